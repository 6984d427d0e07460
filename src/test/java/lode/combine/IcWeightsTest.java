package lode.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import lode.measure.Series;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IcWeightsTest {

    private static final Offset<Double> PRINTED = within(1e-8);

    /** Three series of 36 coefficients whose weights were computed elsewhere. */
    private static final double[][] FIXTURE = {
        series(t -> 0.03 + 0.06 * Math.sin(0.9 * t)),
        series(t -> 0.02 + 0.05 * Math.sin(0.9 * t + 0.6)),
        series(t -> 0.01 + 0.04 * Math.cos(1.7 * t))
    };

    private static double[] series(DoubleUnaryOperator ic) {
        return IntStream.rangeClosed(1, 36).mapToDouble(ic::applyAsDouble).toArray();
    }

    private static double[] means() {
        return Arrays.stream(FIXTURE).mapToDouble(Series::mean).toArray();
    }

    @Test
    void ratios_are_means_over_standard_deviations() {
        assertThat(IcWeights.ratios(FIXTURE))
                .containsExactly(new double[] {0.72836596, 0.59169754, 0.31574449}, PRINTED);
    }

    @Test
    void weights_follow_means() {
        assertThat(IcWeights.ofMeans(FIXTURE))
                .containsExactly(new double[] {0.50834252, 0.34748799, 0.14416949}, PRINTED);
    }

    @Test
    void weights_follow_ratios() {
        assertThat(IcWeights.ofRatios(FIXTURE))
                .containsExactly(new double[] {0.44526372, 0.36171577, 0.19302051}, PRINTED);
    }

    @Test
    void the_plain_covariance_weighs_against_a_factor_that_another_has() {
        assertThat(IcWeights.solved(Covariance.of(FIXTURE, 0), means()))
                .containsExactly(new double[] {0.5716984, -0.01581387, 0.41248772}, PRINTED);
    }

    @Test
    void the_covariance_of_ledoit_and_wolf_does_so_less() {
        assertThat(LedoitWolf.of(FIXTURE).shrinkage()).isCloseTo(0.07175863353956621, within(1e-14));
        assertThat(IcWeights.ofLargestRatio(FIXTURE))
                .containsExactly(new double[] {0.54015757, 0.05997237, 0.39987006}, PRINTED);
    }

    @Test
    void no_weights_have_a_larger_ratio_than_those_of_the_plain_covariance() {
        double[] best = IcWeights.solved(Covariance.of(FIXTURE, 1), means());
        double ratio = ratio(best);
        for (int k = 0; k < 3; k++) {
            for (double change : new double[] {-0.01, 0.01}) {
                double[] other = best.clone();
                other[k] += change;
                assertThat(ratio(other)).isLessThan(ratio);
            }
        }
    }

    private static double ratio(double[] weights) {
        double[] mixed = IntStream.range(0, 36)
                .mapToDouble(t -> IntStream.range(0, 3)
                        .mapToDouble(k -> weights[k] * FIXTURE[k][t])
                        .sum())
                .toArray();
        return Series.mean(mixed) / Series.std(mixed);
    }

    @Test
    void long_only_weights_are_clipped_and_add_up_to_one() {
        assertThat(IcWeights.longOnly(new double[] {0.6, -0.3, 0.1}))
                .containsExactly(new double[] {6.0 / 7, 0, 1.0 / 7}, within(1e-15));
        assertThat(IcWeights.longOnly(new double[] {-1, 0})).containsExactly(0, 0);
    }

    @Test
    void a_single_series_is_not_drawn_towards_anything() {
        LedoitWolf one = LedoitWolf.of(new double[][] {{1, 2, 3}});
        assertThat(one.shrinkage()).isZero();
        assertThat(one.covariance()[0][0]).isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void a_series_without_gaps_decides_where_others_have_some() {
        double[][] gaps = {FIXTURE[0].clone(), FIXTURE[1].clone(), FIXTURE[2].clone()};
        gaps[1][0] = Double.NaN;
        double[][] shorter = Arrays.stream(FIXTURE)
                .map(series -> Arrays.copyOfRange(series, 1, 36))
                .toArray(double[][]::new);
        assertThat(IcWeights.ofLargestRatio(gaps)).containsExactly(IcWeights.ofLargestRatio(shorter));
    }

    @Test
    void constant_coefficients_have_no_largest_ratio() {
        assertThat(IcWeights.ofLargestRatio(new double[][] {{0.1, 0.1, 0.1}, {0.2, 0.2, 0.2}}))
                .containsExactly(0, 0);
        assertThat(IcWeights.ofRatios(new double[][] {{0.1, 0.1}, {0.1, 0.2}})).containsExactly(0, 1);
    }
}
