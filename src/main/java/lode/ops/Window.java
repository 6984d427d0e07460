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
 * <p>There is a slot for each day of a block. It holds the day's values until the block is full, and then the sums from
 * this day to the block's last one, until the day of the next block takes it.
 *
 * <p>With {@linkplain Coverage#FULL full coverage} missing values need no care: NaN spreads through its windows by
 * itself. Otherwise values arrive cleaned and are counted.
 *
 * <p>All arithmetic is done on rows: arrays with one number per instrument, all read and written at the same index,
 * which is what the compiler needs to use vector instructions, and only in loops over no more than a dozen arrays. One
 * instance serves one run.
 */
abstract class Window {

    final int d;

    /** How long a row is; a little more than there are instruments. */
    final int width;

    /** Where the rows come from. */
    final Rows rows;

    /** One over d, or NaN if d days are too few for a result. */
    final double share;

    /** Under partial coverage: how much of each instrument's window is known. */
    final Tally tally;

    /** Rows that a kind of window needs for itself. */
    private static final int SPARE = 8;

    private final int instruments;
    private final boolean full;
    private final double neutral;
    private final double[][] series;
    private final double[][][] slots;
    private final double[][] empty;
    private final double[][] newer;
    private final double[] result;

    /**
     * A window for one run.
     *
     * @param least   how many known values the mathematics needs
     * @param sums    how many sums are kept, at least one per series
     * @param neutral what an empty sum is
     */
    Window(Choice choice, Days days, int least, int sums, double neutral, double[]... series) {
        this.d = choice.days(0);
        this.instruments = days.width();
        this.share = d < least ? Double.NaN : 1.0 / d;
        this.full = choice.coverage() == Coverage.FULL;
        this.neutral = neutral;
        this.series = series;
        int count = full && d > days.last() ? 0 : Math.min(d, days.last());
        rows = new Rows(instruments, (count + 2) * sums + SPARE);
        width = rows.length;
        slots = new double[count][][];
        Arrays.setAll(slots, _ -> rows.take(sums));
        empty = rows.take(sums);
        newer = rows.take(sums);
        result = rows.take();
        tally = new Tally(full ? 0 : slots.length, width, Math.max(least, choice.enough()));
        clear(empty);
    }

    /** A day's values have been read; a subclass may change them, or write more rows beside those of the series. */
    void arrive(int day, double[][] values) {}

    /** A new block begins, with full coverage; its first day has these values. */
    void begin(double[][] first) {}

    /** Turns a slot with the values of a day into sums, given those from the day after it. */
    abstract void fold(double[][] slot, double[][] later);

    /** Adds today to the sums of this block, and computes the result as if all of the window were known. */
    abstract void step(double[] result, double[][] older, double[][] newer, double[][] today);

    /** Computes the result from what is known, of {@code result} as {@link #step} left it. */
    abstract void finish(double[] result, double[][] older, double[][] newer, double[][] today);

    /** Notes which values of a day are there, and may clean them; under partial coverage. */
    abstract void receive(int slot, double[][] values);

    /** Makes a slot's values ready for {@link #fold}; under partial coverage. */
    void prepareOlder(int slot, double[][] values) {}

    /** The values of today, ready for {@link #step}; under partial coverage. */
    double[][] prepareNewer(int slot, double[][] values) {
        return values;
    }

    /** Brings sums over the last block to the terms of this one; under partial coverage. */
    double[][] rebase(double[][] older) {
        return older;
    }

    /** Computes the days. */
    final void slide(double[] out, Days days) {
        if (slots.length == 0) {
            Arrays.fill(out, days.firstCell(), days.lastCell(), Double.NaN);
            return;
        }
        int oldest = Math.max(0, days.first() - d + 1);
        int start = days.first() - days.first() % d;
        for (int t = oldest; t < days.last(); t++) {
            read(t);
            if (t >= start) {
                if (t % d == 0) {
                    turn(t, oldest);
                }
                step(t);
            }
            if (t >= days.first()) {
                System.arraycopy(result, 0, out, t * instruments, instruments);
            }
        }
    }

    private void read(int day) {
        double[][] slot = slots[day % d];
        for (int s = 0; s < series.length; s++) {
            System.arraycopy(series[s], day * instruments, slot[s], 0, instruments);
        }
        arrive(day, slot);
        if (!full) {
            receive(day % d, slot);
        }
    }

    /** The block before this day is full. */
    private void turn(int day, int oldest) {
        clear(newer);
        if (full) {
            begin(slots[0]);
        } else {
            tally.turn();
        }
        int first = day == 0 ? d : Math.max(1, oldest - (day - d));
        for (int j = d - 1; j >= first; j--) {
            if (!full) {
                prepareOlder(j, slots[j]);
                tally.fold(j);
            }
            fold(slots[j], j == d - 1 ? empty : slots[j + 1]);
        }
    }

    private void step(int day) {
        int slot = day % d;
        boolean none = day < d || slot == d - 1;
        double[][] older = none ? empty : slots[slot + 1];
        if (!full) {
            double[][] today = prepareNewer(slot, slots[slot]);
            tally.step(slot, none);
            double[][] rebased = rebase(older);
            step(result, rebased, newer, today);
            finish(result, rebased, newer, slots[slot]);
        } else {
            step(result, older, newer, slots[slot]);
            if (day < d - 1) {
                Arrays.fill(result, Double.NaN);
            }
        }
    }

    private void clear(double[][] sums) {
        for (double[] sum : sums) {
            Arrays.fill(sum, neutral);
        }
    }
}
