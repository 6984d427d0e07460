package lode.ops;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lode.expr.Choice;
import lode.expr.Coverage;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.panel.Days;

/**
 * Every operator once more, as plainly as it can be said: one value from all that it may look at, in two passes where
 * a definition has two. Slow, and what kernels and engines are held against.
 */
public final class PlainOperators {

    private static final double NAN = Double.NaN;

    /** From the operands of one cell. */
    private static final Map<String, ToDoubleFunction<double[]>> CELL = Map.ofEntries(
            entry("add", v -> v[0] + v[1]),
            entry("sub", v -> v[0] - v[1]),
            entry("mul", v -> v[0] * v[1]),
            entry("div", v -> v[0] / v[1]),
            entry("max", v -> Math.max(v[0], v[1])),
            entry("min", v -> Math.min(v[0], v[1])),
            entry("neg", v -> -v[0]),
            entry("inv", v -> 1 / v[0]),
            entry("abs", v -> Math.abs(v[0])),
            entry("sign", v -> Math.signum(v[0])),
            entry("square", v -> v[0] * v[0]),
            entry("log", v -> Math.log(v[0])),
            entry("exp", v -> Math.exp(v[0])),
            entry("sqrt", v -> Math.sqrt(v[0])),
            entry("sigmoid", v -> 1 / (1 + Math.exp(-v[0]))));

    /** From a window of one series, oldest first and today last, NaN where unknown. */
    private static final Map<String, ToDoubleFunction<double[]>> WINDOW = Map.ofEntries(
            entry("lag", w -> w[0]),
            entry("delta", w -> today(w) - w[0]),
            entry("returns", w -> today(w) / w[0] - 1),
            entry("ts_sum", w -> known(w).sum()),
            entry("ts_mean", PlainOperators::mean),
            entry("ts_product", w -> known(w).reduce(1, (a, b) -> a * b)),
            entry("ts_std", PlainOperators::std),
            entry("ts_zscore", w -> zscore(w, today(w))),
            entry("ts_skew", PlainOperators::skew),
            entry("ts_max", w -> known(w).max().orElse(NAN)),
            entry("ts_min", w -> known(w).min().orElse(NAN)),
            entry("ts_argmax", w -> since(w, known(w).max().orElse(NAN))),
            entry("ts_argmin", w -> since(w, known(w).min().orElse(NAN))),
            entry("ts_rank", w -> rank(w, today(w))),
            entry("ts_median", PlainOperators::median),
            entry("decay_linear", PlainOperators::decay));

    /** From the windows of two series, on the days that both know. */
    private static final Map<String, Pair> PAIR =
            Map.of("ts_cov", PlainOperators::cov, "ts_corr", (x, y) -> cov(x, y) / (std(x) * std(y)));

    /** From all values of a day, or of the same group, and one of them. */
    private static final Map<String, Place> PLACE = Map.ofEntries(
            entry("cs_rank", PlainOperators::rank),
            entry("cs_zscore", PlainOperators::zscore),
            entry("cs_scale", (row, v) -> v / known(row).map(Math::abs).sum()),
            entry("cs_demean", PlainOperators::deviation),
            entry("group_demean", PlainOperators::deviation),
            entry("group_zscore", PlainOperators::zscore),
            entry("group_rank", PlainOperators::rank));

    /** What two windows of equal length give. */
    @FunctionalInterface
    private interface Pair {
        double of(double[] x, double[] y);
    }

    /** What a value among others gives. */
    @FunctionalInterface
    private interface Place {
        double of(double[] row, double value);
    }

    private PlainOperators() {}

    /**
     * Computes an operator cell by cell.
     *
     * @param in one array per series over the days 0 to {@code days.last() - 1}, and the codes of the grouping last if
     *     the operator takes one
     * @return the whole array; only the cells of the days asked for are computed, the others are NaN
     */
    public static double[] compute(Operator op, Settings settings, Coverage coverage, Days days, double[]... in) {
        double[] out = new double[days.lastCell()];
        Arrays.fill(out, NAN);
        for (int t = days.first(); t < days.last(); t++) {
            for (int i = 0; i < days.width(); i++) {
                double value = cell(op, new Choice(settings, coverage), days.width(), t, i, in);
                out[t * days.width() + i] = Double.isInfinite(value) ? NAN : value + 0.0;
            }
        }
        return out;
    }

    private static double cell(Operator op, Choice choice, int width, int t, int i, double[]... in) {
        int c = t * width + i;
        return switch (op.reach().scope()) {
            case CELL ->
                CELL.get(op.name())
                        .applyAsDouble(Arrays.stream(in).mapToDouble(x -> x[c]).toArray());
            case WINDOW -> window(op, choice, t, width, i, in);
            case HISTORY -> ema(column(in[0], width, i, 0, t), choice);
            case CROSS_SECTION ->
                PLACE.get(op.name()).of(Arrays.copyOfRange(in[0], t * width, (t + 1) * width), in[0][c]);
            case GROUP ->
                PLACE.get(op.name()).of(group(in, t * width, (t + 1) * width, in[1][c]), in[0][c] + 0 * in[1][c]);
        };
    }

