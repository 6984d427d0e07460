package lode.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import lode.backtest.performance.Convention;
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
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every run keeps, on an invented market with suspensions, limits, splits and delistings. */
class BacktestTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(80, 300));
    private static final String FORMULA = "neg(returns(close, 5))";
    private static final Map<String, String> DAILY = Map.of("buffer", "0.1", "capital", "3000000");

    private static StrategyRunner runner(Dataset data) {
        Pool pool = data.pool("all");
        var engine = new Engine(data, pool, Conventions.named("lode"), 1, 1L << 28);
        Panel scores = engine.values(new Parser(Operators.CATALOG, data.allFields()).parse(FORMULA));
        var backtest = new Backtest(data, Market.read("cn-a"), CorporateActions.NONE);
        return new StrategyRunner(
                data,
                backtest,
                pool,
                Optional.of(scores),
                Optional.of(data.field("total_turnover")),
                new Period(0, data.axes().length()));
    }

    private static BacktestResult run(Dataset data, Map<String, String> settings) {
        return runner(data).run(StrategySettings.of(settings));
    }

    private static Map<String, String> with(Map<String, String> settings, String... more) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        for (int k = 0; k < more.length; k += 2) {
            all.put(more[k], more[k + 1]);
        }
        return all;
    }

    /** A dataset of which fields are left out, and which is other from a day on. */
    private static Dataset copy(Dataset data, List<String> left, int from) {
        Axes axes = data.axes();
        var builder = Dataset.on(axes, data.origin());
        var random = new SplittableRandom(7);
        int first = from * axes.width();
        for (Field field : data.fields()) {
            if (!left.contains(field.name())) {
                double[] values = data.field(field.name()).values().clone();
                for (int cell = first; cell < values.length; cell++) {
                    values[cell] = switch (field.kind()) {
                        case FLAG -> random.nextInt(2);
                        default -> random.nextInt(10) == 0 ? Double.NaN : random.nextDouble() * 1e6;
                    };
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
        for (String name : data.groups()) {
            builder.groups(data.groups(name));
        }
        for (String name : data.benchmarks()) {
            double[] closes = data.benchmark(name).closes().toDoubleArray();
            Arrays.setAll(closes, t -> t < from ? closes[t] : random.nextDouble());
            builder.benchmark(new Benchmark(name, it.unimi.dsi.fastutil.doubles.DoubleArrayList.wrap(closes)));
        }
        return builder.build();
    }

    private static final List<String> EXACT = List.of();
    private static final List<String> ESTIMATED = List.of("close_raw");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strategy=top-quantile",
                "strategy=top-quantile price=vwap slippage=square-root:0.5",
                "strategy=top-quantile price=close rebalance=week cap-industry=0.3 slippage=volume-share:0.1:0.2",
                "strategy=index-tilt base=size tracking-error=0.05 rebalance=week",
                "strategy=long-short rebalance=week",
                "strategy=top-quantile price=same-close allow-same-close=yes"
            })
    void what_comes_after_a_day_changes_nothing_up_to_it(String text) {
        Map<String, String> settings = settings(text);
        for (List<String> left : List.of(EXACT, ESTIMATED)) {
            BacktestResult known = run(copy(MARKET, left, MARKET.axes().length()), settings);
            for (int today : new int[] {90, 171, 240}) {
                BacktestResult other = run(copy(MARKET, left, today + 1), settings);
                LocalDate day = MARKET.axes().days().get(today);
                assertThat(Arrays.copyOf(other.nav(), today + 1))
                        .containsExactly(Arrays.copyOf(known.nav(), today + 1));
                assertThat(Arrays.copyOf(other.benchmark(), today + 1))
                        .containsExactly(Arrays.copyOf(known.benchmark(), today + 1));
                assertThat(other.trades().stream().filter(one -> !one.day().isAfter(day)))
                        .containsExactlyElementsOf(known.trades().stream()
                                .filter(one -> !one.day().isAfter(day))
                                .toList());
                assertThat(other.positions().stream().filter(one -> !one.day().isAfter(day)))
                        .containsExactlyElementsOf(known.positions().stream()
                                .filter(one -> !one.day().isAfter(day))
                                .toList());
                assertThat(other.nav()[today + 5]).isNotEqualTo(known.nav()[today + 5]);
            }
        }
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>(DAILY);
        for (String pair : text.split(" ", -1)) {
            settings.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return settings;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.005"})
    void cash_is_never_negative_and_nav_is_cash_and_positions(String buffer) {
        BacktestResult result = run(MARKET, with(DAILY, "cash-buffer", buffer, "capital", "20000"));
        assertThat(Arrays.stream(result.cash()).min().orElseThrow()).isNotNegative();
        for (int k = 0; k < result.nav().length; k++) {
            assertThat(result.nav()[k]).isCloseTo(result.cash()[k] + result.invested()[k], within(1e-6));
        }
        assertThat(result.trades()).anyMatch(trade -> trade.refusal() == Refusal.BELOW_LOT);
    }

    @Test
    void what_cannot_be_filled_is_refused() {
        BacktestResult result = run(MARKET, with(DAILY, "capital", "50000000", "cash-buffer", "0"));
        assertThat(result.trades())
                .extracting(Trade::refusal)
                .contains(Refusal.NONE, Refusal.SUSPENDED, Refusal.PARTICIPATION, Refusal.NO_CASH);
        double[] volumes = MARKET.field("volume").values();
        for (Trade trade : result.trades()) {
            int day = MARKET.axes().firstOnOrAfter(trade.day());
            int cell = day * MARKET.axes().width() + MARKET.axes().column(trade.instrument());
            if (trade.filled() > 0 && trade.refusal() != Refusal.DELISTED) {
                assertThat(trade.filled()).isLessThanOrEqualTo(0.25 * volumes[cell] + 1e-6);
                assertThat(MARKET.field("suspended").values()[cell]).isNotEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "ratio:0.002"})
    void costs_are_the_difference_to_a_run_without_friction_and_the_same_fills(String slippage) {
        BacktestResult result = run(MARKET, with(DAILY, "slippage", slippage));
        Terms terms = StrategySettings.of(DAILY).terms(Optional.empty());
        Exchange free = new Backtest(MARKET, Market.read("frictionless"), CorporateActions.NONE).exchange(terms);
        Book book = Book.of(terms.capital(), MARKET.axes().width());
        Axes axes = MARKET.axes();
        double paid = 0;
        for (int t = 1; t < axes.length(); t++) {
            LocalDate day = axes.days().get(t);
            int today = t;
            List<Order> fills = result.trades().stream()
                    .filter(trade ->
                            trade.day().equals(day) && trade.filled() > 0 && trade.refusal() != Refusal.DELISTED)
                    .map(trade -> new Order(today, axes.column(trade.instrument()), trade.side(), trade.filled()))
                    .toList();
            book = free.dayOf(book, t, fills).book();
            paid += result.costs().get(t).total();
            assertThat(free.nav(book, t) - result.nav()[t]).isCloseTo(paid, within(1e-4));
        }
        assertThat(paid).isGreaterThan(100_000);
        assertThat(result.trades().stream()
                        .mapToDouble(trade -> trade.costs().total())
                        .sum())
                .isCloseTo(paid, within(1e-6));
    }

    @Test
    void holding_the_index_earns_the_return_of_the_index() {
        int days = 40;
        Toy toy = Toy.of(LocalDate.of(2024, 1, 1), days, Toy.A, Toy.B, Toy.C).all("volume", 1e12);
        double[] weights = {0.5, 0.3, 0.2};
        double[] index = new double[days];
        var random = new SplittableRandom(3);
        double[] prices = {10, 20, 30};
        for (int t = 0; t < days; t++) {
            for (int i = 0; i < prices.length; i++) {
                prices[i] *= t < 2 ? 1 : 1 + 0.04 * (random.nextDouble() - 0.5);
                toy.price(t, i, prices[i]);
                toy.set("close_raw", t, i, prices[i] / (t < 20 ? 1 : 1.5)); // a distribution in the middle
            }
        }
        Dataset data = toy.data();
        for (int t = 1; t < days; t++) {
            for (int i = 0; i < prices.length; i++) {
                index[t] += 100
                        * weights[i]
                        * data.field("close").at(t, i)
                        / data.field("close").at(1, i);
            }
        }
        index[0] = Double.NaN;
        Terms terms = StrategySettings.of(Map.of("cash-buffer", "0", "price", "close"))
                .terms(Optional.of("index"));
        BacktestResult result = toy.benchmark("index", index).run("frictionless", terms, Toy.once(0, weights));
        for (int k = 2; k < days; k++) {
            assertThat(result.returns()[k]).isCloseTo(result.benchmark()[k], within(1e-10));
        }
        assertThat(result.nav()[days - 1] / result.nav()[1]).isCloseTo(index[days - 1] / index[1], within(1e-9));
    }

    private static GridCell figures(BacktestResult result) {
        return GridCell.of(result, List.of(), Convention.RQ.usual());
    }

    @Test
    void a_grid_gives_the_same_on_one_thread_or_two_and_tells_every_cell() {
        SequencedMap<String, List<String>> values = new LinkedHashMap<>();
        values.put("quantile", List.of("0.1", "0.2", "0.3"));
        values.put("buffer", List.of("0", "0.1"));
        Grid grid = Grid.of(values);
        assertThat(grid.cells()).hasSize(6);
        StrategySettings settings = StrategySettings.of(DAILY);
        List<GridCell> alone = grid.run(runner(MARKET), settings, 1, BacktestTest::figures);
        List<GridCell> together = grid.run(runner(MARKET), settings, 2, BacktestTest::figures);
        assertThat(together).containsExactlyElementsOf(alone);
        assertThat(alone.get(3)).isEqualTo(figures(run(MARKET, with(DAILY, "quantile", "0.2", "buffer", "0.1"))));
    }

    @Test
    void a_grid_refuses_a_wrong_cell_before_anything_runs() {
        SequencedMap<String, List<String>> values = new LinkedHashMap<>();
        values.put("quantile", List.of("0.1", "2"));
        assertThatThrownBy(
                        () -> Grid.of(values).run(runner(MARKET), StrategySettings.of(DAILY), 2, BacktestTest::figures))
                .isInstanceOf(UserException.class)
                .hasMessage("Key 'quantile' of the strategy is '2', but must be more than 0 and 1 at most");
    }

    @Test
    void more_capital_fills_less_of_what_is_wanted() {
        SequencedMap<String, List<String>> capitals = new LinkedHashMap<>();
        capitals.put("capital", List.of("1e6", "1e8", "1e10"));
        List<GridCell> curve =
                Grid.of(capitals).run(runner(MARKET), StrategySettings.of(DAILY), 1, BacktestTest::figures);
        assertThat(curve.get(0).trading().cut())
                .isLessThan(curve.get(1).trading().cut());
        assertThat(curve.get(1).trading().cut())
                .isLessThan(curve.get(2).trading().cut());
        assertThat(curve.get(2).trading().cut()).isGreaterThan(0.9);
    }

    @Test
    void stepping_day_by_day_from_saved_books_gives_the_run() {
        StrategyRunner runner = runner(MARKET);
        StrategySettings settings = StrategySettings.of(DAILY);
        BacktestResult result = runner.run(settings);
        Strategy strategy = runner.strategy(settings);
        var backtest = new Backtest(MARKET, Market.read("cn-a"), CorporateActions.NONE);
        Book book = Book.of(3_000_000, MARKET.axes().width());
        for (int t = 1; t < MARKET.axes().length(); t++) {
            Exchange exchange = backtest.exchange(settings.terms(Optional.empty()));
            double[] shares = new double[book.width()];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = book.shares(i);
            }
            Book saved = Book.copyOf(book.cash(), shares, book.receivables(), book.lots());
            book = exchange.day(saved, t, strategy.targets(t - 1, exchange.portfolio(saved, t - 1)))
                    .book();
            assertThat(exchange.nav(book, t)).isEqualTo(result.nav()[t]);
        }
    }

    @Test
    void a_stock_delisted_while_held_becomes_cash_with_a_line_in_the_ledger() {
        Toy toy = Toy.usual().price(3, 0, 9.5).delist(4, 0);
        BacktestResult result = toy.run("cn-a", Terms.USUAL, Toy.once(0, 0.01, 0.01, 0.01));
        Trade last = result.trades().getLast();
        assertThat(last.refusal()).isEqualTo(Refusal.DELISTED);
        assertThat(last.instrument()).isEqualTo(Toy.A);
        assertThat(last.price()).isEqualTo(9.5);
        assertThat(result.nav()[4]).isEqualTo(result.nav()[3]);
    }

    @Test
    void a_holding_without_trade_keeps_its_last_price() {
        Toy toy = Toy.usual().price(2, 0, 10.7).suspend(3, 0).suspend(4, 0).price(5, 0, 9.9);
        BacktestResult result = toy.run("cn-a", Terms.USUAL, Toy.once(0, 0.01, 0, 0));
        double[] prices =
                result.positions().stream().mapToDouble(Position::price).toArray();
        assertThat(prices).containsExactly(10, 10.7, 10.7, 10.7, 9.9);
    }

    @Test
    void days_without_a_benchmark_are_told() {
        Toy toy = Toy.usual().benchmark("index", 100, 101, 102, Double.NaN, Double.NaN, Double.NaN);
        Terms terms = StrategySettings.of(Map.of()).terms(Optional.of("index"));
        BacktestResult result = toy.run("cn-a", terms, Toy.once(0, 0.01, 0, 0));
        assertThat(result.header().notes())
                .contains(
                        "benchmark index is not known on 3 of 5 days: figures that compare with it count the others only");
        assertThat(result.dailyBenchmark()).startsWith(101 / 100.0 - 1).endsWith(Double.NaN);
    }

    @Test
    void the_header_tells_how_raw_prices_are_known() {
        assertThat(Toy.usual()
                        .run("cn-a", Terms.USUAL, Toy.once(0, 0.01, 0, 0))
                        .header()
                        .notes())
                .contains(
                        "raw prices are the dataset's own",
                        "total return: distributions are reinvested on the ex-date");
        Toy estimated = Toy.usual().without("close_raw").all("vwap_raw", 20);
        assertThat(estimated
                        .run("cn-a", Terms.USUAL, Toy.once(0, 0.01, 0, 0))
                        .header()
                        .notes())
                .contains(
                        "raw prices are estimated: the dataset has no adjustment factor",
                        "the interval in which the adjustment factor lies is typically 0.00 % wide");
        Toy none = Toy.usual().without("close_raw").without("volume");
        assertThat(none.run("cn-a", Terms.USUAL, Toy.once(0, 0.01, 0, 0))
                        .header()
                        .notes())
                .contains(
                        "the dataset has no raw prices: lots, fees and limits are counted on its own",
                        "the data have no volumes: an order's share of the volume is not limited");
    }

    @Test
    void estimated_raw_prices_are_those_at_which_money_changed_hands() {
        Toy toy = Toy.usual().without("close_raw").all("vwap_raw", 20);
        BacktestResult result = toy.run("cn-a", Terms.USUAL, Toy.once(1, 0.01, 0, 0));
        assertThat(result.trades().getFirst().price()).isCloseTo(20, within(1e-12));
        assertThat(result.trades().getFirst().filled()).isEqualTo(4900);
    }

    @Test
    void the_close_of_the_decision_is_named_in_the_header() {
        Terms terms = StrategySettings.of(Map.of("price", "same-close", "allow-same-close", "yes"))
                .terms(Optional.empty());
        Toy toy = Toy.usual().price(2, 0, 10.5);
        BacktestResult result = toy.run("cn-a", terms, Toy.once(2, 0.01, 0, 0));
        assertThat(result.trades().getFirst().day()).isEqualTo("2024-01-03");
        assertThat(result.trades().getFirst().price()).isEqualTo(10.5);
        assertThat(result.header().notes().getFirst())
                .isEqualTo("NOT TRADABLE: orders are filled at the close that the decision knew already");
    }

    @Test
    void a_run_of_one_day_and_a_price_that_is_not_there_are_refused() {
        var backtest = new Backtest(Toy.usual().without("vwap").data(), Market.read("cn-a"), CorporateActions.NONE);
        assertThatThrownBy(() -> backtest.run(Toy.always(1, 0, 0), Terms.USUAL, new Period(2, 3)))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "A backtest needs two days or more: it decides at the close of one and trades on the next, but"
                                + " 2024-01-03..2024-01-03 has 1");
        Terms vwap = StrategySettings.of(Map.of("price", "vwap")).terms(Optional.empty());
        assertThatThrownBy(() -> backtest.run(Toy.always(1, 0, 0), vwap, new Period(0, 6)))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "Orders are to be filled at the vwap, but data 'toy' have no field 'vwap': choose another price");
    }

    @Test
    void the_weights_of_industries_are_those_of_the_positions() {
        Toy toy = Toy.usual().industries(List.of("banks", "steel"), 0, 1, -1).all("volume", 1e9);
        BacktestResult result = toy.run("cn-a", Terms.USUAL, Toy.once(0, 0.5, 0.3, 0.2));
        assertThat(result.industries()).containsExactly("banks", "steel", "none");
        assertThat(result.industryWeights()[3]).containsExactly(new double[] {0.4975, 0.2985, 0.199}, within(1e-3));
    }
}
