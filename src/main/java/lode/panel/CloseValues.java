package lode.panel;

import java.util.Arrays;

/** Orders values that are too close together, or too many in one place, for the grid of a {@link RowSorter}. */
final class CloseValues {

    /** Up to this many values are sorted by insertion. */
    private static final int FEW = 24;

    private final int[] order;
    private final long[] keys;
    private final int bits;

    /** Works on the order of a sorter, in place. */
    CloseValues(int[] order) {
        this.order = order;
        this.keys = new long[order.length];
        this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(order.length);
    }

    /** Puts {@code order[start]} to {@code order[end - 1]}, which increase, in the order of their values. */
    void sort(double[] values, int offset, int start, int end) {
        if (end - start <= FEW) {
            insert(values, offset, start, end);
        } else {
            sortHighBits(values, offset, start, end);
        }
    }

    private void insert(double[] values, int offset, int start, int end) {
        for (int k = start + 1; k < end; k++) {
            int instrument = order[k];
            int at = k;
            while (at > start && values[offset + order[at - 1]] > values[offset + instrument]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = instrument;
        }
    }

    /** Sorts first by the high bits of the values, then the runs that agree in them by the low bits. */
    private void sortHighBits(double[] values, int offset, int start, int end) {
        long high = -1L << bits;
        for (int k = start; k < end; k++) {
            keys[k] = sortable(values[offset + order[k]]) & high | order[k];
        }
        Arrays.sort(keys, start, end);
        int next;
        for (int run = start; run < end; run = next) {
            next = run + 1;
            while (next < end && (keys[next] ^ keys[run]) >>> bits == 0) {
                next++;
            }
            sortLowBits(values, offset, run, next);
        }
    }

    private void sortLowBits(double[] values, int offset, int start, int end) {
        long low = ~(-1L << bits);
        for (int k = start; k < end; k++) {
            long instrument = keys[k] & low;
            keys[k] = (sortable(values[offset + (int) instrument]) & low) << bits | instrument;
        }
        Arrays.sort(keys, start, end);
        for (int k = start; k < end; k++) {
            order[k] = (int) (keys[k] & low);
        }
    }

    /** Bits that compare as the values do; adding 0.0 leaves one zero only. */
    private static long sortable(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ bits >> 63 >>> 1;
    }
}
