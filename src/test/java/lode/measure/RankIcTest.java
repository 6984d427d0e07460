package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.AxesMismatchException;
import lode.panel.Label;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.Tables;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

class RankIcTest {

    private static final double NAN = Double.NaN;

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void rank_correlation_is_that_of_commons_math() {
        agrees(Rows.rough(400 * 37, random), Rows.rough(400 * 37, random));
    }

    @Test
    void rank_correlation_without_ties_is_that_of_commons_math() {
        double[] distinct = Rows.rough(400 * 37, random);
        double[] prices = new double[distinct.length];
        for (int cell = 0; cell < distinct.length; cell++) {
            distinct[cell] += random.nextDouble();
            prices[cell] = Math.exp(random.nextGaussian());
        }
        agrees(distinct, prices);
        agrees(distinct, Rows.rough(400 * 37, random));
        agrees(Rows.rough(400 * 37, random), prices);
    }

    private void agrees(double[] factor, double[] prices) {
        Axes axes = Tables.axes(400, 37);
        Label label = Rows.label(axes, prices);
        Pool pool = Tables.pool(axes, _ -> random.nextInt(8) > 0);
        double[] ics = RankIc.of(label, pool).daily(factor, new Period(0, 400)).ics();
        for (int t = 0; t < 399; t++) {
            assertThat(ics[t]).isCloseTo(spearman(t, factor, label, pool), within(1e-12));
        }
        assertThat(ics[399]).isNaN();
    }

    @Test
    void rank_correlation_of_the_fixture_is_that_of_scipy() {
        double[] factor = IntStream.rangeClosed(1, 50)
                .mapToDouble(i -> Math.sin(i) + 0.5 * Math.cos(2.3 * i))
                .toArray();
        double[] returns = IntStream.rangeClosed(1, 50)
                .mapToDouble(i -> 0.02 * Math.cos(1.1 * i) + 0.01 * factor[i - 1])
                .toArray();
        assertThat(ofDay(factor, returns)).isCloseTo(0.3089075630252101, within(1e-15));
    }

    @Test
    void the_same_order_correlates_with_one_and_the_reverse_with_minus_one() {
        for (int width : IntStream.rangeClosed(10, 80).toArray()) {
            double[] returns = values(width, i -> i * i % 7);
            assertThat(ofDay(returns, returns)).isEqualTo(1);
            assertThat(ofDay(values(width, i -> -(i * i % 7)), returns)).isEqualTo(-1);
        }
    }

    @Test
    void fewer_than_ten_pairs_have_no_correlation() {
        double[] ten = values(10, i -> i);
        assertThat(ofDay(ten, ten)).isEqualTo(1);
        double[] nine = ten.clone();
        nine[4] = NAN;
        assertThat(ofDay(nine, ten)).isNaN();
        assertThat(ofDay(ten, nine)).isNaN();
        assertThat(ofDay(values(9, i -> i), values(9, i -> i))).isNaN();
    }

    @Test
    void a_constant_side_has_no_correlation() {
        double[] some = values(12, i -> i);
        double[] constant = values(12, _ -> 3);
        assertThat(ofDay(constant, some)).isNaN();
        assertThat(ofDay(some, constant)).isNaN();
    }

    @Test
    void a_side_that_is_constant_among_the_pairs_has_no_correlation() {
        double[] factor = values(12, i -> i == 0 ? 9 : 3);
        double[] returns = values(12, i -> i);
        returns[0] = NAN;
        assertThat(ofDay(factor, returns)).isNaN();
    }

    @Test
    void minus_zero_equals_zero() {
        double[] factor = values(12, i -> i / 4);
        double[] negative = factor.clone();
        negative[1] = -0.0;
        double[] returns = values(12, i -> i * 5 % 12);
        assertThat(ofDay(negative, returns)).isEqualTo(ofDay(factor, returns));
        assertThat(ofDay(new double[] {0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 0.0, -0.0, 0.0, -0.0}, returns))
                .isNaN();
    }

