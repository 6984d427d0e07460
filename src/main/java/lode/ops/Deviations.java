package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/**
 * A window over the deviations of one or two series from a value that lies in the window.
 *
 * <p>Since one deviation is 0, the sum of squares exceeds the squares around the mean at most d + 1 times: moments from
 * these sums lose no more digits than that, however large the values are. And a constant window has no deviations at all,
 * so its moments are exactly 0.
 *
 * <p>With full coverage the reference is the first day of the block, which every window of the block holds. Otherwise it
 * is the known value nearest to the seam between the blocks, one for each side of it.
 */
abstract class Deviations extends Window {

    /** The deviations of the day read: one row per series; 0 where missing under partial coverage. */
    final double[][] deviations;

    /** One over the number known less one; NaN where that is too few. */
    final double[] freedom;

    private final double[][] series;
    private final double[][] olderReference;
    private final double[][] newerReference;
    private final double[] present;
    private final double[][] rebased;
    private double[][] reference;

    Deviations(Choice choice, Days days, int least, int sums, double[]... series) {
        super(choice, days, least, sums, 0);
        this.series = series;
        deviations = new double[series.length][width];
        newerReference = new double[series.length][width];
        olderReference = full ? newerReference : new double[series.length][width];
        reference = newerReference;
        present = new double[full ? 0 : width];
        rebased = new double[full ? 0 : sums][width];
        freedom = new double[width];
        giveFreedom();
    }

    private void giveFreedom() {
        for (int i = 0; i < width; i++) {
            freedom[i] = known[i] < 2 ? Double.NaN : 1 / (known[i] - 1);
        }
    }

    @Override
    final void begin(int day) {
        if (full) {
            for (int s = 0; s < series.length; s++) {
                System.arraycopy(series[s], day * width, reference[s], 0, width);
            }
        }
    }

    @Override
    final void turn(boolean backwards) {
        reference = backwards ? olderReference : newerReference;
    }

    @Override
    final void read(int day, double[] counted) {
        for (int s = 0; s < series.length; s++) {
            System.arraycopy(series[s], day * width, deviations[s], 0, width);
        }
        if (!full) {
            find(deviations[0], deviations[series.length - 1], counted);
        }
        for (int s = 0; s < series.length; s++) {
            subtract(deviations[s], reference[s]);
        }
    }

    private static void subtract(double[] values, double[] reference) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= reference[i];
        }
    }

    /** Marks where both are present, takes the first of them as reference, and gives the rest no deviation. */
    private void find(double[] x, double[] y, double[] counted) {
        for (int i = 0; i < width; i++) {
            boolean here = x[i] == x[i] && y[i] == y[i];
            present[i] = here ? 1 : 0;
            for (int s = 0; s < series.length; s++) {
                if (here && counted[i] == 0) {
                    reference[s][i] = deviations[s][i];
                }
                deviations[s][i] = here ? deviations[s][i] : reference[s][i];
            }
        }
    }

    @Override
    final double[] present() {
        return present;
    }

    @Override
    final double[][] rebase(double[][] sums, double[] olderKnown, double[] newerKnown) {
        giveFreedom();
        double[] shift = new double[series.length];
        double[] kept = new double[sums.length];
        for (int i = 0; i < width; i++) {
            for (int s = 0; s < shift.length; s++) {
                shift[s] = shift(olderReference[s], newerReference[s], i, olderKnown[i], newerKnown[i]);
            }
            for (int k = 0; k < kept.length; k++) {
                kept[k] = sums[k][i];
            }
            rebase(kept, olderKnown[i], shift);
            for (int k = 0; k < kept.length; k++) {
                rebased[k][i] = kept[k];
            }
        }
        return rebased;
    }

    /** Where one side of the seam has no value, the other's reference serves. */
    private static double shift(double[] from, double[] to, int i, double older, double newer) {
        if (newer == 0) {
            to[i] = from[i];
        }
        return older == 0 ? 0 : from[i] - to[i];
    }

    /** Changes n sums of deviations so that every deviation grows by the shift of its series. */
    abstract void rebase(double[] sums, double n, double[] shift);

    /** Where today's value of the first series lies, seen from the reference; NaN if it is missing. */
    final void today(double[] result, int day) {
        System.arraycopy(series[0], day * width, result, 0, width);
        subtract(result, newerReference[0]);
    }
}
