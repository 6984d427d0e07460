package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.Tables;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.junit.jupiter.api.Test;

class RankedFactorTest {

    private static final double NAN = Double.NaN;
    private static final Axes AXES = Tables.axes(40, 23);
    private static final Period PERIOD = new Period(3, 38);

    private final SplittableRandom random = new SplittableRandom(11);
    private final Pool pool = Tables.pool(AXES, _ -> random.nextInt(5) > 0);
    private final double[] x = Rows.rough(AXES.cells(), random);
    private final double[] y = Rows.rough(AXES.cells(), random);

    @Test
    void correlation_is_the_mean_over_days_of_that_of_the_ranks() {
        double expected = IntStream.range(3, 38)
                .mapToDouble(t -> pearson(ranks(x, t), ranks(y, t)))
                .average()
                .orElseThrow();
        assertThat(ranked(x).correlation(ranked(y))).isCloseTo(expected, within(1e-12));
    }

    @Test
    void agreement_is_the_correlation_of_a_day_times_the_share_that_has_both() {
        double[] agreement = ranked(x).agreement(ranked(y));
        assertThat(agreement).hasSize(PERIOD.days());
        for (int t = PERIOD.first(); t < PERIOD.end(); t++) {
            double[] ranksOfX = ranks(x, t);
            double[] ranksOfY = ranks(y, t);
            long both = 0;
            long either = 0;
            for (int i = 0; i < AXES.width(); i++) {
                both += !Double.isNaN(ranksOfX[i]) && !Double.isNaN(ranksOfY[i]) ? 1 : 0;
                either += !Double.isNaN(ranksOfX[i]) || !Double.isNaN(ranksOfY[i]) ? 1 : 0;
            }
            assertThat(agreement[t - PERIOD.first()])
                    .isCloseTo(pearson(ranksOfX, ranksOfY) * both / either, within(1e-12));
        }
    }

    @Test
    void agreement_is_one_with_itself_none_where_one_side_has_nothing_and_unknown_where_both_have() {
        double[] nothing = new double[AXES.cells()];
        Arrays.fill(nothing, NAN);
        assertThat(ranked(x).agreement(ranked(x))).containsOnly(1);
        assertThat(ranked(x).agreement(ranked(nothing))).containsOnly(0);
        assertThat(ranked(nothing).agreement(ranked(nothing))).containsOnly(NAN);
    }

    @Test
    void autocorrelation_is_the_mean_over_days_of_that_with_the_day_before() {
        double expected = IntStream.range(4, 38)
                .mapToDouble(t -> pearson(ranks(x, t), ranks(x, t - 1)))
                .average()
                .orElseThrow();
        assertThat(ranked(x).autocorrelation()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void a_factor_is_one_with_itself_and_minus_one_with_its_negative() {
        double[] negative = Arrays.stream(x).map(v -> -v).toArray();
        assertThat(ranked(x).correlation(ranked(x))).isEqualTo(1);
        assertThat(ranked(x).correlation(ranked(negative))).isEqualTo(-1);
    }

    @Test
    void what_rises_with_a_factor_is_the_same_factor() {
        double[] cubes = Arrays.stream(x).map(v -> v * v * v).toArray();
        assertThat(ranked(cubes).correlation(ranked(y))).isEqualTo(ranked(x).correlation(ranked(y)));
    }

    @Test
    void values_outside_the_pool_change_nothing() {
        double[] other = x.clone();
        for (int cell = 0; cell < other.length; cell++) {
            other[cell] = pool.contains(cell) ? x[cell] : 1e9;
        }
        assertThat(ranked(other).correlation(ranked(y))).isEqualTo(ranked(x).correlation(ranked(y)));
        assertThat(ranked(other).autocorrelation()).isEqualTo(ranked(x).autocorrelation());
    }

    @Test
    void constant_or_missing_factors_have_no_correlation() {
        double[] missing = new double[AXES.cells()];
        Arrays.fill(missing, NAN);
        assertThat(ranked(new double[AXES.cells()]).correlation(ranked(x))).isNaN();
        assertThat(ranked(missing).correlation(ranked(x))).isNaN();
        assertThat(ranked(missing).autocorrelation()).isNaN();
    }

    @Test
    void a_period_without_days_has_no_correlation() {
        RankedFactor none = RankedFactor.of(x, pool, new Period(3, 3));
        assertThat(none.correlation(none)).isNaN();
        assertThat(none.autocorrelation()).isNaN();
    }

    private RankedFactor ranked(double[] values) {
        return RankedFactor.of(values, pool, PERIOD);
    }

    /** The mean ranks of the members of a day; NaN for who is none or has no value. */
    private double[] ranks(double[] values, int day) {
        int width = AXES.width();
        int[] known = IntStream.range(0, width)
                .filter(i -> pool.contains(day, i) && !Double.isNaN(values[day * width + i]))
                .toArray();
        double[] ranked = new NaturalRanking()
                .rank(Arrays.stream(known)
                        .mapToDouble(i -> values[day * width + i])
                        .toArray());
        double[] row = new double[width];
        Arrays.fill(row, NAN);
        for (int k = 0; k < known.length; k++) {
            row[known[k]] = ranked[k];
        }
        return row;
    }

    private static double pearson(double[] a, double[] b) {
        int[] both = IntStream.range(0, a.length)
                .filter(i -> !Double.isNaN(a[i] + b[i]))
                .toArray();
        return new PearsonsCorrelation()
                .correlation(
                        Arrays.stream(both).mapToDouble(i -> a[i]).toArray(),
                        Arrays.stream(both).mapToDouble(i -> b[i]).toArray());
    }
}
