package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * The linearly weighted sum over the sum of the weights and once more over the number of known days.
 *
 * <p>The weights count from 1 at the window's first known day, as in a series that begins in the window; days without
 * a value leave the sum of values, and stay in that of weights.
 */
final class CountedDecay {

    private CountedDecay() {}

    static void of(double[] out, Days days, double[] x, Choice choice) {
        int width = days.width();
        var first = new FirstKnown(choice.days(0), days, x);
        double[] sums = new double[width];
        int[] known = new int[width];
        for (int t = days.first(); t < days.last(); t++) {
            Arrays.fill(sums, 0);
            Arrays.fill(known, 0);
            int oldest = t - choice.days(0) + 1;
            int[] skipped = first.skipped(t);
            for (int s = Math.max(0, oldest); s <= t; s++) {
                add(sums, known, skipped, x, s * width, s - oldest + 1);
            }
            for (int i = 0; i < width; i++) {
                double length = choice.days(0) - skipped[i];
                double weights = length * (length + 1) / 2;
                double v = known[i] < choice.enough() ? Double.NaN : sums[i] / weights / known[i];
                out[t * width + i] = v + (v - v) + 0.0;
            }
        }
    }

    private static void add(double[] sums, int[] known, int[] skipped, double[] x, int day, int weight) {
        for (int i = 0; i < sums.length; i++) {
            double v = x[day + i];
            sums[i] += v == v ? (weight - skipped[i]) * v : 0;
            known[i] += v == v ? 1 : 0;
        }
    }
}
