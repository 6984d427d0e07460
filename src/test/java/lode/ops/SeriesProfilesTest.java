package lode.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.expr.Settings;
import lode.panel.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators over one series mean under the profiles. */
class SeriesProfilesTest {

    private static final Days ALL = new Days(0, 60, 5);

    static Stream<Trial> trials() {
        return Trial.profiles(2, 6, 20)
                .filter(trial -> PlainSeries.ALL.containsKey(trial.op().name()));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void a_kernel_agrees_with_its_plain_definition_under_every_profile(Trial trial) {
        double[][] in = trial.noise(ALL, 3);
        double[] plain = PlainOperators.compute(trial.op(), trial.settings(), trial.conventions(), ALL, in);
        assertThat(trial.run(ALL, in)).containsExactly(plain, within(1e-9));
    }

    @Test
    void variance_is_divided_by_n_only_where_the_profile_says_so() {
        assertThat(last("ts_var", Settings.ofDays(4), Conventions.LODE, 1, 2, 3, 6))
                .isEqualTo(14 / 3.0, within(1e-15));
        assertThat(last("ts_var", Settings.ofDays(4), Conventions.RQFACTOR, 1, 2, 3, 6))
                .isEqualTo(3.5);
        assertThat(last("ts_ir", Settings.ofDays(4), Conventions.RQFACTOR, 1, 2, 3, 6))
                .isEqualTo(3 / Math.sqrt(3.5), within(1e-15));
    }

    /** scipy.stats.kurtosis([1, 2, 3, 4, 10]), and the same with bias=False. */
    @Test
    void kurtosis_is_corrected_for_small_samples_only_where_the_profile_says_so() {
        assertThat(last("ts_kurt", Settings.ofDays(5), Conventions.LODE, 1, 2, 3, 4, 10))
                .isEqualTo(-0.212, within(1e-12));
        assertThat(last("ts_kurt", Settings.ofDays(5), Conventions.PANDAS, 1, 2, 3, 4, 10))
                .isEqualTo(3.152, within(1e-12));
    }

    @Test
    void moments_of_all_degrees_are_those_of_the_definition() {
        for (int k = 2; k <= 6; k++) {
            double sum = 0;
            for (double e : new double[] {-3, -2, -1, 0, 6}) {
                sum += Math.pow(e, k);
            }
            assertThat(last("ts_moment", Settings.ofDays(5).with(k), Conventions.LODE, 1, 2, 3, 4, 10))
                    .isEqualTo(sum / 5, within(1e-9));
        }
    }

    @Test
    void log_returns_from_or_to_zero_are_infinite_where_the_profile_keeps_infinities() {
        Settings day = Settings.ofDays(1);
        assertThat(last("log_return", day, Conventions.PANDAS, 2, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(last("log_return", day, Conventions.PANDAS, 0, 2)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(last("log_return", day, Conventions.PANDAS, 0, 0)).isNaN();
        assertThat(last("log_return", day, Conventions.PANDAS, 2, -2)).isNaN();
        assertThat(last("log_return", day, Conventions.LODE, 2, 0)).isNaN();
        assertThat(last("log_return", day, Conventions.LODE, 0, 2)).isNaN();
    }

    @Test
    void a_mean_that_rounding_left_of_zero_has_no_coefficient_of_variation() {
        assertThat(last("ts_cv", Settings.ofDays(3), Conventions.LODE, 0.1, 0.2, -0.3))
                .isNaN();
        assertThat(last("ts_cv", Settings.ofDays(2), Conventions.LODE, 1, -1 + 1e-6))
                .isEqualTo(2 * Math.sqrt(2) * 1e6, within(10.0));
    }

    /** The last value of a series. */
    private static double last(String name, Settings settings, Conventions conventions, double... x) {
        var trial = new Trial(Operators.CATALOG.find(name).orElseThrow(), settings, conventions);
        return trial.run(new Days(0, x.length, 1), x)[x.length - 1];
    }
}
