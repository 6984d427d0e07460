package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * The weighted mean of all values so far, k days old ones weighing (1 - a)^k, a = 2 / (d + 1).
 *
 * <p>Days without a value age the others but have no weight, so that the mean stays as it was over a gap: pandas with
 * {@code adjust=True, ignore_na=False}.
 */
final class AdjustedMean {

    private final double past;
    private final int enough;
    private final double[] means;
    private final double[] weights;
    private final int[] seen;

    private AdjustedMean(Choice choice, int width) {
        past = (choice.days(0) - 1.0) / (choice.days(0) + 1);
        enough = choice.enough();
        means = new double[width];
        weights = new double[width];
        seen = new int[width];
        Arrays.fill(means, Double.NaN);
    }

    static void of(double[] out, Days days, double[] x, Choice choice) {
        var mean = new AdjustedMean(choice, days.width());
        for (int t = 0; t < days.last(); t++) {
            mean.add(x, t * days.width());
            if (t >= days.first()) {
                mean.write(out, t * days.width());
            }
        }
    }

    private void add(double[] x, int day) {
        for (int i = 0; i < means.length; i++) {
            double v = x[day + i];
            weights[i] *= past;
            if (v == v) {
                means[i] = seen[i] == 0 ? v : between(means[i], v, 1 / (weights[i] + 1));
                weights[i]++;
                seen[i]++;
            }
        }
    }

    /** A difference keeps a constant exactly; but it may be too large for a number. */
    private static double between(double mean, double v, double share) {
        double difference = v - mean;
        return Double.isInfinite(difference) ? (1 - share) * mean + share * v : mean + share * difference;
    }

    private void write(double[] out, int row) {
        for (int i = 0; i < means.length; i++) {
            out[row + i] = seen[i] < enough ? Double.NaN : means[i] + 0.0;
        }
    }
}
