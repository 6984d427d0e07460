package lode.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    @Test
    void the_hyperbolic_tangent_is_exact_to_a_few_units_near_zero_too() {
        assertExact("tanh", StrictMath::tanh, 4, Settings.NONE, () -> random.nextDouble(-20, 20));
        assertExact("tanh", StrictMath::tanh, 4, Settings.NONE, () -> random.nextDouble(-0.6, 0.6));
        assertExact("tanh", StrictMath::tanh, 4, Settings.NONE, () -> random.nextGaussian() * 1e-12);
    }

    @Test
    void the_signed_logarithm_is_exact_to_a_few_units_near_zero_too() {
        DoubleUnaryOperator exact = x -> Math.copySign(StrictMath.log1p(Math.abs(x)), x);
        assertExact("s_log_1p", exact, 4, Settings.NONE, () -> random.nextGaussian() * 1e6);
        assertExact("s_log_1p", exact, 4, Settings.NONE, () -> random.nextGaussian());
        assertExact("s_log_1p", exact, 4, Settings.NONE, () -> random.nextGaussian() * 1e-9);
    }

    @Test
    void powers_are_exact_to_thirteen_digits_and_more_so_the_smaller_they_are() {
        for (double a : new double[] {0, 0.5, 1, 2, 3, 10, 16, -1, -2, -7}) {
            assertExact("power", x -> StrictMath.pow(x, a), 20, Settings.ofNumbers(a), () -> random.nextDouble(0, 9));
        }
        for (double a : new double[] {0.1, 1.5, -0.3, 17, 40.25}) {
            assertExact("power", x -> StrictMath.pow(x, a), 900, Settings.ofNumbers(a), () -> random.nextDouble(0, 9));
        }
        assertExact("power", x -> StrictMath.pow(x, 3), 20, Settings.ofNumbers(3), random::nextGaussian);
        assertExact("power", x -> StrictMath.pow(x, 17), 900, Settings.ofNumbers(17), random::nextGaussian);
    }

    @Test
    void powers_of_the_smallest_and_of_nothing_are_what_they_should_be() {
        double[] x = {0, Double.MIN_VALUE, -8, Double.NaN};
        assertThat(of("power", Settings.ofNumbers(0.25), x))
                .containsExactly(0, Math.pow(Double.MIN_VALUE, 0.25), Double.NaN, Double.NaN);
        assertThat(of("power", Settings.ofNumbers(0), x)).containsExactly(1, 1, 1, Double.NaN);
        assertThat(of("power", Settings.ofNumbers(-2), 0, 4)).containsExactly(Double.NaN, 1 / 16.0);
        assertThat(of("signed_power", Settings.ofNumbers(1 / 3.0), -8.0)[0]).isEqualTo(-2, within(1e-15));
    }

    private void assertExact(String name, DoubleUnaryOperator exact, DoubleSupplier draw) {
        assertExact(name, exact, 2, Settings.NONE, draw);
    }

    private void assertExact(
            String name, DoubleUnaryOperator exact, double units, Settings settings, DoubleSupplier draw) {
        double[] x = new double[COUNT];
        Arrays.setAll(x, _ -> draw.getAsDouble());
        double[] out = of(name, settings, x);
        for (int c = 0; c < COUNT; c++) {
            double expected = exact.applyAsDouble(x[c]);
            assertThat(Math.abs(out[c] - expected) <= units * Math.ulp(expected)
                            || Double.isNaN(out[c]) && !Double.isFinite(expected))
                    .as("%s %s of %s is %s, not %s", name, settings.numbers(), x[c], out[c], expected)
                    .isTrue();
        }
    }

    private static double[] of(String name, double... x) {
        return of(name, Settings.NONE, x);
    }

    private static double[] of(String name, Settings settings, double... x) {
        double[] out = new double[x.length];
        Operators.CATALOG
                .find(name)
                .orElseThrow()
                .kernel(new Choice(settings, Conventions.LODE))
                .compute(out, new Days(0, x.length, 1), x);
        return out;
    }
}
