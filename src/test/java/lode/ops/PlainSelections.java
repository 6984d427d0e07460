package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.ofFits;
import static lode.ops.Plain.ofInputs;
import static lode.ops.Plain.ofWeights;
import static lode.ops.Statistics.count;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import lode.expr.Choice;
import lode.expr.Conventions.Shape;
import lode.ops.Plain.Definition;

/** Moments of one series over the last days, as another one weighs or chooses them. */
final class PlainSelections {

    private static final double NAN = Double.NaN;
    private static final double ROUNDING = 1e-12;

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry("ts_weighted_mean", ofFits(weighted(1, (_, x, w) -> mean(x, w)))),
            entry("ts_weighted_std", ofWeights(weighted(2, PlainSelections::spread))),
            entry("ts_weighted_skew", ofWeights(weighted(3, PlainSelections::skewness))),
            entry("ts_topk_mean", ofInputs((choice, _, s) -> Statistics.mean(chosen(choice, 1, 1, s)))),
            entry("ts_botk_mean", ofInputs((choice, _, s) -> Statistics.mean(chosen(choice, -1, 1, s)))),
            entry("ts_topk_std", ofFits((choice, _, s) -> spread(choice, chosen(choice, 1, 2, s)))),
            entry("ts_filter_up", ofInputs((choice, _, s) -> filtered(choice, 1, s[0], s[1]))),
            entry("ts_filter_down", ofInputs((choice, _, s) -> filtered(choice, -1, s[0], s[1]))));

    private PlainSelections() {}

    /** What values and weights of the days that are known give. */
    @FunctionalInterface
    private interface Moment {
        double of(Choice choice, double[] x, double[] w);
    }

    private static Definition weighted(int least, Moment moment) {
        return (choice, _, s) -> {
            int[] days = IntStream.range(0, s[0].length)
                    .filter(k -> !Double.isNaN(s[0][k]) && s[1][k] >= 0)
                    .toArray();
            boolean enough = days.length >= Math.max(least, choice.enough());
            return enough ? moment.of(choice, at(days, s[0]), at(days, s[1])) : NAN;
        };
    }

    private static double[] at(int[] days, double[] x) {
        return Arrays.stream(days).mapToDouble(k -> x[k]).toArray();
    }

    private static double mean(double[] x, double[] w) {
        return x[0] + moment(deviations(x, 0), w, 1);
    }

    /** Distances from the first value, less a shift. */
    private static double[] deviations(double[] x, double shift) {
        return Arrays.stream(x).map(v -> v - x[0] - shift).toArray();
    }

    /** Distances from the weighted mean. */
    private static double[] centred(double[] x, double[] w) {
        return deviations(x, moment(deviations(x, 0), w, 1));
    }

    /** The weighted mean of a power. */
    private static double moment(double[] x, double[] w, int power) {
        double sum = IntStream.range(0, x.length)
                .mapToDouble(k -> w[k] * Math.pow(x[k], power))
                .sum();
        return sum / Arrays.stream(w).sum();
    }

    /** The weighted mean of squares around the mean; none where that is rounding. */
    private static double square(double[] x, double[] w) {
        double square = moment(centred(x, w), w, 2);
        return square <= ROUNDING * moment(deviations(x, 0), w, 2) ? 0 : square;
    }

    private static double spread(Choice choice, double[] x, double[] w) {
        return Math.sqrt(square(x, w) * x.length / choice.conventions().spread().of(x.length));
    }

    private static double skewness(Choice choice, double[] x, double[] w) {
        double n = x.length;
        boolean corrected = choice.conventions().shape() == Shape.CORRECTED;
        return moment(centred(x, w), w, 3)
                / Math.pow(square(x, w), 1.5)
                * (corrected ? Math.sqrt(n * (n - 1)) / (n - 2) : 1);
    }

    private static double[] chosen(Choice choice, int sign, int least, double[]... series) {
        double[] x = series[0];
        double[] y = series[1];
        long most = (long) Math.max(least, Math.floor(choice.number(0) * count(y) + 0.5));
        return IntStream.range(0, y.length)
                .filter(k -> !Double.isNaN(y[k]))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> -sign * (y[k] + 0.0))
                        .thenComparing(Comparator.reverseOrder()))
                .limit(most)
                .mapToDouble(k -> x[k])
                .toArray();
    }

    private static double spread(Choice choice, double[] chosen) {
        return chosen.length < 2
                ? NAN
                : Statistics.std(chosen, choice.conventions().spread().of(chosen.length));
    }

    private static double filtered(Choice choice, int sign, double[] x, double[] y) {
        int[] days = IntStream.range(1, x.length)
                .filter(k -> !Double.isNaN(x[k] + y[k] + y[k - 1]))
                .toArray();
        double[] kept = Arrays.stream(days)
                .filter(k -> sign * y[k] > sign * y[k - 1])
                .mapToDouble(k -> x[k])
                .toArray();
        return days.length < choice.enough() ? NAN : Statistics.mean(kept);
    }
}
