package lode.panel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Orders the known values of many days, {@value #DAYS} at a time.
 *
 * <p>A value and its place share one {@code int}: the high bits are the leading bits of the value's
 * distance from the day's smallest, in an order-preserving form, the low bits the instrument. All days
 * of a batch are sorted together, one day a column. What the cut-off bits would have said is repaired
 * afterwards from the values themselves, so the order is exact, and so are ties. NaN is left out, -0.0
 * equals 0.0.
 *
 * <p>One sorter serves one thread: {@link #load} a batch, then ask for its {@link #day days} in turn.
 */
public final class DaySorter {

    /** How many days are sorted at once. */
    public static final int DAYS = 256;

    private static final int ROUNDING = 16;
    private static final int PATIENCE = 8;

    private final int width;
    private final int indexBits;
    private final int[][] keys;
    private final int[] known;
    private final @Nullable MergeExchange[] networks;
    private final long[] row;
    private final int[] places;
    private final RowSorter exact;
    private final double[] sorted;
    private final int[] order;
    private final boolean[] tied;
    private double[] values;
    private int firstCell;
    private boolean anyTie;

    /** A sorter for days of {@code width} instruments. */
    public DaySorter(int width) {
        this.width = width;
        this.indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, width - 1));
        this.keys = new int[(width + ROUNDING - 1) / ROUNDING * ROUNDING][DAYS];
        this.known = new int[DAYS];
        this.networks = new MergeExchange[keys.length / ROUNDING + 1];
        this.row = new long[width];
        this.places = new int[width];
        this.exact = new RowSorter(width);
        this.sorted = new double[width];
        this.order = new int[width];
        this.tied = new boolean[width];
        this.values = new double[0];
    }

    /**
     * Sorts a batch of days.
     *
     * @param values    day-major; kept until the next call, and not to be written to before
     * @param firstCell where the first day begins
     * @param days      how many days, at most {@link #DAYS}
     */
    public void load(double[] values, int firstCell, int days) {
        this.values = values;
        this.firstCell = firstCell;
        int most = 0;
        for (int day = 0; day < days; day++) {
            pack(day);
            most = Math.max(most, known[day]);
        }
        int rows = (most + ROUNDING - 1) / ROUNDING;
        for (int day = 0; day < DAYS; day++) {
            for (int k = day < days ? known[day] : 0; k < rows * ROUNDING; k++) {
                keys[k][day] = Integer.MAX_VALUE;
            }
        }
        network(rows).sort(keys);
    }

    /** Makes a day of the batch the current one; returns how many of its values are known. */
    public int day(int day) {
        int count = known[day];
        int cell = firstCell + day * width;
        anyTie = false;
        if (insert(day, count, cell)) {
            markTies(count);
        } else {
            sortAnew(cell);
        }
        return count;
    }

    /** The instruments of the current day in the order of their values, equal ones in the order of the row. */
    public int[] order() {
        return order;
    }

    /** Whether the k-th value in order equals the one before it. */
    public boolean[] tied() {
        return tied;
    }

    /** Whether any entry of {@link #tied()} is set. */
    public boolean anyTie() {
        return anyTie;
    }

    private void pack(int day) {
        int cell = firstCell + day * width;
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        int count = 0;
        for (int i = 0; i < width; i++) {
            double value = values[cell + i];
            if (!Double.isNaN(value)) {
                long bits = sortable(value);
                least = Math.min(least, bits);
                most = Math.max(most, bits);
                row[count] = bits;
                places[count++] = i;
            }
        }
        int significant = Long.SIZE - Long.numberOfLeadingZeros(most - least);
        int shift = Math.max(0, significant - (Integer.SIZE - 1 - indexBits));
        for (int k = 0; k < count; k++) {
            keys[k][day] = (int) (row[k] - least >>> shift) << indexBits | places[k];
        }
        known[day] = count;
    }

    /** Bits that compare as the values do; adding 0.0 leaves one zero only. */
    private static long sortable(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ bits >> 63 >>> 1;
    }

    /** Puts the instruments of a day in exact order; gives up, false, where the keys were of little help. */
    private boolean insert(int day, int count, int cell) {
        int mask = (1 << indexBits) - 1;
        int patience = PATIENCE * count;
        double last = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            int instrument = keys[k][day] & mask;
            double value = values[cell + instrument];
            sorted[k] = value;
            order[k] = instrument;
            if (value > last) {
                last = value;
            } else {
                patience -= k - moveDown(k, value, instrument);
                if (patience < 0) {
                    return false;
                }
                last = sorted[k];
            }
        }
        return true;
    }

    /** Moves the k-th value below those that are larger; returns its place. */
    private int moveDown(int k, double value, int instrument) {
        int place = k;
        while (place > 0 && sorted[place - 1] > value) {
            sorted[place] = sorted[place - 1];
            order[place] = order[place - 1];
            place--;
        }
        sorted[place] = value;
        order[place] = instrument;
        anyTie |= place > 0 && sorted[place - 1] == value;
        return place;
    }

    private void markTies(int count) {
        if (!anyTie) {
            Arrays.fill(tied, 0, count, false);
            return;
        }
        for (int k = 0; k < count; k++) {
            tied[k] = k > 0 && sorted[k] == sorted[k - 1];
        }
    }

    private void sortAnew(int cell) {
        int count = exact.sort(values, cell, width);
        System.arraycopy(exact.order(), 0, order, 0, count);
        System.arraycopy(exact.tied(), 0, tied, 0, count);
        anyTie = exact.ties() > 0;
    }

    private MergeExchange network(int blocks) {
        MergeExchange network = networks[blocks];
        if (network == null) {
            network = MergeExchange.of(blocks * ROUNDING);
            networks[blocks] = network;
        }
        return network;
    }
}
