package lode.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.ops.Operators;
import lode.ops.PlainOperators;
import lode.ops.Rounding;
import lode.panel.Dataset;
import lode.panel.Pool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

    /** Their digits run out. */
    private static final double LAST_BITS_OF_DENORMALS = 1024 * Double.MIN_VALUE;

    private static final List<Integer> WINDOWS = List.of(1, 2, 3, 5, 10, 30);

    /** All profiles, and the default one with every coverage. */
    private static final List<Conventions> CONVENTIONS = Stream.concat(
                    Stream.of(Coverage.HALF, Coverage.ANY).map(Conventions.LODE::with), Conventions.ALL.stream())
            .toList();

    /** How many formulas there are over all markets and conventions. */
    private static final int FORMULAS = Integer.getInteger("agreement.formulas", 20_000);

    /** Numbers that differ from a given one in their last digits only; equals stay equal. */
    private static final List<DoubleUnaryOperator> NEIGHBOURS = List.of(
            AgreementTest::rounded,
            x -> x * (1 + 1e-13),
            x -> shaken(x, 1),
            x -> shaken(x, 2),
            x -> shaken(x, 3),
            x -> shaken(x, 4));

    private static final List<Market> MARKETS = List.of(
            new Market("usual", Markets.USUAL, "hs300", 0.1),
            new Market("nasty", Markets.NASTY, "some", 0.4),
            new Market("of one instrument", Markets.ONE_INSTRUMENT, "some", 0.25),
            new Market("of one day", Markets.ONE_DAY, "some", 0.25));

    /** A dataset with a pool of it, and its share of all formulas: the smaller it is, the more are tried on it. */
    record Market(String name, Dataset data, String poolName, double share) {

        Pool pool() {
            return data.pool(poolName);
        }

        List<Expr> formulas(long seed) {
            int count = (int) Math.ceil(FORMULAS * share / CONVENTIONS.size());
            return Formulas.over(data, WINDOWS).some(count, 4, new SplittableRandom(seed));
        }

        @Override
        public String toString() {
            return name + " market";
        }
    }

    static Stream<Arguments> runs() {
        return MARKETS.stream()
                .flatMap(market -> CONVENTIONS.stream().map(conventions -> Arguments.of(market, conventions)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void the_engine_agrees_with_a_plain_one(Market market, Conventions conventions) {
        long seed = 100L * MARKETS.indexOf(market) + CONVENTIONS.indexOf(conventions);
        List<Expr> formulas = market.formulas(seed);
        Map<Expr, double[]> fast = computed(formulas, market, conventions);
        var plain = new PlainEngine(market.data(), market.pool(), conventions);
        int amplified = 0;
        for (Expr formula : formulas) {
            if (differs(plain.finished(formula), fast.get(formula))) {
                amplified++;
                Expr.Call part = smallestDifferent(formula, plain, fast);
                assertThat(difference(part, plain, fast))
                        .as("seed %d, %s, %s, formula %s, of which %s", seed, market, conventions, formula, part)
                        .isEmpty();
            }
        }
        assertThat(amplified).isLessThan(formulas.size() / 3);
        assertThat(formulas.stream().map(AgreementTest::operator).distinct())
                .as("operators tried")
                .hasSize(Math.min(formulas.size(), Operators.ALL.size()));
    }

    private static Operator operator(Expr formula) {
        return ((Expr.Call) formula).op();
    }

    /** What the engine makes of the formulas and all their parts. */
    private static Map<Expr, double[]> computed(List<Expr> formulas, Market market, Conventions conventions) {
        List<Expr> parts = formulas.stream().flatMap(Expr::nodes).distinct().toList();
        List<double[]> values = new Engine(market.data(), market.pool(), conventions, 2, 1 << 24)
                .evaluate(parts, market.data().axes().length(), (_, array, _) -> array.clone());
        Map<Expr, double[]> fast = new HashMap<>();
        for (int k = 0; k < parts.size(); k++) {
            fast.put(parts.get(k), values.get(k));
        }
        return fast;
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
                        ? !(Math.abs(expected - actual) <= 1e-9 * Math.abs(expected) + allowed + LAST_BITS_OF_DENORMALS)
                        : Double.isNaN(expected) != Double.isNaN(actual));
    }

    /** Where and how the engine computes a call otherwise than the plain one would from the same series. */
    private static Optional<String> difference(Expr.Call part, PlainEngine plain, Map<Expr, double[]> fast) {
        double[][] series = part.args().stream()
                .map(arg -> withInfinities(fast.get(arg), plain.values(arg)))
                .toArray(double[][]::new);
        double[] expected = plain.asScored(plain.apply(part, series));
        double[] actual = fast.get(part);
        int[] cells = IntStream.range(0, expected.length)
                .filter(cell -> differs(expected[cell], actual[cell], 0))
                .filter(cell -> differs(expected[cell], actual[cell], allowed(part, cell, plain, series)))
                .toArray();
        List<double[]> others = cells.length == 0 || PlainOperators.rounding(part.op()) == Rounding.NONE
                ? List.of()
                : NEIGHBOURS.stream()
                        .map(neighbour -> plain.asScored(plain.apply(part, all(neighbour, series))))
                        .toList();
        return Arrays.stream(cells)
                .filter(cell -> !isUndecided(expected[cell], actual[cell], cell, others))
                .mapToObj(cell -> actual[cell] + " instead of " + expected[cell] + " in cell " + cell)
                .findFirst();
    }

    /** To some thirteen digits. */
    private static double rounded(double x) {
        return Math.scalb((double) Math.round(Math.scalb(x, -Math.getExponent(x)) * 0x1p42), Math.getExponent(x) - 42);
    }

    private static double shaken(double x, long salt) {
        var random = new SplittableRandom(Double.doubleToLongBits(x) ^ salt);
        return x * (1 + 1e-13 * random.nextDouble(-1, 1)) + Double.MIN_VALUE * random.nextInt(-2, 3);
    }

    private static double[][] all(DoubleUnaryOperator change, double[]... series) {
        return Arrays.stream(series)
                .map(x -> Arrays.stream(x).map(change).toArray())
                .toArray(double[][]::new);
    }

    /** Whether the last digits of the series decide: the plain engine is as far off where they are others. */
    private static boolean isUndecided(double expected, double actual, int cell, List<double[]> others) {
        boolean missing = Double.isNaN(actual);
        return Double.isNaN(expected) == missing
                ? others.stream()
                        .anyMatch(other -> 10 * Math.abs(other[cell] - expected) >= Math.abs(actual - expected))
                : others.stream().anyMatch(other -> Double.isNaN(other[cell]) == missing);
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
        double factors = series.length == 1 ? read.length : series.length;
        return switch (PlainOperators.rounding(part.op())) {
            case NONE -> 0;
            case OF_SPREAD, OF_FITS -> extreme ? EVERYTHING : 1e-12 * largest;
            case OF_INPUTS -> 1e-12 * largest;
            case OF_RESTS -> extreme ? EVERYTHING : 1e-9 * largest;
            case OF_RESIDUALS -> extreme ? EVERYTHING : 1e-10 * largest;
            case OF_SCORES -> extreme ? EVERYTHING : 1e-9;
            case OF_POWERS ->
                extreme ? EVERYTHING : 1e-12 * Math.pow(largest, part.settings().number(0));
            case OF_WEIGHTS -> {
                boolean weightless = plain.sizesRead(series[1], cell, part).anyMatch(weight -> weight == 0);
                boolean uneven =
                        weightless || largest > 1e6 * Arrays.stream(read).min().orElse(0);
                yield extreme || uneven ? EVERYTHING : 1e-10 * Math.max(1, largest);
            }
            case OF_PRODUCTS ->
                extreme || Double.isInfinite(Math.pow(largest, factors))
                        ? EVERYTHING
                        : 1e-12 * Math.pow(largest, series.length);
        };
    }
}
