package lode.panel;

import java.util.Arrays;

/**
 * Orders the known values of one day.
 *
 * <p>Value and place travel in one {@code long}: the high bits are those of the value, made to sort like the value, and
 * the low bits say which instrument it belongs to. Where the high bits of neighbours agree, the bits that were cut off
 * decide, so the order is exact. One sorter serves one thread, and its arrays serve one day after another.
 */
public final class RowSorter {

    private final long[] keys;
    private final int[] order;
    private final boolean[] tied;
    private int ties;

    /** A sorter for days of up to {@code width} instruments. */
    public RowSorter(int width) {
        keys = new long[width];
        order = new int[width];
        tied = new boolean[width];
    }

    /**
     * Orders the values {@code values[offset]} to {@code values[offset + width - 1]}; NaN is left out, -0.0 equals 0.0.
     *
     * @return how many values are known
     */
    public int sort(double[] values, int offset, int width) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, width - 1));
        int known = pack(values, offset, width, -1L << bits);
        Arrays.sort(keys, 0, known);
        unpack(known, ~(-1 << bits));
        markTies(values, offset, known, bits);
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

    private int pack(double[] values, int offset, int width, long high) {
        int known = 0;
        for (int i = 0; i < width; i++) {
            double value = values[offset + i];
            keys[known] = sortable(value) & high | i;
            known += Double.isNaN(value) ? 0 : 1;
        }
        return known;
    }

    /** Bits that compare as the values do; adding 0.0 leaves one zero only. */
    private static long sortable(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ bits >> 63 >>> 1;
    }

    private void unpack(int known, int low) {
        for (int k = 0; k < known; k++) {
            order[k] = (int) keys[k] & low;
        }
    }

    private void markTies(double[] values, int offset, int known, int bits) {
        ties = 0;
        int end;
        for (int start = 0; start < known; start = end) {
            end = endOfRun(start, known, bits);
            tied[start] = false;
            if (end > start + 1) {
                settle(values, offset, start, end, bits);
            }
        }
    }

    private int endOfRun(int k, int known, int bits) {
        int end = k + 1;
        while (end < known && keys[end] >> bits == keys[k] >> bits) {
            end++;
        }
        return end;
    }

    /** Orders a run of values that agree in their high bits by the bits that were cut off. */
    private void settle(double[] values, int offset, int start, int end, int bits) {
        long low = ~(-1L << bits);
        for (int k = start; k < end; k++) {
            keys[k] = (sortable(values[offset + order[k]]) & low) << bits | order[k];
        }
        Arrays.sort(keys, start, end);
        order[start] = (int) (keys[start] & low);
        for (int k = start + 1; k < end; k++) {
            order[k] = (int) (keys[k] & low);
            tied[k] = keys[k] >> bits == keys[k - 1] >> bits;
            ties += tied[k] ? 1 : 0;
        }
    }
}