    private static double window(Operator op, Choice choice, int t, int width, int i, double[]... in) {
        int oldest = t - op.reach().lookback(choice.settings());
        double[] x = column(in[0], width, i, oldest, t);
        if (op.nanRule() == NanRule.PROPAGATE) {
            return WINDOW.get(op.name()).applyAsDouble(x);
        }
        if (op.arity() == 1) {
            return known(x).count() < choice.enough()
                    ? NAN
                    : WINDOW.get(op.name()).applyAsDouble(x);
        }
        double[] y = column(in[1], width, i, oldest, t);
        int[] both = IntStream.range(0, x.length)
                .filter(k -> !Double.isNaN(x[k] + y[k]))
                .toArray();
        double[] knownX = Arrays.stream(both).mapToDouble(k -> x[k]).toArray();
        double[] knownY = Arrays.stream(both).mapToDouble(k -> y[k]).toArray();
        return both.length < choice.enough() ? NAN : PAIR.get(op.name()).of(knownX, knownY);
    }

    /** The values of one instrument from day {@code oldest} to day t; NaN before the first day. */
    private static double[] column(double[] x, int width, int i, int oldest, int t) {
        return IntStream.rangeClosed(oldest, t)
                .mapToDouble(s -> s < 0 ? NAN : x[s * width + i])
                .toArray();
    }

    private static double[] group(double[][] in, int from, int to, double code) {
        return IntStream.range(from, to)
                .filter(c -> in[1][c] == code)
                .mapToDouble(c -> in[0][c])
                .toArray();
    }

    private static DoubleStream known(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v));
    }

    private static double today(double[] window) {
        return window[window.length - 1];
    }

    private static double mean(double[] values) {
        return known(values).average().orElse(NAN);
    }

    private static double deviation(double[] values, double value) {
        double origin = origin(values);
        return value - origin - known(values).map(v -> v - origin).average().orElse(NAN);
    }

    /** The mean of large numbers has too few digits for their differences: take it from one of them. */
    private static double origin(double[] values) {
        return known(values).findFirst().orElse(NAN);
    }

    private static DoubleStream deviations(double[] values) {
        double origin = origin(values);
        double mean = known(values).map(v -> v - origin).average().orElse(NAN);
        return known(values).map(v -> v - origin - mean);
    }

    private static double zscore(double[] values, double value) {
        return deviation(values, value) / std(values);
    }

    private static double std(double[] values) {
        double n = known(values).count();
        return Math.sqrt(moment(values, 2) * n / (n - 1));
    }

    private static double skew(double[] values) {
        return known(values).count() < 3 ? NAN : moment(values, 3) / Math.pow(moment(values, 2), 1.5);
    }

    /** The mean of a power of the deviations; missing if it is beyond all numbers. */
    private static double moment(double[] values, int power) {
        double moment = deviations(values)
                .map(v -> power == 2 ? v * v : v * v * v)
                .average()
                .orElse(NAN);
        return Double.isInfinite(moment) ? NAN : moment;
    }

    private static double cov(double[] x, double[] y) {
        double[] dx = deviations(x).toArray();
        double[] dy = deviations(y).toArray();
        double sum =
                IntStream.range(0, x.length).mapToDouble(k -> dx[k] * dy[k]).sum();
        return sum / (x.length - 1);
    }

    private static double since(double[] window, double value) {
        return IntStream.range(0, window.length)
                .filter(k -> window[window.length - 1 - k] == value)
                .findFirst()
                .orElse(-1);
    }

    private static double rank(double[] values, double value) {
        double below = known(values).filter(v -> v < value).count();
        double equal = known(values).filter(v -> v == value).count();
        return (below + (equal + 1) / 2) / known(values).count() + 0 * value;
    }

    private static double median(double[] values) {
        double[] sorted = known(values).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double decay(double[] window) {
        int[] knownDays = IntStream.range(0, window.length)
                .filter(k -> !Double.isNaN(window[k]))
                .toArray();
        return Arrays.stream(knownDays).mapToDouble(k -> (k + 1) * window[k]).sum()
                / Arrays.stream(knownDays).map(k -> k + 1).sum();
    }

    private static double ema(double[] history, Choice choice) {
        double alpha = 2.0 / (choice.days(0) + 1);
        double state =
                known(history).reduce((y, x) -> (1 - alpha) * y + alpha * x).orElse(NAN);
        return known(history).count() < choice.enough() ? NAN : state + 0 * today(history);
    }
}
