package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IcStatsTest {

    private static final double NAN = Double.NaN;

    /** Fixture E. */
    private static final double[] ICS = IntStream.rangeClosed(1, 60)
            .mapToDouble(t -> 0.03 + 0.08 * Math.sin(1.3 * t) + 0.05 * Math.cos(0.7 * t))
            .toArray();

    @Test
    void mean_deviation_and_ratio_are_those_of_the_fixture() {
        IcStats stats = IcStats.of(ICS, 0, 60, 1);
        assertThat(stats.days()).isEqualTo(60);
        assertThat(stats.mean()).isCloseTo(0.030342362952815147, within(1e-15));
        assertThat(stats.std()).isCloseTo(0.06820123780679761, within(1e-15));
        assertThat(stats.ir()).isCloseTo(0.444894607906822, within(1e-13));
    }

    @Test
    void the_error_of_newey_and_west_is_that_of_statsmodels() {
        assertThat(t(0)).isCloseTo(3.4752206702777855, within(1e-12));
        assertThat(t(1)).isCloseTo(2.9373081333624933, within(1e-12));
        assertThat(t(4)).isCloseTo(5.06750681032423, within(1e-12));
    }

    @Test
    void the_lags_follow_from_the_horizon_or_the_number_of_days() {
        assertThat(IcStats.of(ICS, 0, 60, 1).t()).isEqualTo(t(3));
        assertThat(IcStats.of(ICS, 0, 60, 4).t()).isEqualTo(t(3));
        assertThat(IcStats.of(ICS, 0, 60, 5).t()).isEqualTo(t(4));
        assertThat(IcStats.of(ICS, 0, 60, 21).t()).isEqualTo(t(20));
    }

    @Test
    void only_the_days_asked_for_count() {
        double[] padded = new double[64];
        Arrays.fill(padded, 9);
        System.arraycopy(ICS, 0, padded, 2, 60);
        assertThat(IcStats.of(padded, 2, 62, 5)).isEqualTo(IcStats.of(ICS, 0, 60, 5));
    }

    @Test
    void days_without_a_correlation_do_not_count() {
        assertThat(IcStats.of(new double[] {1, NAN, 2, NAN, 6}, 0, 5, 1))
                .isEqualTo(IcStats.of(new double[] {1, 2, 6}, 0, 3, 1));
        assertThat(IcStats.of(new double[] {1, NAN, 2, NAN, 6}, 0, 5, 1).days()).isEqualTo(3);
    }

    @Test
    void without_days_nothing_is_known() {
        assertThat(IcStats.of(new double[] {NAN}, 0, 1, 5)).isEqualTo(new IcStats(NAN, NAN, NAN, 0));
        assertThat(IcStats.of(new double[] {NAN}, 1, 1, 5)).isEqualTo(new IcStats(NAN, NAN, NAN, 0));
    }

    @Test
    void one_day_has_a_mean_only() {
        assertThat(IcStats.of(new double[] {0.25}, 0, 1, 5)).isEqualTo(new IcStats(0.25, NAN, NAN, 1));
    }

    @Test
    void correlations_that_never_change_have_no_t() {
        assertThat(IcStats.of(new double[] {0.25, 0.25, 0.25}, 0, 3, 1)).isEqualTo(new IcStats(0.25, 0, NAN, 3));
    }

    private static double t(int lags) {
        double mean = IcStats.of(ICS, 0, 60, 1).mean();
        return mean / IcStats.standardError(ICS, mean, lags);
    }
}
