package lode.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import lode.expr.Choice;
import lode.expr.Conventions;
import lode.expr.Settings;
import lode.panel.Days;
import org.junit.jupiter.api.Test;

/** The logarithm and the exponential against those of fdlibm, number by number. */
class CurvesTest {

    private static final int COUNT = 100_000;

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void the_logarithm_is_exact_to_the_last_bit() {
        assertExact("log", StrictMath::log, () -> Math.exp(random.nextDouble(-700, 700)));
        assertExact("log", StrictMath::log, () -> random.nextDouble(0.5, 2));
        assertExact("log", StrictMath::log, () -> 1 + random.nextInt(-1000, 1000) * Math.ulp(1.0));
        assertThat(of("log", 1, Double.MAX_VALUE, Double.MIN_NORMAL))
                .containsExactly(0, Math.log(Double.MAX_VALUE), Math.log(Double.MIN_NORMAL));
    }

    @Test
    void there_is_no_logarithm_of_zero_and_below() {
        assertThat(of("log", 0.0, -0.0, -1, -Double.MAX_VALUE, -Double.MIN_VALUE, Double.NaN))
                .containsOnly(Double.NaN);
    }

    @Test
    void the_exponential_is_exact_to_the_last_bit() {
        assertExact("exp", StrictMath::exp, () -> random.nextDouble(-707, 709));
        assertExact("exp", StrictMath::exp, () -> random.nextDouble(-1, 1));
        assertExact("exp", StrictMath::exp, () -> random.nextGaussian() * 1e-9);
    }

    @Test
    void the_exponential_ends_in_zero_below_and_is_missing_above() {
        assertThat(of("exp", -745.2, -1e300, 709.7, 709.8, 1e300, Double.NaN))
                .containsExactly(0, 0, Math.exp(709.7), Double.NaN, Double.NaN, Double.NaN);
        assertThat(of("exp", -720)[0]).isBetween(Math.exp(-720) * 0.999999, Math.exp(-720) * 1.000001);
    }

    @Test
    void the_sigmoid_reaches_its_limits() {
        assertThat(of("sigmoid", -1e300, -1000, 0, 1000, 1e300)).containsExactly(0, 0, 0.5, 1, 1);
        assertExact("sigmoid", x -> 1 / (1 + StrictMath.exp(-x)), () -> random.nextDouble(-30, 30));
    }

    private void assertExact(String name, DoubleUnaryOperator exact, DoubleSupplier draw) {
        double[] x = new double[COUNT];
        Arrays.setAll(x, _ -> draw.getAsDouble());
        double[] out = of(name, x);
        for (int c = 0; c < COUNT; c++) {
            double expected = exact.applyAsDouble(x[c]);
            assertThat(Math.abs(out[c] - expected))
                    .as(name + " of " + x[c])
                    .isLessThanOrEqualTo(2 * Math.ulp(expected));
        }
    }

    private static double[] of(String name, double... x) {
        double[] out = new double[x.length];
        Operators.CATALOG
                .find(name)
                .orElseThrow()
                .kernel(new Choice(Settings.NONE, Conventions.LODE))
                .compute(out, new Days(0, x.length, 1), x);
        return out;
    }
}
