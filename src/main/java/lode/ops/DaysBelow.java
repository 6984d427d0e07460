package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * The rank of today among the last d days as the number of other days that are not larger, over the number of known
 * days: from 0 to below 1, today last among equals.
 */
final class DaysBelow {

    private DaysBelow() {}

    static void rank(double[] out, Days days, double[] x, Choice choice) {
        int width = days.width();
        int[] known = new int[width];
        int[] below = new int[width];
        for (int t = days.first(); t < days.last(); t++) {
            Arrays.fill(known, 0);
            Arrays.fill(below, 0);
            for (int s = Math.max(0, t - choice.days(0) + 1); s <= t; s++) {
                count(x, s * width, t * width, known, below);
            }
            for (int i = 0; i < width; i++) {
                double today = x[t * width + i];
                double rank = known[i] < choice.enough() ? Double.NaN : (below[i] - 1) / (double) known[i];
                out[t * width + i] = rank + (today - today);
            }
        }
    }

    /** Today is not larger than itself, and counted too. */
    private static void count(double[] x, int day, int today, int[] known, int[] below) {
        for (int i = 0; i < known.length; i++) {
            known[i] += x[day + i] == x[day + i] ? 1 : 0;
            below[i] += x[day + i] <= x[today + i] ? 1 : 0;
        }
    }
}
