package lode.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import lode.panel.Axes;

/**
 * On which days an instrument traded.
 *
 * <p>A day has a trade if its row has a close and the source does not call it suspended; where the source has no such
 * column, a volume of 0 means the same.
 */
final class Trading {

    private final Delivered delivered;
    private final Axes axes;
    private final BitSet cells;

    private Trading(Delivered delivered, BitSet cells) {
        this.delivered = delivered;
        this.axes = delivered.axes();
        this.cells = cells;
    }

    /** The trading days in what a source delivers. */
    static Trading of(Delivered delivered) {
        double[] close = delivered.find("close").orElseThrow();
        Optional<double[]> suspended = delivered.find("suspended");
        Optional<double[]> volume = delivered.find("volume");
        BitSet cells = new BitSet(close.length);
        for (int cell = 0; cell < close.length; cell++) {
            boolean idle =
                    suspended.isPresent() ? suspended.get()[cell] == 1 : volume.isPresent() && volume.get()[cell] == 0;
            cells.set(cell, !idle && !Double.isNaN(close[cell]));
        }
        return new Trading(delivered, cells);
    }

    /** The cells with a trade. */
    BitSet cells() {
        return cells;
    }

    /** The values of the cells with a trade; missing elsewhere. */
    double[] only(double[] values) {
        double[] kept = missing();
        cells.stream().forEach(cell -> kept[cell] = values[cell]);
        return kept;
    }

    /** From each instrument's first row to its last, 1 on days without a trade and 0 on others. */
    double[] suspended() {
        double[] flags = missing();
        for (int i = 0; i < axes.width(); i++) {
            int last = lastRow(i);
            for (int cell = firstRow(i); cell <= last; cell += axes.width()) {
                flags[cell] = cells.get(cell) ? 0 : 1;
            }
        }
        return flags;
    }

    private int firstRow(int i) {
        int cell = i;
        while (!delivered.isListed(cell)) {
            cell += axes.width();
        }
        return cell;
    }

    private int lastRow(int i) {
        int cell = axes.cells() - axes.width() + i;
        while (!delivered.isListed(cell)) {
            cell -= axes.width();
        }
        return cell;
    }

    private double[] missing() {
        double[] values = new double[axes.cells()];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
