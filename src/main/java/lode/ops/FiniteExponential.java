package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/** The last d values weighted by a (1 - a)^k, a = 2 / (d + 1): the weights add up to less than 1. Missing days count as 0. */
final class FiniteExponential {

    private FiniteExponential() {}

    static void of(double[] out, Days days, double[] x, Choice choice) {
        int width = days.width();
        double alpha = 2 / (choice.days(0) + 1.0);
        double[] sums = new double[width];
        int[] known = new int[width];
        for (int t = days.first(); t < days.last(); t++) {
            Arrays.fill(sums, 0);
            Arrays.fill(known, 0);
            for (int s = Math.max(0, t - choice.days(0) + 1); s <= t; s++) {
                add(sums, known, x, s * width, alpha);
            }
            for (int i = 0; i < width; i++) {
                double v = known[i] < choice.enough() ? Double.NaN : sums[i];
                out[t * width + i] = v + (v - v) + 0.0;
            }
        }
    }

    private static void add(double[] sums, int[] known, double[] x, int day, double alpha) {
        for (int i = 0; i < sums.length; i++) {
            double v = x[day + i];
            sums[i] = (1 - alpha) * sums[i] + (v == v ? alpha * v : 0);
            known[i] += v == v ? 1 : 0;
        }
    }
}
