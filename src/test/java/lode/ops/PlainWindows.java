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
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import lode.expr.Choice;
import lode.expr.Conventions.Decay;
import lode.expr.Conventions.Shape;
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
            entry("ts_std", ofSpread((choice, _, s) -> std(choice, s[0]))),
            entry("ts_zscore", ofScores((choice, _, s) -> Statistics.deviation(s[0], today(s[0])) / std(choice, s[0]))),
            entry("ts_skew", ofScores((choice, _, s) -> skew(choice, s[0]))),
            entry("ts_max", exact(window(Statistics::max))),
            entry("ts_min", exact(window(Statistics::min))),
            entry("ts_argmax", exact((choice, _, s) -> place(choice, s[0], Statistics.max(s[0])))),
            entry("ts_argmin", exact((choice, _, s) -> place(choice, s[0], Statistics.min(s[0])))),
            entry("ts_rank", exact((choice, _, s) -> rank(choice, s[0]))),
            entry("ts_median", exact(window(Statistics::median))),
            entry("decay_linear", ofInputs((choice, _, s) -> decay(choice, s[0]))),
            entry("ema", ofInputs(PlainWindows::ema)));

    private PlainWindows() {}

    private static Definition window(ToDoubleFunction<double[]> function) {
        return (_, _, series) -> function.applyAsDouble(series[0]);
    }

    /** One value alone has no spread, whatever the divisor. */
    static double std(Choice choice, double[] values) {
        double n = count(values);
        return n < 2
                ? NAN
                : Statistics.std(values, choice.conventions().spread().of(n));
    }

    private static double skew(Choice choice, double[] values) {
        double n = count(values);
        double biased = Statistics.moment(values, 3) / Math.pow(Statistics.moment(values, 2), 1.5);
        double corrected = biased * Math.sqrt(n * (n - 1)) / (n - 2);
        return n < 3 ? NAN : choice.conventions().shape() == Shape.CORRECTED ? corrected : biased;
    }

    private static double place(Choice choice, double[] window, double value) {
        double[] known = fromFirstKnown(window);
        int length = known.length;
        return switch (choice.conventions().extreme()) {
            case SINCE -> first(length, k -> known[length - 1 - k] == value);
            case FROM_ZERO -> first(length, k -> known[k] == value);
            case FROM_ONE -> first(length, k -> known[k] == value) + 1;
        };
    }

    private static int first(int length, IntPredicate place) {
        return IntStream.range(0, length).filter(place).findFirst().orElse(-1);
    }

    private static double[] fromFirstKnown(double[] window) {
        return Arrays.stream(window).dropWhile(Double::isNaN).toArray();
    }

    private static double rank(Choice choice, double[] window) {
        double today = today(window);
        double rank = switch (choice.conventions().timeRank()) {
            case SHARE -> Statistics.rank(window, today) / count(window);
            case UNIT -> Statistics.unitRank(window, today);
            case BELOW -> (known(window).filter(v -> v <= today).count() - 1) / count(window);
        };
        return rank + 0 * today;
    }

    private static double decay(Choice choice, double[] window) {
        double sum = 0;
        double weights = 0;
        double knownWeights = 0;
        for (int k = 0; k < window.length; k++) {
            boolean missing = Double.isNaN(window[k]);
            sum += missing ? 0 : (k + 1) * window[k];
            knownWeights += missing ? 0 : k + 1;
            weights += k + 1;
        }
        return choice.conventions().decay() == Decay.WEIGHTS ? sum / knownWeights : sum / weights / count(window);
    }

    private static double ema(Choice choice, int at, double[]... series) {
        double past = 1 - 2.0 / (choice.days(0) + 1);
        return switch (choice.conventions().average()) {
            case RECURSIVE -> recursive(past, series[0]) + 0 * series[0][at];
            case ADJUSTED -> adjusted(past, fromFirstKnown(series[0]));
            case FINITE -> finite(choice, past, at, series[0]);
        };
    }

    private static double recursive(double past, double[] values) {
        double mean = NAN;
        for (double v : values) {
            mean = Double.isNaN(v) ? mean : Double.isNaN(mean) ? v : past * mean + (1 - past) * v;
        }
        return mean;
    }

    private static double adjusted(double past, double[] values) {
        double mean = NAN;
        double weights = 0;
        for (double v : values) {
            weights *= past;
            double share = 1 / (weights + 1);
            mean = Double.isNaN(v) ? mean : weights == 0 ? v : (1 - share) * mean + share * v;
            weights += Double.isNaN(v) ? 0 : 1;
        }
        return mean;
    }

    private static double finite(Choice choice, double past, int at, double[] values) {
        int d = choice.days(0);
        double[] window = Arrays.copyOfRange(values, Math.max(0, at - d + 1), at + 1);
        double sum = 0;
        for (double v : window) {
            sum = past * sum + (Double.isNaN(v) ? 0 : (1 - past) * v);
        }
        return count(window) < choice.enough() ? NAN : sum;
    }
}
