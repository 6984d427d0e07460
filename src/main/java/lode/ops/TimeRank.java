package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.expr.Coverage;
import lode.panel.Days;

/**
 * The rank of today among the last d days.
 *
 * <p>The sum of sign(today - day) over the window is the number of smaller days less that of larger ones, which is all
 * that a rank with ties needs: (n + 1 + sum) / 2. The sign of NaN is NaN, so with full coverage missing values take
 * care of themselves.
 */
final class TimeRank {

    /**
     * Places left free at both ends of a row. A vector loop does its first and last rounds one by one, and there signs
     * are found by branching, which goes wrong every other time if the numbers are not all alike.
     */
    private static final int MARGIN = 8;

    private final int d;
    private final int instruments;
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
        this.instruments = block.width();
        var rows = new Rows(instruments + 2 * MARGIN, Math.min(choice.days(0), block.last()) + 1);
        this.width = rows.length;
        this.enough = choice.enough();
        this.full = choice.coverage() == Coverage.FULL;
        this.x = x;
        this.days = rows.take(Math.min(d, block.last()));
        this.above = rows.take();
        this.aboveKnown = new int[full ? 0 : width];
        this.known = new int[full ? 0 : width];
    }

    void rank(double[] out, Days block) {
        int oldest = Math.max(0, block.first() - d + 1);
        for (int t = oldest; t < block.last(); t++) {
            double[] today = day(t);
            if (t - d >= oldest) {
                count(known, today, -1);
            }
            System.arraycopy(x, t * instruments, today, MARGIN, instruments);
            count(known, today, 1);
            if (t >= block.first()) {
                rank(t, today);
                System.arraycopy(above, MARGIN, out, t * instruments, instruments);
            }
        }
    }

    private void rank(int t, double[] today) {
        if (full) {
            rankFull(t, today);
        } else {
            rankKnown(t, today);
        }
    }

    private void rankFull(int t, double[] today) {
        if (t < d - 1) {
            Arrays.fill(above, Double.NaN);
            return;
        }
        Arrays.fill(above, 0);
        for (int s = t - d + 1; s < t; s += 4) {
            compare(above, today, day(s), pastDay(s + 1, t), pastDay(s + 2, t), pastDay(s + 3, t));
        }
        double n = 2.0 * d;
        double share = 1 / n;
        for (int i = 0; i < width; i++) {
            above[i] = Sums.quotient(d + 1 + above[i], n, share) + (today[i] - today[i]);
        }
    }

    /** The day, or today if that is not past: today is neither above nor below itself. */
    private double[] pastDay(int day, int today) {
        return day(Math.min(day, today));
    }

    private double[] day(int t) {
        return days[t % days.length];
    }

    /** Four days at once, to read and write the sums a quarter as often. */
    private static void compare(double[] above, double[] today, double[] a, double[] b, double[] c, double[] d) {
        for (int i = 0; i < above.length; i++) {
            double v = today[i];
            above[i] = above[i]
                    + Math.signum(v - a[i])
                    + Math.signum(v - b[i])
                    + Math.signum(v - c[i])
                    + Math.signum(v - d[i]);
        }
    }

    /** A cast of NaN to an integer gives 0, so that missing days count for nothing. */
    private void rankKnown(int t, double[] today) {
        Arrays.fill(aboveKnown, 0);
        for (int s = Math.max(0, t - d + 1); s < t; s++) {
            compareKnown(aboveKnown, today, day(s));
        }
        for (int i = 0; i < width; i++) {
            double rank = known[i] < enough ? Double.NaN : (known[i] + 1 + aboveKnown[i]) / (2.0 * known[i]);
            above[i] = rank + (today[i] - today[i]);
        }
    }

    private static void compareKnown(int[] above, double[] today, double[] day) {
        for (int i = 0; i < above.length; i++) {
            above[i] += (int) Math.signum(today[i] - day[i]);
        }
    }

    /** Adds 1, or -1, where a day that comes into the window, or leaves it, is known. */
    private static void count(int[] known, double[] day, int change) {
        for (int i = 0; i < known.length; i++) {
            known[i] += day[i] == day[i] ? change : 0;
        }
    }
}
