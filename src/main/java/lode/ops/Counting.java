package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/**
 * Counts something about the known days of a window.
 *
 * <p>Whole numbers are exact: a day that leaves the window is simply taken out again, and nothing is left behind.
 */
abstract class Counting {

    final int width;
    final double[] x;

    private final int d;
    private final int enough;
    private final int before;
    private final int[] counts;
    private final int[] known;

    /**
     * A count for one run.
     *
     * @param before how many days before a day tell what it counts for
     */
    Counting(Choice choice, Days days, double[] x, int before) {
        this.d = choice.days(0);
        this.width = days.width();
        this.enough = choice.enough();
        this.before = before;
        this.x = x;
        counts = new int[width];
        known = new int[width];
    }

    /** Adds what a day counts for, times 1 or -1. */
    abstract void count(int[] counts, int day, int change);

    /** Writes the results of a day. */
    void write(double[] out, int day, int[] counts, int[] known) {
        int row = day * width;
        for (int i = 0; i < counts.length; i++) {
            out[row + i] = known[i] < enough ? Double.NaN : counts[i];
        }
    }

    /** Computes the days. */
    final void run(double[] out, Days days) {
        int oldest = Math.max(0, days.first() - d + 1);
        for (int t = oldest; t < days.last(); t++) {
            addKnown(known, t, 1);
            if (t - before >= oldest) {
                count(counts, t, 1);
            }
            if (t - d >= oldest) {
                addKnown(known, t - d, -1);
                count(counts, t - d + before, -1);
            }
            if (t >= days.first()) {
                write(out, t, counts, known);
            }
        }
    }

    /** A cast of NaN to an integer gives 0, without a branch. */
    private void addKnown(int[] known, int day, int change) {
        int row = day * width;
        for (int i = 0; i < known.length; i++) {
            known[i] += change * (int) (x[row + i] - x[row + i] + 1);
        }
    }
}
