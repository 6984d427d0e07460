package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.expr.Coverage;
import lode.panel.Days;

/**
 * The rank of today among the last d days.
 *
 * <p>The sum of sign(today - day) over the window is the number of smaller days less that of larger ones, which is all
 * that a rank with ties needs: (n + 1 + sum) / 2. The sign of NaN is NaN, so with full coverage missing values take care
 * of themselves.
 */
final class TimeRank {

    private final int d;
    private final int width;
    private final int enough;
    private final boolean full;
    private final double[] x;
    private final double[][] days;
    private final double[] above;
    private final int[] aboveKnown;
    private final int[] known;

    TimeRank(Choice choice, Days block, double[] x) {
        this.d = choice.days(0);
        this.width = block.width();
        this.enough = choice.enough();
        this.full = choice.coverage() == Coverage.FULL;
        this.x = x;
        this.days = new double[Math.min(d, block.last())][width];
        this.above = new double[width];
        this.aboveKnown = new int[width];
        this.known = new int[width];
    }

    void rank(double[] out, Days block) {
        int oldest = Math.max(0, block.first() - d + 1);
        for (int t = oldest; t < block.last(); t++) {
            double[] today = days[t % days.length];
            System.arraycopy(x, t * width, today, 0, width);
            if (t >= block.first()) {
                if (full) {
                    rankFull(t, today);
                } else {
                    rankKnown(t, today);
                }
                System.arraycopy(above, 0, out, t * width, width);
            }
        }
    }

    private void rankFull(int t, double[] today) {
        Arrays.fill(above, t < d - 1 ? Double.NaN : 0);
        for (int s = t - 1; s > t - d && s >= 0; s--) {
            compare(above, today, days[s % days.length]);
        }
        for (int i = 0; i < width; i++) {
            above[i] = (d + 1 + above[i]) / (2.0 * d) + (today[i] - today[i]);
        }
    }

    private static void compare(double[] above, double[] today, double[] day) {
        for (int i = 0; i < above.length; i++) {
            above[i] += Math.signum(today[i] - day[i]);
        }
    }

    /** A cast of NaN to an integer gives 0, so that missing days count for nothing. */
    private void rankKnown(int t, double[] today) {
        Arrays.fill(aboveKnown, 0);
        Arrays.fill(known, 0);
        for (int s = t; s > t - d && s >= 0; s--) {
            compareKnown(aboveKnown, known, today, days[s % days.length]);
        }
        for (int i = 0; i < width; i++) {
            double rank = known[i] < enough ? Double.NaN : (known[i] + 1 + aboveKnown[i]) / (2.0 * known[i]);
            above[i] = rank + (today[i] - today[i]);
        }
    }

    private static void compareKnown(int[] above, int[] known, double[] today, double[] day) {
        for (int i = 0; i < above.length; i++) {
            above[i] += (int) Math.signum(today[i] - day[i]);
            known[i] += (int) (day[i] - day[i] + 1);
        }
    }
}