    @Test
    void instruments_outside_the_pool_change_nothing() {
        Label label = Rows.label(values(20, i -> i * 7 % 20));
        Pool pool = Tables.pool(label.axes(), cell -> cell % 20 < 12);
        double[] factor = Arrays.copyOf(values(20, i -> i * 3 % 20), 40);
        double[] other = factor.clone();
        Arrays.fill(other, 12, 20, 1e6);
        RankIc rankIc = RankIc.of(label, pool);
        assertThat(rankIc.daily(other, Rows.DAY).ics())
                .containsExactly(rankIc.daily(factor, Rows.DAY).ics());
        assertThat(rankIc.daily(factor, Rows.DAY).ics()[0])
                .isEqualTo(ofDay(values(12, i -> i * 3 % 20), values(12, i -> i * 7 % 20)));
    }

    @Test
    void days_on_which_a_factor_orders_nothing_are_not_scored() {
        Label label = Rows.label(values(20, i -> i));
        Pool pool = Tables.pool(label.axes(), _ -> true);
        double[] factor = Arrays.copyOf(values(20, i -> i), 40);
        assertThat(RankIc.of(label, pool).daily(factor, new Period(0, 1)).scored())
                .isOne();
        Arrays.fill(factor, 0, 20, 7);
        RankIc.Daily constant = RankIc.of(label, pool).daily(factor, new Period(0, 1));
        assertThat(constant.scored()).isZero();
        assertThat(constant.coverage()).isOne();
    }

    @Test
    void coverage_is_the_share_of_labelled_members_that_have_a_value() {
        double[] returns = values(20, i -> i);
        returns[0] = NAN;
        Label label = Rows.label(returns);
        Pool pool = Tables.pool(label.axes(), cell -> cell % 20 < 17);
        double[] factor = Arrays.copyOf(values(20, i -> i), 40);
        Arrays.fill(factor, 0, 5, NAN);
        Arrays.fill(factor, 17, 20, NAN);
        assertThat(RankIc.of(label, pool).daily(factor, new Period(0, 2)).coverage())
                .isEqualTo(12 / 16.0);
        assertThat(RankIc.of(label, pool).daily(factor, new Period(1, 2)).coverage())
                .isZero();
    }

    @Test
    void the_mean_leaves_out_days_without_a_correlation() {
        assertThat(new RankIc.Daily(new double[] {0.25, NAN, 0.75}, 1, 1).mean())
                .isEqualTo(0.5);
        assertThat(new RankIc.Daily(new double[] {NAN}, 1, 1).mean()).isNaN();
        assertThat(new RankIc.Daily(new double[0], 1, 1).mean()).isNaN();
    }

    @Test
    void a_period_gets_the_same_values_as_all_days() {
        Axes axes = Tables.axes(30, 15);
        Label label = Rows.label(axes, Rows.rough(axes.cells(), random));
        double[] factor = Rows.rough(axes.cells(), random);
        double[] all = RankIc.daily(Panel.wrap(axes, factor), label, Tables.everyone(axes));
        assertThat(RankIc.of(label, Tables.everyone(axes))
                        .daily(factor, new Period(7, 19))
                        .ics())
                .containsExactly(Arrays.copyOfRange(all, 7, 19));
    }

