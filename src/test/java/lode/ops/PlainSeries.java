package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.exact;
import static lode.ops.Plain.ofInputs;
import static lode.ops.Plain.ofPowers;
import static lode.ops.Plain.ofScores;
import static lode.ops.Plain.ofSpread;
import static lode.ops.Statistics.count;
import static lode.ops.Statistics.known;
import static lode.ops.Statistics.max;
import static lode.ops.Statistics.mean;
import static lode.ops.Statistics.median;
import static lode.ops.Statistics.min;
import static lode.ops.Statistics.moment;
import static lode.ops.Statistics.today;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lode.expr.Choice;
import lode.expr.Conventions.Shape;
import lode.expr.Coverage;
import lode.ops.Plain.Definition;

/** More operators over the last days of one series, oldest first and today last, NaN where unknown. */
final class PlainSeries {

    private static final double NAN = Double.NaN;

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry("log_return", exact(window((w, _) -> Math.log(today(w) / w[0])))),
            entry("ts_var", ofSpread(window(PlainSeries::variance))),
            entry("ts_kurt", ofScores(window(PlainSeries::kurtosis))),
            entry("ts_moment", ofPowers(window((w, c) -> count(w) < 2 ? NAN : moment(w, (int) c.number(0))))),
            entry("ts_ir", ofScores(window((w, c) -> mean(w) / Math.sqrt(variance(w, c))))),
            entry("ts_cv", ofScores(window(PlainSeries::relativeSpread))),
            entry("ts_range", exact(window((w, _) -> max(w) - min(w)))),
            entry("ts_max_diff", exact(window((w, _) -> today(w) - max(w)))),
            entry("ts_min_diff", exact(window((w, _) -> today(w) - min(w)))),
            entry("ts_min_max_diff", exact(window((w, c) -> today(w) - c.number(0) * (min(w) + max(w))))),
            entry("ts_min_max_cps", exact(window((w, c) -> min(w) + max(w) - c.number(0) * today(w)))),
            entry("ts_scale", exact(window((w, _) -> (today(w) - min(w)) / (max(w) - min(w))))),
            entry("ts_max_drawdown", exact(window((w, _) -> drawdown(known(w).toArray())))),
            entry(
                    "ts_quantile",
                    exact(window((w, c) -> quantile(known(w).sorted().toArray(), c.number(0))))),
            entry("ts_mad", exact(window((w, _) -> median(distances(w, median(w)))))),
            entry(
                    "ts_avedev",
                    ofSpread(window((w, _) ->
                            mean(Statistics.deviations(w).map(Math::abs).toArray())))),
            entry("ts_entropy", exact(window((w, c) -> entropy(known(w).toArray(), (int) c.number(0))))),
            entry("ts_l2_norm", exact(window((w, _) -> Math.sqrt(squares(w))))),
            entry(
                    "ts_concentration",
                    ofScores(window((w, _) ->
                            squares(w) / Math.pow(known(w).map(Math::abs).sum(), 2)))),
            entry(
                    "ts_count",
                    exact(window((w, _) -> known(w).filter(v -> v != 0).count()))),
            entry("ts_count_nans", exact(window((w, _) -> w.length - count(w)))),
            entry("ts_reversal_count", exact(window((w, _) -> reversals(w)))),
            entry("ts_kth", exact(window((w, c) -> kth(known(w).toArray(), (int) c.number(0))))),
            entry("ts_backfill", exact(window((w, _) -> kth(known(w).toArray(), 1)))),
            entry("last_diff", exact(window((w, _) -> lastDifferent(w)))),
            entry("days_since_change", exact(window((w, _) -> sinceChange(w)))),
            entry("decay_exp", ofInputs(window((w, c) -> decay(w, c.number(0))))),
            entry("dema", ofInputs(window(PlainSeries::dema))),
            entry("dma", ofInputs(window((w, c) -> recursive(w, c.number(0))))),
            entry("sma_cn", ofInputs(window((w, c) -> recursive(w, c.number(0) / c.days(0))))));

    private PlainSeries() {}

    /** A value of a window, or of all history, and what was chosen. */
    @FunctionalInterface
    private interface OfWindow {
        double of(double[] window, Choice choice);
    }

    private static Definition window(OfWindow function) {
        return (choice, _, series) -> function.of(series[0], choice);
    }

    private static double variance(double[] window, Choice choice) {
        double n = count(window);
        return n < 2
                ? NAN
                : moment(window, 2) * n / choice.conventions().spread().of(n);
    }

    private static double relativeSpread(double[] window, Choice choice) {
        double value = Math.sqrt(variance(window, choice)) / mean(window);
        return Math.abs(value) > 1e12 ? NAN : value;
    }

    private static double kurtosis(double[] window, Choice choice) {
        double n = count(window);
        double excess = moment(window, 4) / Math.pow(moment(window, 2), 2) - 3;
        boolean corrected = choice.conventions().shape() == Shape.CORRECTED;
        double unbiased = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * excess + 6);
        return n < 4 ? NAN : corrected ? unbiased : excess;
    }

    private static double drawdown(double[] values) {
        double peak = 0;
        double largest = 0;
        for (double v : values) {
            peak = Math.max(peak, v);
            largest = v > 0 ? Math.max(largest, 1 - v / peak) : NAN;
        }
        return largest;
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        double low = sorted[(int) Math.floor(place)];
        double high = sorted[(int) Math.ceil(place)];
        return low == high ? low : low + (place - Math.floor(place)) * (high - low);
    }

    private static double[] distances(double[] window, double centre) {
        return known(window).map(v -> Math.abs(v - centre)).toArray();
    }

    private static double entropy(double[] values, int buckets) {
        double lowest = min(values);
        double range = max(values) - lowest;
        double[] counts = new double[buckets];
        for (double v : values) {
            counts[range > 0 ? Math.min((int) ((v - lowest) / range * buckets), buckets - 1) : 0]++;
        }
        return Double.isInfinite(range)
                ? NAN
                : Arrays.stream(counts)
                        .filter(n -> n > 0)
                        .map(n -> n / values.length)
                        .map(p -> -p * Math.log(p))
                        .sum();
    }

    private static double squares(double[] window) {
        return known(window).map(v -> v * v).sum();
    }

    private static double reversals(double[] window) {
        double[] directions = IntStream.range(1, window.length)
                .mapToDouble(k -> Math.signum(window[k] - window[k - 1]))
                .toArray();
        return IntStream.range(1, directions.length)
                .filter(k -> directions[k] * directions[k - 1] == -1)
                .count();
    }

    private static double kth(double[] values, int k) {
        return k > values.length ? NAN : values[values.length - k];
    }

    private static double lastDifferent(double[] window) {
        double[] others = known(window).filter(v -> v != today(window)).toArray();
        return kth(others, 1) + 0 * today(window);
    }

    private static double sinceChange(double[] history) {
        double since = NAN;
        double value = NAN;
        for (double v : history) {
            boolean changed = !Double.isNaN(v) && v != value;
            since = changed ? 0 : since + 1;
            value = changed ? v : value;
        }
        return since + 0 * today(history);
    }

    private static double decay(double[] window, double factor) {
        int[] knownDays = IntStream.range(0, window.length)
                .filter(k -> !Double.isNaN(window[k]))
                .toArray();
        double[] weights = Arrays.stream(knownDays)
                .mapToDouble(k -> Math.pow(factor, window.length - 1 - k))
                .toArray();
        double[] values = known(window).toArray();
        return IntStream.range(0, values.length)
                        .mapToDouble(k -> weights[k] * values[k])
                        .sum()
                / DoubleStream.of(weights).sum();
    }

    private static double recursive(double[] history, double weight) {
        double state =
                known(history).reduce((y, x) -> (1 - weight) * y + weight * x).orElse(NAN);
        return state + 0 * today(history);
    }

    /** The exponential mean, whatever the profile means by it, of the exponential mean. */
    private static double dema(double[] history, Choice choice) {
        Choice any = new Choice(choice.settings(), choice.conventions().with(Coverage.ANY));
        Definition mean = PlainWindows.ALL.get("ema").definition();
        int at = history.length - 1;
        double[] once = IntStream.rangeClosed(0, at)
                .mapToDouble(t -> mean.of(any, t, Arrays.copyOf(history, t + 1)))
                .toArray();
        return 2 * once[at] - mean.of(any, at, once);
    }
}
