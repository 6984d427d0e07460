package lode.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.expr.NanRule;
import lode.expr.Reach;
import lode.expr.Settings;
import lode.panel.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators of single cells and lags make of zeros, infinities and missing values, profile by profile. */
class CellConventionsTest {

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final Days ALL = new Days(0, 300, 7);
    private static final double[] FINITE = {
        NAN, 0, 0.0005, -0.0005, 0.001, 1, -1, 2.5, -7, 800, -800, 1e300, -1e300, 1e-310, Double.MAX_VALUE
    };

    static Stream<Trial> trials() {
        return Trial.profiles(1, 3)
                .filter(trial -> trial.op().nanRule() == NanRule.PROPAGATE
                        || trial.op().reach().scope() == Reach.Scope.CELL);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void a_kernel_agrees_with_its_plain_definition_under_every_profile(Trial trial) {
        boolean infinite = trial.conventions().infinite() && PlainOperators.keepsInfinities(trial.op());
        double[] values = infinite
                ? DoubleStream.concat(Arrays.stream(FINITE), DoubleStream.of(INFINITY, -INFINITY))
                        .toArray()
                : FINITE;
        var random = new SplittableRandom(1);
        double[][] in = trial.noise(ALL, 1);
        for (double[] x : in) {
            Arrays.setAll(x, _ -> values[random.nextInt(values.length)]);
        }
        double[] plain = PlainOperators.compute(trial.op(), trial.settings(), trial.conventions(), ALL, in);
        double[] out = trial.run(ALL, in);
        for (int c = 0; c < out.length; c++) {
            boolean agrees =
                    Double.compare(plain[c], out[c]) == 0 || Math.abs(plain[c] - out[c]) <= 1e-12 * Math.abs(plain[c]);
            assertThat(agrees)
                    .withFailMessage("%s instead of %s in cell %d", out[c], plain[c], c)
                    .isTrue();
        }
    }

    @Test
    void a_division_by_nothing_is_missing_infinite_or_one() {
        double[] x = {1, -1, 0, 5, 5, NAN};
        double[] y = {0, 0, 0, 0.0005, 10, 0};
        assertThat(of("div", Conventions.LODE, x, y)).containsExactly(NAN, NAN, NAN, 10000, 0.5, NAN);
        assertThat(of("div", Conventions.QLIB, x, y)).containsExactly(INFINITY, -INFINITY, NAN, 10000, 0.5, NAN);
        assertThat(of("div", Conventions.WORLDQUANT, x, y)).containsExactly(NAN, NAN, NAN, 10000, 0.5, NAN);
        assertThat(of("div", Conventions.GPLEARN, x, y)).containsExactly(1, 1, 1, 1, 0.5, NAN);
    }

    @Test
    void a_logarithm_of_nothing_is_missing_infinite_or_zero() {
        double[] x = {0, -1, 0.0005, 1, INFINITY};
        assertThat(of("log", Conventions.PANDAS, x)).containsExactly(-INFINITY, NAN, Math.log(0.0005), 0, INFINITY);
        double[] finite = {0, -1, 0.0005, 1, -0.002};
        assertThat(of("log", Conventions.LODE, finite)).containsExactly(NAN, NAN, Math.log(0.0005), 0, NAN);
        assertThat(of("log", Conventions.GPLEARN, finite)).containsExactly(0, 0, 0, 0, Math.log(0.002));
    }

    @Test
    void gplearn_takes_roots_of_sizes_and_inverts_nothing_to_nothing() {
        assertThat(of("sqrt", Conventions.GPLEARN, new double[] {4, -4, NAN})).containsExactly(2, 2, NAN);
        assertThat(of("inv", Conventions.GPLEARN, new double[] {4, 0.001, NAN})).containsExactly(0.25, 0, NAN);
    }

    @Test
    void a_comparison_with_a_missing_side_is_missing_or_false() {
        double[] x = {1, NAN, NAN};
        double[] y = {2, 2, NAN};
        assertThat(of("lt", Conventions.LODE, x, y)).containsExactly(1, NAN, NAN);
        assertThat(of("lt", Conventions.QLIB, x, y)).containsExactly(1, 0, 0);
        assertThat(of("ne", Conventions.QLIB, x, y)).containsExactly(1, 1, 1);
        assertThat(of("eq", Conventions.QLIB, new double[] {INFINITY}, new double[] {INFINITY}))
                .containsExactly(1);
    }

    @Test
    void a_missing_condition_chooses_nothing_or_as_if_it_were_true() {
        double[] condition = {1, 0, NAN};
        double[] a = {5, 5, 5};
        double[] b = {7, 7, 7};
        assertThat(of("where", Conventions.LODE, condition, a, b)).containsExactly(5, 7, NAN);
        assertThat(of("where", Conventions.QLIB, condition, a, b)).containsExactly(5, 7, 5);
        assertThat(of("not", Conventions.LODE, condition)).containsExactly(0, 1, NAN);
        assertThat(of("not", Conventions.QLIB, condition)).containsExactly(0, 1, 0);
    }

    private static double[] of(String name, Conventions conventions, double[]... in) {
        var op = Operators.CATALOG.find(name).orElseThrow();
        return new Trial(op, Settings.NONE, conventions).run(new Days(0, in[0].length, 1), in);
    }
}
