package lode.trade;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lode.backtest.Backtest;
import lode.backtest.BacktestResult;
import lode.backtest.CorporateAction;
import lode.backtest.CorporateActions;
import lode.backtest.Market;
import lode.backtest.StrategyRunner;
import lode.backtest.StrategySettings;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;

/** An invented market with suspensions, limits, splits and delistings, and a strategy on it. */
final class Rehearsal {

    static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(80, 300));
    static final int FROM = 60;

    private static final String FORMULA = "neg(returns(close, 5))";

    private final StrategySettings settings;
    private final List<CorporateAction> actions;

    private Rehearsal(StrategySettings settings, List<CorporateAction> actions) {
        this.settings = settings;
        this.actions = actions;
    }

    /** A strategy by its settings, such as {@code rebalance=week}. */
    static Rehearsal of(String... pairs) {
        Map<String, String> texts = new java.util.LinkedHashMap<>(Map.of("buffer", "0.1", "capital", "3000000"));
        for (String pair : pairs) {
            texts.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return new Rehearsal(StrategySettings.of(texts), List.of());
    }

    /** The same with a dividend and new shares here and there, on each third day. */
    Rehearsal withActions() {
        var random = new SplittableRandom(11);
        List<CorporateAction> some = IntStream.range(0, MARKET.axes().length())
                .filter(t -> t % 3 == 0)
                .mapToObj(t -> new CorporateAction(t, random.nextInt(60), 0.3, 0.1, 0, 0, t + random.nextInt(12)))
                .toList();
        return new Rehearsal(settings, some);
    }

    StrategySettings settings() {
        return settings;
    }

    Plan plan(Dataset data) {
        return new Plan(
                "synthetic",
                "all",
                "reversal",
                FORMULA,
                false,
                true,
                "lode",
                Optional.empty(),
                MARKET.axes().days().get(FROM),
                settings);
    }

    /** The desk that knows the strategy. */
    Desk desk() {
        return known -> {
            Dataset data = known.data();
            int width = data.axes().width();
            double[] scores = new double[data.axes().cells()];
            Arrays.fill(scores, Double.NaN);
            double[] day = engine(data)
                    .values(List.of(formula(data)), new Period(known.day(), known.day() + 1))
                    .getFirst();
            System.arraycopy(day, 0, scores, known.day() * width, width);
            return runner(data, Panel.wrap(data.axes(), scores), known.period(), known.calendar());
        };
    }

    private static Engine engine(Dataset data) {
        return new Engine(data, data.pool("all"), Conventions.named("lode"), 1, 1L << 28);
    }

    private static lode.expr.Expr formula(Dataset data) {
        return new Parser(Operators.CATALOG, data.allFields()).parse(FORMULA);
    }

    private StrategyRunner runner(Dataset data, Panel scores, Period period, Axes calendar) {
        CorporateActions known =
                actions.isEmpty() ? CorporateActions.NONE : CorporateActions.of(calendar.days(), actions);
        return new StrategyRunner(
                data,
                new Backtest(data, Market.read("cn-a"), known),
                data.pool("all"),
                Optional.of(scores),
                Optional.of(data.field("total_turnover")),
                period);
    }

    /** The backtest from the account's first day on. */
    BacktestResult backtest(Dataset data) {
        Panel scores = engine(data).values(formula(data));
        return runner(data, scores, new Period(FROM, data.axes().length()), data.axes())
                .run(settings);
    }

    /** Opens an account. */
    Account begin(Path file, Dataset data) {
        return PaperTrading.begin(file, plan(data), data, desk(), Optional.empty());
    }

    /** Trading on data of which the calendar tells what comes next. */
    PaperTrading on(Account account, Dataset data) {
        Axes all = MARKET.axes();
        int next = all.firstOnOrAfter(data.axes().days().getLast()) + 1;
        return new PaperTrading(
                account,
                data,
                desk(),
                next < all.length() ? Optional.of(all.days().get(next)) : Optional.empty());
    }

    /** Data that end on a day, and know no instrument that has not been seen before. */
    static Dataset until(Dataset data, int day) {
        return cut(
                data,
                IntStream.rangeClosed(0, day).toArray(),
                IntStream.range(0, data.axes().width())
                        .filter(i -> IntStream.rangeClosed(0, day)
                                .anyMatch(t -> !Double.isNaN(data.field("close").at(t, i))))
                        .toArray());
    }

    /** Data of a market that rests on a day. */
    static Dataset without(Dataset data, int day) {
        return cut(
                data,
                IntStream.range(0, data.axes().length()).filter(t -> t != day).toArray(),
                IntStream.range(0, data.axes().width()).toArray());
    }

    /** Data without an instrument. */
    static Dataset lacking(Dataset data, String instrument) {
        return cut(
                data,
                IntStream.range(0, data.axes().length()).toArray(),
                IntStream.range(0, data.axes().width())
                        .filter(i -> !data.axes().instruments().get(i).equals(instrument))
                        .toArray());
    }

    private static Dataset cut(Dataset data, int[] rows, int[] columns) {
        Axes axes = data.axes();
        Axes cut = Axes.of(
                Arrays.stream(rows).mapToObj(axes.days()::get).toList(),
                Arrays.stream(columns).mapToObj(axes.instruments()::get).toList());
        int[] cells = IntStream.range(0, cut.cells())
                .map(cell -> rows[cell / cut.width()] * axes.width() + columns[cell % cut.width()])
                .toArray();
        var builder = Dataset.on(cut, data.origin());
        data.fields().forEach(field -> builder.field(field, cut(data.field(field.name()), cells)));
        for (String name : data.pools()) {
            var members = new BitSet();
            IntStream.range(0, cells.length)
                    .filter(cell -> data.pool(name).contains(cells[cell]))
                    .forEach(members::set);
            builder.pool(Pool.copyOf(name, cut, members, data.pool(name).pointInTime()));
        }
        for (String name : data.groups()) {
            Groups groups = data.groups(name);
            builder.groups(Groups.of(name, groups.labels(), Panel.wrap(cut, cut(groups.codes(), cells))));
        }
        for (String name : data.benchmarks()) {
            double[] closes = Arrays.stream(rows)
                    .mapToDouble(data.benchmark(name).closes()::getDouble)
                    .toArray();
            builder.benchmark(new Benchmark(name, DoubleArrayList.wrap(closes)));
        }
        return builder.build();
    }

    private static double[] cut(Panel panel, int[] cells) {
        return Arrays.stream(cells).mapToDouble(cell -> panel.values()[cell]).toArray();
    }

    /** Data without some fields, of which everything after a day is something else. */
    static Dataset otherAfter(Dataset data, int day, List<String> left) {
        Axes axes = data.axes();
        var random = new SplittableRandom(5);
        int first = (day + 1) * axes.width();
        var builder = Dataset.on(axes, data.origin());
        for (Field field : data.fields()) {
            if (!left.contains(field.name())) {
                double[] values = data.field(field.name()).values().clone();
                for (int cell = first; cell < values.length; cell++) {
                    values[cell] = random.nextInt(10) == 0 ? Double.NaN : random.nextDouble() * 100;
                }
                builder.field(field, values);
            }
        }
        for (String name : data.pools()) {
            BitSet members = data.pool(name).toBitSet();
            for (int cell = first; cell < axes.cells(); cell++) {
                members.set(cell, random.nextBoolean());
            }
            builder.pool(Pool.copyOf(name, axes, members, data.pool(name).pointInTime()));
        }
        data.groups().forEach(name -> builder.groups(data.groups(name)));
        for (String name : data.benchmarks()) {
            double[] closes = data.benchmark(name).closes().toDoubleArray();
            Arrays.setAll(closes, t -> t <= day ? closes[t] : random.nextDouble());
            builder.benchmark(new Benchmark(name, DoubleArrayList.wrap(closes)));
        }
        return builder.build();
    }

    /** Data of which one value is another. */
    static Dataset changed(Dataset data, int day) {
        Axes axes = data.axes();
        Dataset copy = otherAfter(data, axes.length() - 1, List.of());
        int cell = IntStream.range(day * axes.width(), (day + 1) * axes.width())
                .filter(one -> !Double.isNaN(copy.field("volume").values()[one]))
                .findFirst()
                .orElseThrow();
        copy.field("volume").values()[cell]++;
        return copy;
    }
}
