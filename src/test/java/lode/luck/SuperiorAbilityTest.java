package lode.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class SuperiorAbilityTest {

    private static final int DAYS = 40;
    private static final double[] MERIT = {.004, .0015, -.002, -.01};

    /** The generator of the fixture, so that its draws can be repeated by any program. */
    private static DoubleSupplier uniform() {
        long[] state = {20240101};
        return () -> {
            state[0] = (1103515245 * state[0] + 12345) % (1L << 31);
            return state[0] / (double) (1L << 31);
        };
    }

    private static double[][] excess() {
        double[][] excess = new double[4][DAYS];
        for (int k = 1; k <= 4; k++) {
            for (int t = 1; t <= DAYS; t++) {
                excess[k - 1][t - 1] =
                        0.01 * Math.sin(0.8 * t * k + 0.2 * k) + 0.02 * Math.cos(1.3 * t * t + k) + MERIT[k - 1];
            }
        }
        return excess;
    }

    @Test
    void the_first_draw_is_that_of_the_fixture() {
        int[] days = new StationaryBootstrap(0.2).days(DAYS, uniform());
        assertThat(Arrays.copyOf(days, 10)).containsExactly(37, 38, 39, 5, 6, 13, 14, 15, 16, 17);
    }

    @Test
    void both_tests_are_those_of_the_fixture() {
        SuperiorAbility result = SuperiorAbility.of(excess(), new StationaryBootstrap(0.2), 1_000, uniform());
        assertThat(result.realityCheck()).isCloseTo(0.03420117478559257, within(1e-14));
        assertThat(result.realityP()).isEqualTo(0.031);
        assertThat(result.spa()).isCloseTo(2.130344640943532, within(1e-12));
        assertThat(result.lowerP()).isEqualTo(0.028);
        assertThat(result.consistentP()).isEqualTo(0.034);
        assertThat(result.upperP()).isEqualTo(0.056);
        assertThat(result.errors())
                .containsExactly(new double[] {0.01605429, 0.01329975, 0.00738335, 0.01290954}, within(5e-9));
    }

    @Test
    void stretches_are_about_the_third_root_of_the_days_long() {
        assertThat(StationaryBootstrap.usual(1_000).restart()).isEqualTo(0.1);
    }
}
