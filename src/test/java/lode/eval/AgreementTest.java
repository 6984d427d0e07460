package lode.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.ops.PlainOperators;
import lode.panel.Dataset;
import lode.panel.Pool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine against a plain one, on thousands of random formulas.
 *
 * <p>Where a formula takes the difference of nearly equal numbers, or ranks them, its parts agree to their last bits
 * and the whole does not. There the smallest part that differs is computed plainly from what the engine made of its
 * own parts, and must agree.
 */
class AgreementTest {

    private static final double EVERYTHING = Double.POSITIVE_INFINITY;
    private static final int FORMULAS = 400;
    private static final List<Integer> WINDOWS = List.of(1, 2, 3, 5, 10, 30);

    /** All profiles, and the default one with every coverage. */
    static Stream<Conventions> conventions() {
        return Stream.concat(
                Stream.of(Coverage.HALF, Coverage.ANY).map(Conventions.LODE::with), Conventions.ALL.stream());
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void the_engine_agrees_with_a_plain_one_on_a_usual_market(Conventions conventions) {
        agree(Markets.USUAL, "hs300", conventions, 1);
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void the_engine_agrees_with_a_plain_one_on_a_nasty_market(Conventions conventions) {
        agree(Markets.NASTY, "some", conventions, 2);
    }

    private static void agree(Dataset data, String poolName, Conventions conventions, long seed) {
        Pool pool = data.pool(poolName);
        List<Expr> formulas = Formulas.over(data, WINDOWS).some(FORMULAS, 4, new SplittableRandom(seed));
        Map<Expr, double[]> fast = new HashMap<>();
        List<Expr> parts = formulas.stream().flatMap(Expr::nodes).distinct().toList();
        List<double[]> values = new Engine(data, pool, conventions, 2, 1 << 24)
                .evaluate(parts, data.axes().length(), (_, array, _) -> array.clone());
        for (int k = 0; k < parts.size(); k++) {
            fast.put(parts.get(k), values.get(k));
        }
        var plain = new PlainEngine(data, pool, conventions);
        int amplified = 0;
        for (Expr formula : formulas) {
            if (differs(plain.finished(formula), fast.get(formula))) {
                amplified++;
                Expr.Call part = smallestDifferent(formula, plain, fast);
                assertThat(difference(part, plain, fast))
                        .as("seed %d, %s, formula %s, of which %s", seed, conventions, formula, part)
                        .isEmpty();
            }
        }
        assertThat(amplified).isLessThan(FORMULAS / 3);
    }

    private static Expr.Call smallestDifferent(Expr formula, PlainEngine plain, Map<Expr, double[]> fast) {
        return formula.nodes()
                .filter(part -> differs(plain.finished(part), fast.get(part)))
                .min(Comparator.comparingInt(Expr::size))
                .map(Expr.Call.class::cast)
                .orElseThrow();
    }

    private static boolean differs(double[] expected, double[] actual) {
        return IntStream.range(0, expected.length).anyMatch(cell -> differs(expected[cell], actual[cell], 0));
    }

    private static boolean differs(double expected, double actual, double allowed) {
        boolean both = !Double.isNaN(expected) && !Double.isNaN(actual);
        return allowed < EVERYTHING
                && expected != actual
                && (both
                        ? !(Math.abs(expected - actual) <= 1e-9 * Math.abs(expected) + allowed)
                        : Double.isNaN(expected) != Double.isNaN(actual));
    }

    /** Where and how the engine computes a call otherwise than the plain one would from the same series. */
    private static Optional<String> difference(Expr.Call part, PlainEngine plain, Map<Expr, double[]> fast) {
        double[][] series = part.args().stream()
                .map(arg -> withInfinities(fast.get(arg), plain.values(arg)))
                .toArray(double[][]::new);
        double[] expected = plain.asScored(plain.apply(part, series));
        double[] actual = fast.get(part);
        return IntStream.range(0, expected.length)
                .filter(cell -> differs(expected[cell], actual[cell], 0))
                .filter(cell -> differs(expected[cell], actual[cell], allowed(part, cell, plain, series)))
                .mapToObj(cell -> actual[cell] + " instead of " + expected[cell] + " in cell " + cell)
                .findFirst();
    }

    /** What is scored may lack them. */
    private static double[] withInfinities(double[] scored, double[] values) {
        return IntStream.range(0, scored.length)
                .mapToDouble(cell -> Double.isInfinite(values[cell]) ? values[cell] : scored[cell])
                .toArray();
    }

    /** Where terms cancel, a result is as exact as they are large; powers of extremes are beyond all numbers. */
    private static double allowed(Expr.Call part, int cell, PlainEngine plain, double[][] series) {
        double[] read = Arrays.stream(series)
                .flatMapToDouble(x -> plain.sizesRead(x, cell, part))
                .filter(size -> size > 0)
                .toArray();
        double largest = Arrays.stream(read).max().orElse(0);
        boolean extreme = largest > 1e60 || Arrays.stream(read).anyMatch(size -> size < 1e-60);
        return switch (PlainOperators.rounding(part.op())) {
            case NONE -> 0;
            case OF_SPREAD, OF_FITS -> extreme ? EVERYTHING : 1e-12 * largest;
            case OF_INPUTS -> 1e-12 * largest;
            case OF_RESIDUALS -> extreme ? EVERYTHING : 1e-10 * largest;
            case OF_SCORES -> extreme ? EVERYTHING : 1e-9;
            case OF_POWERS ->
                extreme ? EVERYTHING : 1e-12 * Math.pow(largest, part.settings().number(0));
            case OF_WEIGHTS ->
                extreme || largest > 1e6 * Arrays.stream(read).min().orElse(0) ? EVERYTHING : 1e-12 * largest;
            case OF_PRODUCTS -> extreme ? EVERYTHING : 1e-12 * Math.pow(largest, series.length);
        };
    }
}
