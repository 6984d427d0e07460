package lode.luck;

import static lode.luck.Correction.BENJAMINI_HOCHBERG;
import static lode.luck.Correction.BENJAMINI_YEKUTIELI;
import static lode.luck.Correction.BONFERRONI;
import static lode.luck.Correction.HOLM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrectionTest {

    private static final double LEVEL = 0.05;

    /** Harvey and Liu 2015, exhibit 5: in percent. */
    private static final double[] TEN = percent(4.66, .85, 2.71, .05, 3.00, .84, 0, 0, .60, 1.28);

    /** Benjamini and Hochberg 1995, section 3.1. */
    private static final double[] FIFTEEN = {
        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1
    };

    private static double[] percent(double... p) {
        return Arrays.stream(p).map(value -> value / 100).toArray();
    }

    @Test
    void the_published_example_of_ten_tests() {
        assertThat(found(BONFERRONI, TEN)).containsExactly(4, 7, 8);
        assertThat(found(HOLM, TEN)).containsExactly(4, 7, 8, 9);
        assertThat(found(BENJAMINI_YEKUTIELI, TEN)).containsExactly(2, 4, 6, 7, 8, 9);
    }

    @Test
    void the_fifteen_p_values_of_benjamini_and_hochberg() {
        assertThat(found(BONFERRONI, FIFTEEN)).hasSize(3);
        assertThat(found(HOLM, FIFTEEN)).hasSize(3);
        assertThat(found(BENJAMINI_HOCHBERG, FIFTEEN)).hasSize(4);
        assertThat(found(BENJAMINI_YEKUTIELI, FIFTEEN)).hasSize(3);
        assertThat(BENJAMINI_HOCHBERG.adjusted(FIFTEEN)[3]).isCloseTo(0.035625, within(1e-15));
    }

    @Test
    void six_p_values() {
        double[] six = {.005, .009, .0128, .0135, .045, .06};
        assertThat(found(BONFERRONI, six)).hasSize(1);
        assertThat(found(HOLM, six)).hasSize(2);
        assertThat(found(BENJAMINI_HOCHBERG, six)).hasSize(4);
        assertThat(found(BENJAMINI_YEKUTIELI, six)).hasSize(4);
    }

    @Test
    void harmonic_sums() {
        assertThat(Correction.harmonic(10)).isCloseTo(2.9289682539682538, within(1e-15));
        assertThat(Correction.harmonic(15)).isCloseTo(3.3182289932289937, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void a_test_that_was_not_made_has_no_p_value_and_counts_for_nothing(Correction correction) {
        double[] adjusted = correction.adjusted(new double[] {0.01, Double.NaN, 0.02});
        double[] without = correction.adjusted(new double[] {0.01, 0.02});
        assertThat(adjusted).containsExactly(without[0], Double.NaN, without[1]);
    }

    @ParameterizedTest
    @EnumSource
    void the_smallest_of_many_tests_are_corrected_for_all(Correction correction) {
        double[] all = correction.adjusted(FIFTEEN);
        double[] few = correction.adjusted(Arrays.copyOf(FIFTEEN, 4), FIFTEEN.length);
        for (int k = 0; k < few.length; k++) {
            assertThat(few[k]).isGreaterThanOrEqualTo(all[k]).isCloseTo(all[k], within(1e-12));
        }
    }

    private static int[] found(Correction correction, double[] p) {
        double[] adjusted = correction.adjusted(p);
        return IntStream.rangeClosed(1, p.length)
                .filter(test -> adjusted[test - 1] <= LEVEL)
                .toArray();
    }
}
