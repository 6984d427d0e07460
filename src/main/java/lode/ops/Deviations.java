package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * A window over the deviations of one or two series from a value that lies in the window.
 *
 * <p>Since one deviation is 0, the sum of squares exceeds the squares around the mean at most d + 1 times: moments
 * from these sums lose no more digits than that, however large the values are. And a constant window has no
 * deviations at all, so its moments are exactly 0.
 *
 * <p>With full coverage the reference is the first day of the block, which every window of the block holds.
 * Otherwise it is the known value nearest to the seam between the blocks, one for each side of it.
 */
abstract class Deviations extends Window {

    /** What {@link #step} and {@link #fold} take values from: one row per series; 0 under partial coverage. */
    final double[][] reference;

    /** How many values of each instrument's window are known. */
    final double[] count;

    /** One over the number of known values, or NaN where that is too few for a result. */
    final double[] shares;

    /** One over the number of known values less one. */
    final double[] freedom;

    private final double[] freedoms;
    private final double[][] older;
    private final double[][] newer;
    private final double[][] today;
    private final double[][] shifts;
    private final double[][] rebased;

    Deviations(Choice choice, Days days, int least, int sums, double[]... series) {
        super(choice, days, least, sums, 0, series);
        int partialWidth = tally.known.length;
        reference = rows.take(series.length);
        boolean full = partialWidth == 0;
        count = full ? filled(d) : tally.known;
        shares = full ? filled(share) : tally.share;
        freedom = full ? filled(1 / (d - 1.0)) : rows.take();
        freedoms = new double[Math.min(d, days.last()) + 1];
        Arrays.setAll(freedoms, n -> n < 2 ? Double.NaN : 1.0 / (n - 1));
        older = new double[series.length][partialWidth];
        newer = new double[series.length][partialWidth];
        today = new double[series.length][partialWidth];
        shifts = new double[series.length][partialWidth];
        rebased = new double[sums][partialWidth];
    }

    private double[] filled(double value) {
        double[] row = rows.take();
        Arrays.fill(row, value);
        return row;
    }

    /** Changes sums of the deviations of n values so that every deviation grows by the shift of its series. */
    abstract void rebase(double[][] sums, double[][] rebased, double[] n, double[][] shifts);

    /** What the deviations of a series in {@link #step} are taken from, under any coverage. */
    final double[] origin(int s) {
        return tally.known.length == 0 ? reference[s] : newer[s];
    }

    @Override
    final void begin(double[][] first) {
        for (int s = 0; s < reference.length; s++) {
            System.arraycopy(first[s], 0, reference[s], 0, width);
        }
    }

    @Override
    final void receive(int slot, double[][] values) {
        double[] x = values[0];
        double[] y = values[reference.length - 1];
        double[] present = tally.present(slot);
        for (int i = 0; i < width; i++) {
            double both = x[i] + y[i];
            present[i] = both == both ? 1 : 0;
        }
    }

    @Override
    final void prepareOlder(int slot, double[][] values) {
        for (int s = 0; s < reference.length; s++) {
            deviate(values[s], older[s], tally.older, tally.present(slot), values[s]);
        }
    }

    @Override
    final double[][] prepareNewer(int slot, double[][] values) {
        for (int s = 0; s < reference.length; s++) {
            deviate(values[s], newer[s], tally.newer, tally.present(slot), today[s]);
        }
        return today;
    }

    /** Deviations from the first value that is present; none where a value is not. */
    static void deviate(double[] x, double[] first, double[] before, double[] present, double[] deviations) {
        for (int i = 0; i < deviations.length; i++) {
            boolean here = present[i] != 0;
            first[i] = here && before[i] == 0 ? x[i] : first[i];
            deviations[i] = here ? x[i] - first[i] : 0;
        }
    }

    @Override
    final double[][] rebase(double[][] sums) {
        for (int s = 0; s < shifts.length; s++) {
            shift(older[s], newer[s], shifts[s], tally.older, tally.newer);
        }
        rebase(sums, rebased, tally.older, shifts);
        Tally.lookUp(freedoms, tally.known, freedom);
        return rebased;
    }

    /** Where one block has no value in the window, the reference of the other serves for both. */
    static void shift(double[] from, double[] to, double[] shift, double[] olderKnown, double[] newerKnown) {
        for (int i = 0; i < shift.length; i++) {
            to[i] = newerKnown[i] == 0 ? from[i] : to[i];
            shift[i] = olderKnown[i] == 0 ? 0 : from[i] - to[i];
        }
    }

    /** Nothing is left to do: {@link #step} goes by {@link #shares} and {@link #freedom}. */
    @Override
    void finish(double[] result, double[][] older, double[][] newer, double[][] today) {}
}
