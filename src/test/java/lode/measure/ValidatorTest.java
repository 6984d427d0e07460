package lode.measure;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Index.atIndex;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.Tables;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class ValidatorTest {

    private static final int DAYS = 130;
    private static final int WIDTH = 40;
    private static final Axes AXES = Tables.axes(DAYS, WIDTH);
    private static final double[] PRICES = prices();
    private static final double[] FACTOR = factor();

    private static double[] prices() {
        var random = new SplittableRandom(5);
        double[] prices = new double[AXES.cells()];
        for (int cell = 0; cell < prices.length; cell++) {
            double before = cell < WIDTH ? 10 : prices[cell - WIDTH];
            prices[cell] = before * (1 + 0.02 * random.nextGaussian());
        }
        return prices;
    }

    /** Tells the return of the next day, among noise; missing here and there. */
    private static double[] factor() {
        var random = new SplittableRandom(6);
        double[] factor = new double[AXES.cells()];
        for (int cell = 0; cell < factor.length; cell++) {
            double next = cell + 2 * WIDTH < factor.length ? PRICES[cell + 2 * WIDTH] / PRICES[cell + WIDTH] - 1 : 0;
            factor[cell] = cell % 17 == 3 ? NaN : next + 0.05 * random.nextGaussian();
        }
        return factor;
    }

    private static Dataset market(double[] prices) {
        double[] industry = IntStream.range(0, AXES.cells())
                .mapToDouble(cell -> cell % WIDTH % 4)
                .toArray();
        double[] money = IntStream.range(0, AXES.cells())
                .mapToDouble(cell -> 1e6 * (1 + cell % WIDTH))
                .toArray();
        double[] index = IntStream.range(0, DAYS).mapToDouble(t -> 1000 + t).toArray();
        return Dataset.on(AXES, Tables.ORIGIN)
                .field(Field.standard("open").orElseThrow(), prices)
                .field(Field.standard("close").orElseThrow(), prices)
                .field(Field.standard("total_turnover").orElseThrow(), money)
                .pool(Pool.copyOf("all", AXES, Tables.everyone(AXES).toBitSet(), true))
                .groups(Groups.of("industry", List.of("a", "b", "c", "d"), Panel.wrap(AXES, industry)))
                .benchmark(new Benchmark("index", new DoubleArrayList(index)))
                .build();
    }

    private static TestSettings settings(String rebalance, boolean overlapping, Pricing pricing) {
        return new TestSettings(
                pricing,
                Rebalance.parse(rebalance),
                overlapping,
                5,
                IcKind.RANK,
                TestSettings.Demean.NONE,
                false,
                Optional.of("index"),
                true,
                0,
                RankIc.FEWEST_PAIRS,
                252,
                0.1);
    }

    private static Validation test(
            double[] prices, double[] factor, Period period, TestSettings settings, int direction) {
        Dataset market = market(prices);
        Panel size = Panel.wrap(
                AXES,
                IntStream.range(0, AXES.cells())
                        .mapToDouble(cell -> cell % WIDTH)
                        .toArray());
        TestGround ground = TestGround.of(market, "all", period, settings, Optional.of(size));
        Panel sampled = ground.sample(factor);
        double[] nothing = new double[ground.axes().length()];
        return new Validator(ground).of(sampled, sampled, direction, SlopeTable.of(nothing, nothing, 1));
    }

    @Test
    void what_training_tells_of_a_factor_is_known_before_the_day_that_ends_it() {
        int end = 70;
        double[] prices = PRICES.clone();
        var random = new SplittableRandom(9);
        Arrays.setAll(prices, cell -> cell < end * WIDTH ? PRICES[cell] : 1 + random.nextDouble());
        for (Pricing pricing : Pricing.values()) {
            TestSettings settings = settings("3days", false, pricing);
            Period whole = new Period(0, DAYS);
            TestGround ground = TestGround.of(market(PRICES), "all", whole, settings, Optional.empty());
            TestGround other = TestGround.of(market(prices), "all", whole, settings, Optional.empty());
            int dates = ground.datesOverBefore(end);
            Panel factor = ground.sample(FACTOR);
            assertThat(dates).isEqualTo(23 - pricing.lag());
            assertThat(new Validator(other).rankIc(factor, dates))
                    .isEqualTo(new Validator(ground).rankIc(factor, dates));
            assertThat(new Validator(other).rankIc(factor, dates + 1))
                    .isNotEqualTo(new Validator(ground).rankIc(factor, dates + 1));
        }
    }

    private static Validation test(TestSettings settings) {
        return test(PRICES, FACTOR, new Period(0, DAYS), settings, 1);
    }

    @Test
    void thirds_by_size_and_the_half_that_trades_most_are_tests_of_these_instruments_alone() {
        TestSettings settings = settings("day", false, Pricing.CLOSE_TO_CLOSE);
        double[] complete = FACTOR.clone();
        Arrays.setAll(complete, cell -> Double.isNaN(FACTOR[cell]) ? 0.001 * (cell % 7) : FACTOR[cell]);
        Validation all = test(PRICES, complete, new Period(0, DAYS), settings, 1);
        IcStats whole = IcStats.of(all.rank().ics(), 0, DAYS, 1);
        assertThat(all.thirds()).extracting(SizeRow::bucket).containsExactly(1, 2, 3);
        assertThat(all.thirds())
                .extracting(row -> row.ic().mean())
                .satisfiesExactly(
                        mean -> assertThat(mean)
                                .isCloseTo(ofColumns(complete, 0, 14).mean(), within(1e-12)),
                        mean -> assertThat(mean)
                                .isCloseTo(ofColumns(complete, 14, 27).mean(), within(1e-12)),
                        mean -> assertThat(mean)
                                .isCloseTo(ofColumns(complete, 27, 40).mean(), within(1e-12)));
        IcStats half = ofColumns(complete, 20, 40);
        SubUniverse larger = all.largerHalf().orElseThrow();
        assertThat(larger.ic()).isEqualTo(half);
        assertThat(larger.ratio()).isCloseTo(half.ir() / whole.ir() / Math.sqrt(0.5), within(1e-12));
    }

    /** The rank correlations over some columns alone. */
    private static IcStats ofColumns(double[] factor, int from, int to) {
        Label label = Label.of(new LabelSpec("close", 0, 1), Panel.wrap(AXES, PRICES));
        double[] ics = RankIc.of(label, Tables.pool(AXES, cell -> cell % WIDTH >= from && cell % WIDTH < to))
                .daily(factor, new Period(0, DAYS))
                .ics();
        return IcStats.of(ics, 0, DAYS, 1);
    }

    /** All series with an entry per date. */
    private static List<Function<Validation, double[]>> series() {
        Stream<Function<Validation, double[]>> whole = Stream.of(
                one -> one.normal().ics(),
                one -> one.normal().rolling(),
                one -> one.rank().ics(),
                one -> one.groups().topMinusBottom(),
                one -> one.weighted().steps(),
                one -> one.neutral().orElseThrow().steps());
        Stream<Function<Validation, double[]>> ofGroups = IntStream.range(0, 5)
                .boxed()
                .flatMap(g -> Stream.of(
                        one -> one.groups().groups().get(g).returns(),
                        one -> one.groups().groups().get(g).steps()));
        return Stream.concat(whole, ofGroups).toList();
    }

    /** Series that the returns of the date are no part of. */
    private static List<Function<Validation, double[]>> known() {
        return List.of(
                one -> one.coverage().shares(),
                one -> one.groups().universe(),
                one -> one.groups().benchmark(),
                one -> one.groups().groups().getFirst().cumulative(),
                one -> one.weighted().cumulative(),
                one -> one.groups().groups().getFirst().turnover(),
                one -> one.groups().cumulativeTopMinusBottom());
    }

    @Test
    void tomorrow_changes_nothing_before_it() {
        int poisoned = 80;
        double[] prices = PRICES.clone();
        double[] factor = FACTOR.clone();
        Arrays.fill(prices, poisoned * WIDTH, prices.length, 7);
        for (int cell = poisoned * WIDTH; cell < factor.length; cell++) {
            factor[cell] = -cell % 31;
        }
        for (TestSettings settings : List.of(
                settings("5days", false, Pricing.TRADEABLE),
                settings("5days", true, Pricing.TRADEABLE),
                settings("week", false, Pricing.CLOSE_TO_CLOSE))) {
            Validation plain = test(settings);
            Validation other = test(prices, factor, new Period(0, DAYS), settings, 1);
            int lag = settings.pricing().lag();
            int ahead = settings.overlapping() ? 5 : 1;
            int before = (int) plain.dates().stream()
                    .filter(date -> AXES.firstOnOrAfter(date) + lag < poisoned)
                    .count();
            for (Function<Validation, double[]> one : series()) {
                int whole = before - ahead;
                assertThat(Arrays.copyOf(one.apply(other), whole))
                        .containsExactly(Arrays.copyOf(one.apply(plain), whole));
            }
            for (Function<Validation, double[]> one : known()) {
                assertThat(Arrays.copyOf(one.apply(other), before))
                        .containsExactly(Arrays.copyOf(one.apply(plain), before));
            }
            assertThat(other.rank().ics()).isNotEqualTo(plain.rank().ics());
        }
    }

    @Test
    void no_price_after_the_last_day_is_read() {
        Period period = new Period(0, 90);
        double[] prices = PRICES.clone();
        Arrays.fill(prices, 90 * WIDTH, prices.length, 7);
        TestSettings settings = settings("5days", false, Pricing.TRADEABLE);
        Validation plain = test(PRICES, FACTOR, period, settings, 1);
        Validation other = test(prices, FACTOR, period, settings, 1);
        assertThat(other.rank().ics()).containsExactly(plain.rank().ics());
        assertThat(other.decay().cumulative()).containsExactly(plain.decay().cumulative());
        assertThat(other.decay().lagged()).containsExactly(plain.decay().lagged());
        assertThat(other.groups().groups().getFirst().cumulative())
                .containsExactly(plain.groups().groups().getFirst().cumulative());
        assertThat(plain.rank().ics()[plain.rank().ics().length - 1]).isNaN();
    }

    @Test
    void a_factor_that_tells_returns_is_told_in_every_part() {
        Validation one = test(settings("day", false, Pricing.TRADEABLE));
        assertThat(one.rank().table().mean()).isBetween(0.2, 0.6);
        assertThat(one.decay().cumulative()[0]).isEqualTo(one.rank().table().mean());
        assertThat(one.decay().lagged()[0]).isEqualTo(one.rank().table().mean());
        assertThat(one.decay().lagged()[1]).isBetween(-0.1, 0.1);
        assertThat(one.decay().cumulative()[3]).isLessThan(one.decay().cumulative()[0]);
        assertThat(one.groups().monotonicity()).isGreaterThan(0.8);
        assertThat(one.groups().meanTopMinusBottom())
                .isGreaterThan(3 * one.groups().errorTopMinusBottom());
        assertThat(one.industries()).hasSize(4).allMatch(row -> row.mean() > 0.1 && row.members() > 8);
        assertThat(one.sizes()).hasSize(5);
        assertThat(one.weighted().total()).isPositive();
        assertThat(one.neutral().orElseThrow().total()).isPositive();
        assertThat(one.coverage().alarm()).isFalse();
        assertThat(one.months().getFirst().dates()).isEqualTo(31);
        assertThat(one.years()).hasSize(1);
        assertThat(one.groups().benchmark()[10]).isCloseTo(0.01, within(1e-12));
    }

    @Test
    void what_is_told_by_the_correlation_of_kendall_is_asked_for() {
        TestSettings plain = settings("5days", false, Pricing.TRADEABLE);
        assertThat(test(plain).kendall()).isEmpty();
        Validation one = test(new TestSettings(
                plain.pricing(),
                plain.rebalance(),
                plain.overlapping(),
                plain.groups(),
                IcKind.KENDALL,
                plain.demean(),
                plain.sizeWeighted(),
                plain.benchmark(),
                plain.st(),
                plain.leastDaysListed(),
                plain.fewestPairs(),
                plain.daysPerYear(),
                plain.participation()));
        IcTable told = one.ic(IcKind.KENDALL).table();
        assertThat(told.mean()).isBetween(0.1, one.rank().table().mean());
        assertThat(one.decay().cumulative()[0]).isEqualTo(told.mean());
        assertThat(one.years().getFirst().ic().mean()).isEqualTo(told.mean());
    }

    @Test
    void the_group_to_hold_is_the_first_in_either_direction() {
        TestSettings settings = settings("5days", false, Pricing.TRADEABLE);
        Validation high = test(PRICES, FACTOR, new Period(0, DAYS), settings, 1);
        Validation low = test(PRICES, FACTOR, new Period(0, DAYS), settings, -1);
        for (int g = 0; g < 5; g++) {
            assertThat(low.groups().groups().get(g).returns())
                    .containsExactly(high.groups().groups().get(4 - g).returns());
        }
        assertThat(low.rank().ics()).containsExactly(high.rank().ics());
        assertThat(low.weighted().steps()[3]).isEqualTo(-high.weighted().steps()[3], within(1e-15));
        assertThat(low.groups().monotonicity()).isEqualTo(-high.groups().monotonicity(), within(1e-15));
    }

    @Test
    void the_first_date_has_no_turnover_and_no_return_before_it() {
        Validation one = test(settings("5days", false, Pricing.TRADEABLE));
        GroupTest.Group top = one.groups().groups().getFirst();
        assertThat(top.turnover()[0]).isNaN();
        assertThat(top.turnover()[1]).isBetween(0.5, 1.0);
        assertThat(top.cumulative()[0]).isZero();
        assertThat(top.cumulative()[2]).isCloseTo((1 + top.returns()[0]) * (1 + top.returns()[1]) - 1, within(1e-15));
    }

    @Test
    void coverage_that_falls_raises_an_alarm() {
        double[] factor = FACTOR.clone();
        for (int cell = 0; cell < factor.length; cell++) {
            factor[cell] = cell % WIDTH < WIDTH - cell / WIDTH / 6 ? factor[cell] : NaN;
        }
        Validation one = test(PRICES, factor, new Period(0, DAYS), settings("5days", false, Pricing.TRADEABLE), 1);
        assertThat(one.coverage().alarm()).isTrue();
        assertThat(one.coverage().trend()).isBetween(-0.6, -0.4);
    }

    @Test
    void overlapping_parts_of_a_day_earn_their_mean() {
        // two instruments, three dates, each part held for two of them
        Axes axes = Tables.axes(3, 2);
        Panel prices = Panel.wrap(axes, new double[] {1, 1, 2, 1, 2, 3});
        var holdings = new Holdings(prices, 2);
        double[] steps = holdings.steps(new double[][] {{1, 0}, {0, 1}, {0, 1}}, true);
        assertThat(steps).containsExactly(1, (0 + 2) / 2.0, NaN);
        double[] paper = holdings.steps(new double[][] {{0.5, -0.5}, {0.5, -0.5}, {0, 0}}, false);
        assertThat(paper[0]).isEqualTo(0.5);
        assertThat(paper[1]).isEqualTo((-1.0 + -1.0) / 2);
    }

    @Test
    void parts_that_are_held_for_one_date_earn_what_groups_earn() {
        TestSettings settings = settings("day", false, Pricing.TRADEABLE);
        TestGround ground = TestGround.of(market(PRICES), "all", new Period(0, DAYS), settings, Optional.empty());
        BitSet[] top = GroupMembers.of(ground, ground.sample(FACTOR), 1).of(0);
        double[][] weights = new double[DAYS][WIDTH];
        for (int t = 0; t < DAYS; t++) {
            double[] ofDay = weights[t];
            top[t].stream().forEach(i -> ofDay[i] = 1);
        }
        double[] steps = new Holdings(ground.prices(), 1).steps(weights, true);
        double[] returns = test(settings).groups().groups().getFirst().returns();
        assertThat(steps).containsExactly(returns, within(1e-12));
        assertThat(steps).contains(NaN, atIndex(DAYS - 1)).doesNotContain(NaN, atIndex(0));
    }

    @Test
    void a_missing_value_may_be_the_last_one_of_some_days() {
        TestGround ground = TestGround.of(
                market(PRICES),
                "all",
                new Period(0, DAYS),
                settings("5days", false, Pricing.TRADEABLE),
                Optional.empty());
        double[] values = new double[AXES.cells()];
        Arrays.fill(values, NaN);
        values[8 * WIDTH] = 3;
        values[7 * WIDTH + 1] = 4;
        values[11 * WIDTH + 2] = 5;
        Panel sampled = ground.sample(values, 2);
        assertThat(sampled.at(2, 0)).isEqualTo(3);
        assertThat(sampled.at(2, 1)).isNaN();
        assertThat(sampled.at(2, 2)).isNaN();
        assertThat(ground.sample(values).at(2, 0)).isNaN();
    }

    @Test
    void settings_that_contradict_each_other_are_the_users_mistake() {
        assertThatThrownBy(() -> settings("week", true, Pricing.TRADEABLE))
                .isInstanceOf(UserException.class)
                .hasMessage("Overlapping portfolios need a rebalancing of 2days or more, got week");
        assertThatThrownBy(() -> test(PRICES, FACTOR, new Period(0, 9), settings("5days", false, Pricing.TRADEABLE), 1))
                .hasMessage("A test needs three dates or more, but 5days gives 2 in 2024-01-01..2024-01-09");
    }
}
