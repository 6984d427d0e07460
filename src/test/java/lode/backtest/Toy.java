package lode.backtest;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.Origin;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;

/** A small market whose cells tests set one by one: all prices 10, a million shares a day, nothing suspended. */
final class Toy {

    static final String A = "600000.SH";
    static final String B = "000001.SZ";
    static final String C = "300001.SZ";

    private final Axes axes;
    private final Map<String, double[]> fields = new LinkedHashMap<>();
    private final Map<String, double[]> benchmarks = new LinkedHashMap<>();
    private Optional<Groups> industry = Optional.empty();

    private Toy(Axes axes) {
        this.axes = axes;
        List.of("open", "high", "low", "close", "vwap", "close_raw").forEach(name -> all(name, 10));
        all("volume", 1_000_000);
        all("suspended", 0);
        all("st", 0);
    }

    static Toy of(LocalDate first, int days, String... instruments) {
        return new Toy(Axes.of(
                Stream.iterate(first, day -> day.plusDays(1)).limit(days).toList(), List.of(instruments)));
    }

    /** Six days from 2024-01-01 of a share of Shanghai, one of Shenzhen and one of ChiNext. */
    static Toy usual() {
        return of(LocalDate.of(2024, 1, 1), 6, A, B, C);
    }

    Axes axes() {
        return axes;
    }

    Toy all(String field, double value) {
        double[] values = new double[axes.cells()];
        Arrays.fill(values, value);
        fields.put(field, values);
        return this;
    }

    Toy set(String field, int day, int instrument, double value) {
        fields.get(field)[day * axes.width() + instrument] = value;
        return this;
    }

    /** Sets open, high, low, close and raw close. */
    Toy price(int day, int instrument, double price) {
        List.of("open", "high", "low", "close", "vwap", "close_raw")
                .forEach(field -> set(field, day, instrument, price));
        return this;
    }

    /** No trade on the day. */
    Toy suspend(int day, int instrument) {
        price(day, instrument, Double.NaN);
        set("volume", day, instrument, Double.NaN);
        return set("suspended", day, instrument, 1);
    }

    /** Nothing known from the day on. */
    Toy delist(int from, int instrument) {
        for (int t = from; t < axes.length(); t++) {
            suspend(t, instrument);
            set("suspended", t, instrument, Double.NaN);
        }
        return this;
    }

    Toy without(String field) {
        fields.remove(field);
        return this;
    }

    Toy benchmark(String name, double... closes) {
        benchmarks.put(name, closes);
        return this;
    }

    /** The industry of each instrument, the same on all days; -1 for none. */
    Toy industries(List<String> labels, double... codes) {
        double[] cells = new double[axes.cells()];
        Arrays.setAll(cells, k -> codes[k % codes.length] < 0 ? Double.NaN : codes[k % codes.length]);
        industry = Optional.of(Groups.of("industry", labels, Panel.wrap(axes, cells)));
        return this;
    }

    Dataset data() {
        var builder = Dataset.on(axes, new Origin("toy", "a few invented cells", "0123456789abcdef", true));
        fields.forEach((name, values) ->
                builder.field(Field.standard(name).orElseGet(() -> Field.custom(name)), values.clone()));
        benchmarks.forEach((name, closes) -> builder.benchmark(new Benchmark(name, DoubleArrayList.wrap(closes))));
        industry.ifPresent(builder::groups);
        return builder.pool(pool()).build();
    }

    Pool pool() {
        var members = new BitSet();
        members.set(0, axes.cells());
        return Pool.copyOf("all", axes, members, true);
    }

    Period period() {
        return new Period(0, axes.length());
    }

    Exchange exchange(String market) {
        return exchange(market, Terms.USUAL);
    }

    Exchange exchange(String market, Terms terms) {
        return new Exchange(Quotes.of(data()), Market.read(market), terms, CorporateActions.NONE);
    }

    BacktestResult run(String market, Terms terms, Strategy strategy) {
        return new Backtest(data(), Market.read(market), CorporateActions.NONE).run(strategy, terms, period());
    }

    /** Always the same weights, on every day. */
    static Strategy always(double... weights) {
        return new Strategy() {
            @Override
            public Optional<double[]> targets(int day, Portfolio now) {
                return Optional.of(weights.clone());
            }

            @Override
            public String description() {
                return "always the same";
            }
        };
    }

    /** Weights once, at the close of a day. */
    static Strategy once(int on, double... weights) {
        return new Strategy() {
            @Override
            public Optional<double[]> targets(int day, Portfolio now) {
                return day == on ? Optional.of(weights.clone()) : Optional.empty();
            }

            @Override
            public String description() {
                return "once";
            }
        };
    }

    static Order buy(int day, int instrument, double shares) {
        return new Order(day, instrument, Side.BUY, shares);
    }

    static Order sell(int day, int instrument, double shares) {
        return new Order(day, instrument, Side.SELL, shares);
    }
}
