package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.expr.Coverage;
import lode.panel.Days;

/**
 * Slides a window of d days over all instruments, at the same cost for any d.
 *
 * <p>The days are cut into blocks of d. Every window is then the end of one block, {@code older}, and the beginning of
 * the next, {@code newer} (van Herk 1992, Gil and Werman 1993). The ends of a block are added up once, backwards from
 * its last day; the beginning grows day by day. Nothing is ever taken out of a sum again: no rounding dust is left
 * behind, and a missing value is forgotten with the last window that holds it. Blocks lie on fixed days, so the result
 * does not depend on where a run begins.
 *
 * <p>With {@linkplain Coverage#FULL full coverage} missing values need no care: NaN spreads through its windows by
 * itself. Otherwise values arrive cleaned and are counted, one count per instrument.
 *
 * <p>All arithmetic is done on rows: arrays with one number per instrument, all read and written at the same index,
 * which is what the compiler needs to use vector instructions. One instance serves one run.
 */
abstract class Window {

    final int d;
    final int width;
    final boolean full;

    /** How many values of each instrument's window are known. */
    final double[] known;

    /** One over {@link #known}, or NaN where it is too few for a result. */
    final double[] share;

    private final int least;
    private final double neutral;
    private final double[][][] older;
    private final double[][] newer;
    private final double[][] olderKnown;
    private final double[] newerKnown;
    private final double[] result;

    /**
     * A window for one run.
     *
     * @param least   how many known values the mathematics needs
     * @param sums    how many sums are kept
     * @param neutral what an empty sum is
     */
    Window(Choice choice, Days days, int least, int sums, double neutral) {
        this.d = choice.days(0);
        this.width = days.width();
        this.full = choice.coverage() == Coverage.FULL;
        this.least = Math.max(least, choice.enough());
        this.neutral = neutral;
        int lengths = d < days.last() ? d : 1;
        older = new double[lengths][sums][width];
        newer = new double[sums][width];
        olderKnown = new double[lengths][full ? 0 : width];
        newerKnown = new double[full ? 0 : width];
        result = new double[width];
        known = new double[width];
        share = new double[width];
        Arrays.fill(known, d);
        Arrays.fill(share, d < this.least ? Double.NaN : 1.0 / d);
    }

    /** A new block begins on this day. */
    void begin(int day) {}

    /** From here on days are read backwards, or forwards. */
    void turn(boolean backwards) {}

    /** Makes a day's values ready; {@code counted[i]} values of instrument i were read in this direction before. */
    abstract void read(int day, double[] counted);

    /** Adds the values read: {@code to[k][i]} becomes sum k of instrument i in {@code from}, and its value. */
    abstract void add(double[][] from, double[][] to, int age);

    /** 1 where the day read has a value, else 0; under partial coverage only. */
    abstract double[] present();

    /** Brings the sums of the last block's end to the terms of this one; under partial coverage only. */
    double[][] rebase(double[][] sums, double[] olderKnown, double[] newerKnown) {
        return sums;
    }

    /** Computes a day's results from the sums over the end of the last block and the beginning of this one. */
    abstract void give(double[] result, int day, double[][] older, double[][] newer);

    /** Computes the days. */
    final void slide(double[] out, Days days) {
        int first = days.first();
        while (first < days.last()) {
            int start = first - first % d;
            int last = (int) Math.min((long) start + d, days.last());
            slideBlock(out, start, first, last);
            first = last;
        }
    }

    private void slideBlock(double[] out, int start, int first, int last) {
        begin(start);
        turn(true);
        clear(older[0], olderKnown[0]);
        for (int length = 1; length <= olderLength(start, first); length++) {
            addDay(
                    older[length - 1],
                    older[length],
                    olderKnown[length - 1],
                    olderKnown[length],
                    start - length,
                    length);
        }
        turn(false);
        clear(newer, newerKnown);
        for (int t = start; t < last; t++) {
            addDay(newer, newer, newerKnown, newerKnown, t, t - start);
            if (t >= first) {
                giveDay(t, olderLength(start, t));
                System.arraycopy(result, 0, out, t * width, width);
            }
        }
    }

    /** How many days of the last block the window of day t holds; there is none before the first day. */
    private int olderLength(int start, int t) {
        return start == 0 ? 0 : start + d - 1 - t;
    }

    private void clear(double[][] sums, double[] counted) {
        for (double[] sum : sums) {
            Arrays.fill(sum, neutral);
        }
        Arrays.fill(counted, 0);
    }

    private void addDay(double[][] from, double[][] to, double[] counted, double[] count, int day, int age) {
        read(day, counted);
        add(from, to, age);
        if (!full) {
            double[] present = present();
            for (int i = 0; i < width; i++) {
                count[i] = counted[i] + present[i];
            }
        }
    }

    private void giveDay(int day, int length) {
        if (!full) {
            countKnown(olderKnown[length]);
            give(result, day, rebase(older[length], olderKnown[length], newerKnown), newer);
        } else if (day < d - 1) {
            Arrays.fill(result, Double.NaN);
        } else {
            give(result, day, older[length], newer);
        }
    }

    private void countKnown(double[] counted) {
        for (int i = 0; i < width; i++) {
            known[i] = counted[i] + newerKnown[i];
            share[i] = known[i] < least ? Double.NaN : 1 / known[i];
        }
    }
}
