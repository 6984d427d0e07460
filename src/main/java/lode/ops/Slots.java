package lode.ops;

import java.util.Arrays;
import lode.panel.Days;

/**
 * The groups of a day, one slot for each, and the last slot for instruments that lack a group or a value.
 *
 * <p>A table has one number per slot, so that loops over instruments have no case for those that do not count; what
 * gathers in the last slot is never read. Groups are numbered from 0 without large gaps, also those that formulas make.
 */
final class Slots {

    /** A sum no larger than this share of its terms is nothing but rounding. */
    private static final double CANCELLED = 1e-10;

    /** The slot of each instrument. */
    final int[] of;

    private final double[] codes;
    private final int width;
    private final int groups;

    /** The groups of a block of days. */
    Slots(Days days, double[] codes) {
        this.codes = codes;
        width = days.width();
        groups = 1 + (int) DayTotals.largest(codes, days.firstCell(), days.lastCell(), -1);
        of = new int[width];
    }

    /** How many groups there are on any day of the block. */
    int groups() {
        return groups;
    }

    /** A table holding anything. */
    double[] table() {
        return new double[groups + 1];
    }

    /** Reads the day that begins at a cell; instruments without a value of x do not count. */
    void read(int row, double[] x) {
        for (int i = 0; i < width; i++) {
            boolean counts = codes[row + i] >= 0 && x[row + i] == x[row + i];
            of[i] = counts ? (int) codes[row + i] : groups;
        }
    }

    /** Reads the day that begins at a cell; instruments without a value of x or y do not count. */
    void read(int row, double[] x, double[] y) {
        for (int i = 0; i < width; i++) {
            double both = x[row + i] + y[row + i];
            boolean counts = codes[row + i] >= 0 && both == both;
            of[i] = counts ? (int) codes[row + i] : groups;
        }
    }

    /** Counts who counts. */
    void count(double[] table) {
        Arrays.fill(table, 0);
        for (int i = 0; i < width; i++) {
            table[of[i]]++;
        }
    }

    /** Adds up the values of each group. */
    void sum(double[] x, int row, double[] table) {
        Arrays.fill(table, 0);
        for (int i = 0; i < width; i++) {
            table[of[i]] += x[row + i];
        }
    }

    /** Takes the mean of each group, and counts who counts. */
    void mean(double[] x, int row, double[] mean, double[] count) {
        Arrays.fill(mean, 0);
        Arrays.fill(count, 0);
        for (int i = 0; i < width; i++) {
            mean[of[i]] += x[row + i];
            count[of[i]]++;
        }
        divide(mean, count);
    }

    /** Adds up the values of each group; NaN where they cancel out, so that nothing but rounding is left. */
    void divisor(double[] x, int row, double[] table, double[] sizes) {
        Arrays.fill(table, 0);
        Arrays.fill(sizes, 0);
        for (int i = 0; i < width; i++) {
            table[of[i]] += x[row + i];
            sizes[of[i]] += Math.abs(x[row + i]);
        }
        for (int g = 0; g < groups; g++) {
            table[g] = Math.abs(table[g]) > CANCELLED * sizes[g] ? table[g] : Double.NaN;
        }
    }

    /** Adds up the products of two series in each group. */
    void sum(double[] x, double[] y, int row, double[] table) {
        Arrays.fill(table, 0);
        for (int i = 0; i < width; i++) {
            table[of[i]] += x[row + i] * y[row + i];
        }
    }

    /** Takes any one value of each group. */
    void any(double[] x, int row, double[] table) {
        for (int i = 0; i < width; i++) {
            table[of[i]] = x[row + i];
        }
    }

    /** Takes the smallest value of each group. */
    void least(double[] x, int row, double[] table) {
        Arrays.fill(table, Double.POSITIVE_INFINITY);
        for (int i = 0; i < width; i++) {
            table[of[i]] = Math.min(table[of[i]], x[row + i]);
        }
    }

    /** Takes the largest value of each group. */
    void largest(double[] x, int row, double[] table) {
        Arrays.fill(table, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < width; i++) {
            table[of[i]] = Math.max(table[of[i]], x[row + i]);
        }
    }

    /** Gives every instrument that counts what the table has for its group, if it is finite; the others NaN. */
    void write(double[] table, double[] out, int row) {
        table[groups] = Double.NaN;
        for (int i = 0; i < width; i++) {
            double v = table[of[i]];
            out[row + i] = v + (v - v);
        }
    }

    /** Divides one table by another. */
    static void divide(double[] table, double[] by) {
        for (int g = 0; g < table.length; g++) {
            table[g] /= by[g];
        }
    }
}
