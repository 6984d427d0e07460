package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.Tables;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.junit.jupiter.api.Test;

class EqualWeightTest {

    private static final double NAN = Double.NaN;

    @Test
    void ranks_of_a_day_have_mean_0_and_standard_deviation_1() {
        Axes axes = Tables.axes(1, 5);
        var equalWeight = new EqualWeight(Tables.everyone(axes), new Period(0, 1));
        double root = Math.sqrt(1.25);
        assertThat(equalWeight.standardised(new double[] {30, NAN, 10, 20, 99}, 1))
                .containsExactly(new double[] {0.5 / root, NAN, -1.5 / root, -0.5 / root, 1.5 / root}, within(1e-15));
        assertThat(equalWeight.standardised(new double[] {7, 7, 7, NAN, 7}, 1)).containsOnly(NAN);
    }

    @Test
    void every_day_is_standardised_over_the_pool_and_turned_as_asked() {
        Axes axes = Tables.axes(30, 17);
        var random = new SplittableRandom(3);
        Pool pool = Tables.pool(axes, _ -> random.nextInt(4) > 0);
        double[] values = Rows.rough(axes.cells(), random);
        double[] standardised = new EqualWeight(pool, new Period(4, 25)).standardised(values, -1);
        assertThat(standardised).hasSize(21 * 17);
        for (int t = 4; t < 25; t++) {
            assertThat(Arrays.copyOfRange(standardised, (t - 4) * 17, (t - 3) * 17))
                    .containsExactly(expected(values, pool, t), within(1e-12));
        }
    }

    @Test
    void a_missing_value_counts_as_the_middle_unless_all_are_missing() {
        Axes axes = Tables.axes(3, 2);
        var equalWeight = new EqualWeight(Tables.everyone(axes), new Period(1, 2));
        assertThat(equalWeight.mean(List.of(new double[] {1, NAN}, new double[] {NAN, NAN})))
                .containsExactly(NAN, NAN, 0.5, NAN, NAN, NAN);
    }

    private static double[] expected(double[] values, Pool pool, int day) {
        int width = pool.axes().width();
        int[] known = IntStream.range(0, width)
                .filter(i -> pool.contains(day, i) && !Double.isNaN(values[day * width + i]))
                .toArray();
        double[] ranks = new NaturalRanking()
                .rank(Arrays.stream(known)
                        .mapToDouble(i -> values[day * width + i])
                        .toArray());
        double mean = StatUtils.mean(ranks);
        double deviation = Math.sqrt(StatUtils.populationVariance(ranks));
        double[] row = new double[width];
        Arrays.fill(row, NAN);
        for (int k = 0; k < known.length && deviation > 0; k++) {
            row[known[k]] = -(ranks[k] - mean) / deviation;
        }
        return row;
    }
}
