package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import lode.panel.Days;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final double[] VALUES = {1, Double.NaN, -2, 0, 5, 5, 1e300};

    @Test
    void equal_values_have_equal_fingerprints() {
        double[] same = VALUES.clone();
        same[3] = -0.0;
        assertThat(of(same)).isEqualTo(of(VALUES));
    }

    @Test
    void only_the_days_asked_for_count() {
        double[] same = VALUES.clone();
        same[0] = 7;
        same[6] = 7;
        var days = new Days(1, 3, 2);
        assertThat(Fingerprint.of(same, days)).isEqualTo(Fingerprint.of(VALUES, days));
    }

    @Test
    void order_signs_and_places_of_missing_values_matter() {
        Set<Fingerprint> seen = new HashSet<>();
        assertThat(seen.add(of(VALUES))).isTrue();
        assertThat(seen.add(of(1, Double.NaN, 0, -2, 5, 5, 1e300))).isTrue();
        assertThat(seen.add(of(Double.NaN, 1, -2, 0, 5, 5, 1e300))).isTrue();
        assertThat(seen.add(of(-2, Double.NaN, 1, 0, 5, 5, 1e300))).isTrue();
        assertThat(seen.add(of(-1, Double.NaN, 2, 0, 5, 5, 1e300))).isTrue();
        assertThat(seen.add(of(1, Double.NaN, -2, 0, -5, -5, 1e300))).isTrue();
        assertThat(seen.add(of(1, Double.NaN, -2, 0, -5, 5, -1e300))).isTrue();
    }

    @Test
    void all_missing_values_are_alike_whatever_their_bits() {
        double other = Double.longBitsToDouble(0xFFF8_0000_0000_0001L);
        assertThat(Double.doubleToRawLongBits(other)).isNotEqualTo(Double.doubleToRawLongBits(Double.NaN));
        assertThat(of(1, other, 3)).isEqualTo(of(1, Double.NaN, 3));
    }

    @Test
    void series_of_few_different_values_are_told_apart() {
        var random = new SplittableRandom(1);
        Set<Fingerprint> seen = new HashSet<>();
        Set<String> different = new HashSet<>();
        for (int k = 0; k < 20_000; k++) {
            double[] signs = random.doubles(41).map(x -> Math.rint(2 * x - 1)).toArray();
            seen.add(of(signs));
            different.add(Arrays.toString(signs));
        }
        assertThat(seen).hasSameSizeAs(different);
    }

    private static Fingerprint of(double... values) {
        return Fingerprint.of(values, new Days(0, values.length, 1));
    }
}
