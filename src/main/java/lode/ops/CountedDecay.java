package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * The linearly weighted sum over the sum of the weights and once more over the number of known days.
 *
 * <p>Days without a value leave the sum of values, and stay in that of weights.
 */
final class CountedDecay {

    private CountedDecay() {}

    static void of(double[] out, Days days, double[] x, Choice choice) {
        int width = days.width();
        int d = choice.days(0);
        double weights = d * (d + 1.0) / 2;
        double[] sums = new double[width];
        int[] known = new int[width];
        for (int t = days.first(); t < days.last(); t++) {
            Arrays.fill(sums, 0);
            Arrays.fill(known, 0);
            for (int s = Math.max(0, t - d + 1); s <= t; s++) {
                add(sums, known, x, s * width, d - (t - s));
            }
            for (int i = 0; i < width; i++) {
                double v = known[i] < choice.enough() ? Double.NaN : sums[i] / weights / known[i];
                out[t * width + i] = v + (v - v) + 0.0;
            }
        }
    }

    private static void add(double[] sums, int[] known, double[] x, int day, double weight) {
        for (int i = 0; i < sums.length; i++) {
            double v = x[day + i];
            sums[i] += v == v ? weight * v : 0;
            known[i] += v == v ? 1 : 0;
        }
    }
}