    @Test
    void the_fewest_pairs_of_a_day_can_be_chosen() {
        Label label = Rows.label(values(12, i -> i * 5 % 12));
        double[] factor = Arrays.copyOf(values(12, i -> i), 24);
        Arrays.fill(factor, 0, 9, NAN);
        Pool pool = Rows.everyone(label);
        assertThat(RankIc.of(label, pool, 4).daily(factor, Rows.DAY).ics()[0]).isNaN();
        // labels 9, 2, 7 of the last three
        assertThat(RankIc.of(label, pool, 3).daily(factor, Rows.DAY).ics()[0]).isEqualTo(-0.5);
        assertThatThrownBy(() -> RankIc.of(label, pool, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fewestPairs must be 2 or more, got 1");
    }

    @Test
    void days_have_the_same_values_in_whatever_order_they_are_visited() {
        Axes axes = Tables.axes(60, 40);
        RankIc rankIc = RankIc.of(Rows.label(axes, Rows.rough(axes.cells(), random)), Tables.everyone(axes));
        for (int distinct = 0; distinct < 2; distinct++) {
            double[] factor = Rows.rough(axes.cells(), random);
            for (int cell = 0; cell < factor.length; cell++) {
                factor[cell] += distinct * random.nextDouble();
            }
            RankIc.Daily all = rankIc.daily(factor, new Period(0, 60));
            RankIc.Walk walk = rankIc.walk(factor, new Period(0, 60));
            assertThat(walk.coverage()).isZero();
            double[] ics = new double[60];
            for (int k = 0; k < 60; k++) {
                int day = k * 7 % 60;
                ics[day] = walk.visit(day);
            }
            assertThat(ics).containsExactly(all.ics());
            assertThat(walk.coverage()).isEqualTo(all.coverage());
        }
    }

    @Test
    void equal_labels_share_their_rank_among_the_pairs_that_are_left() {
        Axes axes = Tables.axes(300, 45);
        double[] prices = new double[axes.cells()];
        Arrays.setAll(prices, _ -> 1 + random.nextInt(6));
        double[] factor = Rows.rough(axes.cells(), random);
        Label label = Rows.label(axes, prices);
        double[] ics = RankIc.daily(Panel.wrap(axes, factor), label, Tables.everyone(axes));
        for (int t = 0; t < 299; t++) {
            assertThat(ics[t]).isCloseTo(spearman(t, factor, label, Tables.everyone(axes)), within(1e-12));
        }
    }

    @Test
    void wide_panels_correlate_as_commons_math_says() {
        Axes axes = Tables.axes(4, 1300);
        double[] prices = new double[axes.cells()];
        double[] factor = new double[axes.cells()];
        Arrays.setAll(prices, _ -> Math.exp(random.nextGaussian()));
        Arrays.setAll(factor, cell -> cell < 3000 ? random.nextGaussian() : random.nextInt(9));
        Label label = Rows.label(axes, prices);
        double[] ics = RankIc.daily(Panel.wrap(axes, factor), label, Tables.everyone(axes));
        for (int t = 0; t < 3; t++) {
            assertThat(ics[t]).isCloseTo(spearman(t, factor, label, Tables.everyone(axes)), within(1e-12));
        }
    }

    @Test
    void several_threads_score_the_same_with_one_object() {
        Axes axes = Tables.axes(60, 50);
        RankIc rankIc = RankIc.of(Rows.label(axes, Rows.rough(axes.cells(), random)), Tables.everyone(axes));
        var period = new Period(0, 60);
        List<double[]> factors = IntStream.range(0, 64)
                .mapToObj(_ -> Rows.rough(axes.cells(), random))
                .toList();
        List<double[]> together = factors.parallelStream()
                .map(factor -> rankIc.daily(factor, period).ics())
                .toList();
        for (int k = 0; k < factors.size(); k++) {
            assertThat(together.get(k))
                    .containsExactly(rankIc.daily(factors.get(k), period).ics());
        }
    }

    @Test
    void what_does_not_share_its_axes_is_refused() {
        Label label = Rows.label(values(12, i -> i));
        assertThatThrownBy(() -> RankIc.of(label, Tables.everyone(Tables.axes(2, 11))))
                .isInstanceOf(AxesMismatchException.class)
                .hasMessage("the label has 2 days x 12 instruments, the pool 2 days x 11 instruments");
        Panel factor = Panel.wrap(Tables.axes(1, 12), new double[12]);
        assertThatThrownBy(() -> RankIc.daily(factor, label, Rows.everyone(label)))
                .isInstanceOf(AxesMismatchException.class)
                .hasMessage("the factor has 1 days x 12 instruments, the label 2 days x 12 instruments");
    }

    private static double ofDay(double[] factor, double[] returns) {
        Label label = Rows.label(returns);
        return RankIc.of(label, Rows.everyone(label))
                .daily(Arrays.copyOf(factor, 2 * factor.length), Rows.DAY)
                .ics()[0];
    }

    private static double spearman(int day, double[] factor, Label label, Pool pool) {
        int width = pool.axes().width();
        int[] pairs = IntStream.range(day * width, (day + 1) * width)
                .filter(c -> pool.contains(c) && !Double.isNaN(factor[c] + label.values()[c]))
                .toArray();
        return pairs.length < 10
                ? NAN
                : new SpearmansCorrelation()
                        .correlation(
                                Arrays.stream(pairs).mapToDouble(c -> factor[c]).toArray(),
                                Arrays.stream(pairs)
                                        .mapToDouble(c -> label.values()[c])
                                        .toArray());
    }

    private static double[] values(int width, IntUnaryOperator value) {
        return IntStream.range(0, width).map(value).asDoubleStream().toArray();
    }
}
