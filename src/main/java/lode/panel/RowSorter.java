package lode.panel;

import java.util.Arrays;

/**
 * Orders the known values of one day.
 *
 * <p>Each value is laid on an even grid, and its place on the grid travels with its instrument in one {@code int}.
 * Two passes of a radix sort bring the places in order, without a branch that could be guessed wrong. Values that
 * share a place are then put in order among themselves, so the result is exact whatever the grid is; that it spans
 * most values of the day before only makes it fast. One sorter serves one thread, and its arrays serve one day after
 * another.
 */
public final class RowSorter {

    /** One in so many values may lie outside the grid at each end: a far one would make it coarse for the others. */
    private static final int OUTSIDE = 50;

    private static final double MARGIN = 0.125;

    private final int bits;
    private final int digit;
    private final int[] places;
    private final int[] byLowDigit;
    private final int[] keys;
    private final int[] lowDigits;
    private final int[] highDigits;
    private final int[] sharing;
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
        sharing = new int[width];
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
        settle(values, offset, unpack(known));
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

    /** The grid for the next day, over all but the outermost values; if those are equal, over all. */
    private void fitGrid(double[] values, int offset, int known) {
        if (known > 1) {
            int outside = known / OUTSIDE;
            double low = values[offset + order[outside]];
            double high = values[offset + order[known - 1 - outside]];
            double margin = (high - low) * MARGIN;
            if (!fitGrid(low - margin, high + margin)) {
                fitGrid(values[offset + order[0]], values[offset + order[known - 1]]);
            }
        }
    }

    /** Spans the grid; where the ends are too close or too far apart, all values share a place, and it returns false. */
    private boolean fitGrid(double low, double high) {
        double perValue = ((1 << 2 * digit) - 1) / (high - low);
        boolean fits = perValue > 0 && perValue <= Double.MAX_VALUE;
        least = low;
        scale = fits ? perValue : 0;
        return fits;
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
        int count = 0;
        for (int k = 1; k < known; k++) {
            sharing[count] = k;
            count += (keys[k] ^ keys[k - 1]) >>> bits == 0 ? 1 : 0;
        }
        return count;
    }

    /** Puts the values that share a place in order, and marks which are equal. */
    private void settle(double[] values, int offset, int shared) {
        int next;
        for (int k = 0; k < shared; k = next) {
            int start = sharing[k] - 1;
            int end = sharing[k] + 1;
            next = k + 1;
            while (next < shared && sharing[next] == end) {
                end++;
                next++;
            }
            if (!markTies(values, offset, start, end)) {
                closeValues.sort(values, offset, start, end);
                markTies(values, offset, start, end);
            }
        }
    }

    /** Marks which of some neighbours are equal; stops, false, where they turn out not to be in order. */
    private boolean markTies(double[] values, int offset, int start, int end) {
        double before = values[offset + order[start]];
        int equal = 0;
        for (int k = start + 1; k < end; k++) {
            double value = values[offset + order[k]];
            if (value < before) {
                return false;
            }
            tied[k] = value == before;
            equal += tied[k] ? 1 : 0;
            before = value;
        }
        ties += equal;
        return true;
    }
}
