package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IcTableTest {

    private static final Offset<Double> EXACT = within(1e-10);
    private static final double[] ICS = IntStream.rangeClosed(1, 60)
            .mapToDouble(t -> 0.03 + 0.08 * Math.sin(1.3 * t) + 0.05 * Math.cos(0.7 * t))
            .toArray();

    private static int[] pairs(int count) {
        int[] pairs = new int[ICS.length];
        Arrays.fill(pairs, count);
        return pairs;
    }

    @Test
    void the_statistics_are_those_of_the_published_series() {
        IcTable table = IcTable.of(IcKind.RANK, ICS, pairs(300), 1);
        assertThat(table.periods()).isEqualTo(60);
        assertThat(table.mean()).isCloseTo(0.030342362952815147, EXACT);
        assertThat(table.std()).isCloseTo(0.06820123780679761, EXACT);
        assertThat(table.ir()).isCloseTo(0.444894607906822, EXACT);
        assertThat(table.positive()).isEqualTo(38);
        assertThat(table.negative()).isEqualTo(22);
        assertThat(table.t()).isCloseTo(3.4461388144811997, EXACT);
        assertThat(table.p()).isCloseTo(0.001053975623944593, EXACT);
        assertThat(table.skew()).isCloseTo(-0.01677802762236912, EXACT);
        assertThat(table.kurtosis()).isCloseTo(-0.9193499216053413, EXACT);
        assertThat(table.lags()).isEqualTo(3);
    }

    @Test
    void newey_and_west_allow_for_dates_that_depend_on_each_other() {
        double[] published = {3.4752206702777855, 2.9373081333624933, Double.NaN, Double.NaN, 5.06750681032423};
        for (int lags : new int[] {0, 1, 4}) {
            double mean = Arrays.stream(ICS).average().orElseThrow();
            assertThat(mean / IcStats.standardError(ICS, mean, lags)).isCloseTo(published[lags], EXACT);
        }
        assertThat(IcTable.of(IcKind.RANK, ICS, pairs(300), 5).neweyWestT()).isCloseTo(5.06750681032423, EXACT);
    }

    @Test
    void significant_dates_add_up() {
        IcTable table = IcTable.of(IcKind.RANK, ICS, pairs(300), 1);
        assertThat(table.significance())
                .isEqualTo(table.significantlyPositive() + table.significantlyNegative(), EXACT)
                .isPositive();
        double critical = 0.14851;
        assertThat(table.significantlyPositive() * 60)
                .isEqualTo(Arrays.stream(ICS).filter(ic -> ic > critical).count(), EXACT);
    }

    @Test
    void a_correlation_is_significant_by_the_distribution_of_student() {
        assertThat(IcTable.significance(0.25, 100)).isCloseTo(0.012123198389913782, EXACT);
        assertThat(0.25 * Math.sqrt(98 / (1 - 0.0625))).isCloseTo(2.556038601690775, EXACT);
        assertThat(IcTable.significance(1, 100)).isZero();
    }

    @Test
    void critical_correlations_are_those_published() {
        int[] pairs = {50, 88, 270, 300, 4500};
        double[] critical = {0.36103, 0.27324, 0.15652, 0.14851, 0.03839};
        for (int k = 0; k < pairs.length; k++) {
            assertThat(IcTable.significance(critical[k] + 1e-5, pairs[k])).isLessThan(IcTable.LEVEL);
            assertThat(IcTable.significance(critical[k] - 1e-5, pairs[k])).isGreaterThan(IcTable.LEVEL);
        }
    }

    /** Mean over standard deviation, periods, t and p of the examples of the documentation. */
    @Test
    void t_is_the_ratio_times_the_root_of_the_periods() {
        double[][] examples = {
            {0.040185, 244, 0.627707, 0.530785},
            {-0.086743, 244, -1.354970, 0.176685},
            {-0.210293, 244, -3.284878, 0.001171},
            {-0.058834, 12, -0.203807, 0.842226},
            {0.030739, 199, 0.433625, 0.665033},
            {-0.075843, 167, -0.980114, 0.328456}
        };
        for (double[] example : examples) {
            int periods = (int) example[1];
            double[] series = series(periods, example[0]);
            IcTable table = IcTable.of(IcKind.RANK, series, new int[periods], 1);
            assertThat(table.t()).isCloseTo(example[2], within(1e-5));
            assertThat(table.p()).isCloseTo(example[3], within(6e-6));
            assertThat(IcTable.twoSided(example[2], periods - 1))
                    .isCloseTo(
                            2 * new TDistribution(periods - 1.0).cumulativeProbability(-Math.abs(example[2])), EXACT);
        }
    }

    /** Some series whose mean is so many standard deviations. */
    private static double[] series(int periods, double ir) {
        double[] wave = IntStream.range(0, periods).mapToDouble(Math::sin).toArray();
        double mean = Series.mean(wave);
        double std = Series.std(wave);
        return Arrays.stream(wave).map(x -> 0.1 * ((x - mean) / std + ir)).toArray();
    }

    @Test
    void the_rolling_mean_begins_on_the_twelfth_date() {
        IcSeries series = IcSeries.of(IcKind.RANK, ICS, pairs(300), 1);
        assertThat(Arrays.copyOf(series.rolling(), 11)).containsOnly(Double.NaN);
        assertThat(series.rolling()[11])
                .isCloseTo(Arrays.stream(ICS, 0, 12).average().orElseThrow(), EXACT);
    }

    @Test
    void correlations_of_a_date_are_those_published() {
        double[] factor = IntStream.rangeClosed(1, 50)
                .mapToDouble(i -> Math.sin(i) + 0.5 * Math.cos(2.3 * i))
                .toArray();
        double[] returns = IntStream.rangeClosed(1, 50)
                .mapToDouble(i -> 0.02 * Math.cos(1.1 * i) + 0.01 * factor[i - 1])
                .toArray();
        double pearson = new SectionIc(IcKind.NORMAL, 50).of(factor, returns, 50, 10);
        double spearman = new SectionIc(IcKind.RANK, 50).of(factor, returns, 50, 10);
        assertThat(pearson).isCloseTo(0.39444415706992964, EXACT);
        assertThat(IcTable.significance(pearson, 50)).isCloseTo(0.004589506078279548, EXACT);
        assertThat(spearman).isCloseTo(0.3089075630252101, EXACT);
        assertThat(IcTable.significance(spearman, 50)).isCloseTo(0.029054152815764896, EXACT);
        double kendall = new SectionIc(IcKind.KENDALL, 50).of(factor, returns, 50, 10);
        assertThat(kendall).isCloseTo(0.2146938775510204, EXACT);
        assertThat(IcKind.KENDALL.significance(kendall, 50)).isCloseTo(0.02780990390817321, EXACT);
        assertThat(new SectionIc(IcKind.RANK, 50).of(factor, returns, 9, 10)).isNaN();
    }

    /** scipy.stats.kendalltau. */
    @Test
    void kendalls_correlation_allows_for_ties() {
        double[] x = {1, 1, 2, 3, 3, 4, 5, 6, 6, 7};
        double[] y = {2, 1, 2, 2, 5, 5, 4, 7, 6, 6};
        var ic = new SectionIc(IcKind.KENDALL, 10);
        assertThat(ic.of(x, y, 10, 10)).isCloseTo(0.7563225565351132, EXACT);
        assertThat(ic.of(x, new double[10], 10, 10)).isNaN();
    }
}
