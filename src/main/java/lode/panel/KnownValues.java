package lode.panel;

/**
 * The known values of one day, side by side, and which instruments have them.
 *
 * <p>One object serves one thread, and its arrays serve one day after another.
 */
public final class KnownValues {

    private final double[] values;
    private final int[] instruments;
    private int count;

    /** For days of up to {@code width} instruments. */
    public KnownValues(int width) {
        values = new double[width];
        instruments = new int[width];
    }

    /** Takes the values {@code row[offset]} to {@code row[offset + width - 1]} that are not NaN. */
    public void take(double[] row, int offset, int width) {
        int count = 0;
        for (int i = 0; i < width; i++) {
            double value = row[offset + i];
            values[count] = value;
            instruments[count] = i;
            count += value == value ? 1 : 0;
        }
        this.count = count;
    }

    /** How many are known. */
    public int count() {
        return count;
    }

    /** The values, in the order of the row; only the first {@link #count()} are of this day. */
    public double[] values() {
        return values;
    }

    /** The instruments that have them, from 0 at the row's first. */
    public int[] instruments() {
        return instruments;
    }
}
