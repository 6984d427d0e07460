package lode.panel;

import java.util.Arrays;

/**
 * Orders the known values of one day.
 *
 * <p>Each value is laid on an even grid, and its place on the grid travels with its instrument in one {@code int}.
 * Two passes of a radix sort bring the places in order, without a branch that could be guessed wrong. Values that
 * share a place are then put in order among themselves, so the result is exact whatever the grid is; that it spans
 * the values of the day before only makes it fast. One sorter serves one thread, and its arrays serve one day after
 * another.
 */
public final class RowSorter {

    private final int bits;
    private final int digit;
    private final int[] places;
    private final int[] byLowDigit;
    private final int[] keys;
    private final int[] lowDigits;
    private final int[] highDigits;
    private final int[] order;
    private final boolean[] tied;
    private final CloseValues closeValues;
    private int ties;
    private double least;
    private double scale;

    /** A sorter for days of up to {@code width} instruments. */
    public RowSorter(int width) {
        bits = Integer.SIZE - Integer.numberOfLeadingZeros(width);
        digit = Math.min(Math.max(8, bits - 1), (Integer.SIZE - 1 - bits) / 2);
        places = new int[width];
        byLowDigit = new int[width];
        keys = new int[width];
        lowDigits = new int[1 << digit];
        highDigits = new int[1 << digit];
        order = new int[width];
        tied = new boolean[width];
        closeValues = new CloseValues(order);
    }

    /**
     * Orders the values {@code values[offset]} to {@code values[offset + width - 1]}; NaN is left out, -0.0 equals 0.0.
     *
     * @return how many values are known
     */
    public int sort(double[] values, int offset, int width) {
        layOnGrid(values, offset, width);
        int known = pack(values, offset, width);
        sortByDigits(known);
        Arrays.fill(tied, 0, known, false);
        ties = 0;
        if (unpack(known) > 0) {
            settle(values, offset, known);
        }
        fitGrid(values, offset, known);
        return known;
    }

    /**
     * The instruments in the order of their values, smallest first, equal ones in the order of the row. Only as many
     * entries count as {@link #sort} returned; they hold until the next call.
     */
    public int[] order() {
        return order;
    }

    /** Whether the k-th value in order equals the one before it; holds until the next call of {@link #sort}. */
    public boolean[] tied() {
        return tied;
    }

    /** How many entries of {@link #tied()} are set. */
    public int ties() {
        return ties;
    }

    /** The place on the grid, its first or last for what lies outside, in the high bits; the instrument in the low. */
    private void layOnGrid(double[] values, int offset, int width) {
        int last = (1 << 2 * digit) - 1;
        double least = this.least;
        double scale = this.scale;
        for (int i = 0; i < width; i++) {
            int place = (int) ((values[offset + i] - least) * scale);
            places[i] = Math.min(Math.max(place, 0), last) << bits | i;
        }
    }

    /** The grid for the next day; where values are too close or too far apart for one, all share a place. */
    private void fitGrid(double[] values, int offset, int known) {
        if (known > 1) {
            least = values[offset + order[0]];
            double perValue = ((1 << 2 * digit) - 1) / (values[offset + order[known - 1]] - least);
            scale = perValue > 0 && perValue <= Double.MAX_VALUE ? perValue : 0;
        }
    }

    /** Leaves out what is missing, and counts the digits of the rest. */
    private int pack(double[] values, int offset, int width) {
        Arrays.fill(lowDigits, 0);
        Arrays.fill(highDigits, 0);
        int mask = lowDigits.length - 1;
        int known = 0;
        for (int i = 0; i < width; i++) {
            int place = places[i];
            int one = values[offset + i] == values[offset + i] ? 1 : 0;
            keys[known] = place;
            lowDigits[place >>> bits & mask] += one;
            highDigits[place >>> bits + digit & mask] += one;
            known += one;
        }
        return known;
    }

    private void sortByDigits(int known) {
        int low = 0;
        int high = 0;
        for (int k = 0; k < lowDigits.length; k++) {
            int nextLow = low + lowDigits[k];
            int nextHigh = high + highDigits[k];
            lowDigits[k] = low;
            highDigits[k] = high;
            low = nextLow;
            high = nextHigh;
        }
        distribute(keys, known, lowDigits, bits, byLowDigit);
        distribute(byLowDigit, known, highDigits, bits + digit, keys);
    }

    private static void distribute(int[] from, int known, int[] starts, int shift, int[] to) {
        int mask = starts.length - 1;
        for (int k = 0; k < known; k++) {
            int key = from[k];
            to[starts[key >>> shift & mask]++] = key;
        }
    }

    /** Takes the instruments from the sorted keys; returns how many share their place with the one before. */
    private int unpack(int known) {
        int mask = ~(-1 << bits);
        for (int k = 0; k < known; k++) {
            order[k] = keys[k] & mask;
        }
        int shared = 0;
        for (int k = 1; k < known; k++) {
            shared += (keys[k] ^ keys[k - 1]) >>> bits == 0 ? 1 : 0;
        }
        return shared;
    }

    /** Puts the values that share a place in order, and marks which are equal. */
    private void settle(double[] values, int offset, int known) {
        int end;
        for (int start = 0; start < known; start = end) {
            end = start + 1;
            while (end < known && (keys[end] ^ keys[start]) >>> bits == 0) {
                end++;
            }
            if (end > start + 1) {
                closeValues.sort(values, offset, start, end);
                for (int k = start + 1; k < end; k++) {
                    tied[k] = values[offset + order[k]] == values[offset + order[k - 1]];
                    ties += tied[k] ? 1 : 0;
                }
            }
        }
    }
}
