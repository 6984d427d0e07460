package lode.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NormalQuantileTest {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    @Test
    void it_is_exact_to_the_last_digits_far_out_too() {
        assertThat(NormalQuantile.of(0.025)).isEqualTo(-1.959963984540054, within(1e-15));
        assertThat(NormalQuantile.of(0.0001001)).isEqualTo(-3.718763981808969, within(1e-15));
        assertThat(NormalQuantile.of(1e-7)).isEqualTo(-5.199337582192817, within(1e-15));
    }

    @Test
    void it_agrees_with_commons_math_everywhere() {
        for (int k = 1; k < 10_000; k++) {
            double expected = NORMAL.inverseCumulativeProbability(k / 1e4);
            assertThat(NormalQuantile.of(k / 1e4)).isEqualTo(expected, within(1e-13));
        }
    }

    @Test
    void the_middle_is_zero_and_the_sides_mirror_each_other() {
        assertThat(NormalQuantile.of(0.5)).isZero();
        for (double share : new double[] {0x1p-30, 0x1p-10, 0x1p-4, 0x1p-3, 0.375}) {
            assertThat(NormalQuantile.of(1 - share)).isEqualTo(-NormalQuantile.of(share));
        }
    }

    @Test
    void shares_further_out_than_any_rank_are_refused() {
        assertThatThrownBy(() -> NormalQuantile.of(1e-12)).hasMessage("a share of 1.0E-12 is too near to 0 or 1");
    }
}
