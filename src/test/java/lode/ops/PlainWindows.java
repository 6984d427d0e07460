package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.exact;
import static lode.ops.Plain.ofInputs;
import static lode.ops.Plain.ofProducts;
import static lode.ops.Plain.ofScores;
import static lode.ops.Plain.ofSpread;
import static lode.ops.Statistics.count;
import static lode.ops.Statistics.known;
import static lode.ops.Statistics.today;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import lode.expr.Choice;
import lode.ops.Plain.Definition;

/** Operators over the last days of one series, oldest first and today last, NaN where unknown. */
final class PlainWindows {

    private static final double NAN = Double.NaN;

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry("lag", exact(window(w -> w[0]))),
            entry("delta", exact(window(w -> today(w) - w[0]))),
            entry("returns", exact(window(w -> today(w) / w[0] - 1))),
            entry("ts_sum", ofInputs(window(w -> known(w).sum()))),
            entry("ts_mean", ofInputs(window(Statistics::mean))),
            entry("ts_product", ofProducts(window(w -> known(w).reduce(1, (a, b) -> a * b)))),
            entry("ts_std", ofSpread(window(Statistics::std))),
            entry("ts_zscore", ofScores(window(w -> Statistics.deviation(w, today(w)) / Statistics.std(w)))),
            entry("ts_skew", ofScores(window(PlainWindows::skew))),
            entry("ts_max", exact(window(Statistics::max))),
            entry("ts_min", exact(window(Statistics::min))),
            entry("ts_argmax", exact(window(w -> since(w, Statistics.max(w))))),
            entry("ts_argmin", exact(window(w -> since(w, Statistics.min(w))))),
            entry("ts_rank", exact(window(w -> Statistics.rank(w, today(w)) / count(w) + 0 * today(w)))),
            entry("ts_median", exact(window(Statistics::median))),
            entry("decay_linear", ofInputs(window(PlainWindows::decay))),
            entry("ema", ofInputs(PlainWindows::ema)));

    private PlainWindows() {}

    private static Definition window(ToDoubleFunction<double[]> function) {
        return (_, _, series) -> function.applyAsDouble(series[0]);
    }

    private static double skew(double[] values) {
        return count(values) < 3 ? NAN : Statistics.moment(values, 3) / Math.pow(Statistics.moment(values, 2), 1.5);
    }

    private static double since(double[] window, double value) {
        return IntStream.range(0, window.length)
                .filter(k -> window[window.length - 1 - k] == value)
                .findFirst()
                .orElse(-1);
    }

    private static double decay(double[] window) {
        int[] knownDays = IntStream.range(0, window.length)
                .filter(k -> !Double.isNaN(window[k]))
                .toArray();
        return Arrays.stream(knownDays).mapToDouble(k -> (k + 1) * window[k]).sum()
                / Arrays.stream(knownDays).map(k -> k + 1).sum();
    }

    private static double ema(Choice choice, int at, double[]... series) {
        double alpha = 2.0 / (choice.days(0) + 1);
        double state =
                known(series[0]).reduce((y, x) -> (1 - alpha) * y + alpha * x).orElse(NAN);
        return state + 0 * series[0][at];
    }
}
