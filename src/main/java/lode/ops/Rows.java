package lode.ops;

/**
 * A supply of rows: arrays with one number per instrument, over which loops become vector instructions.
 *
 * <p>A vector that straddles two lines of the cache takes twice as long to read, and a loop can only line up with one
 * of its arrays. So rows are cut to fill whole lines together with the header of an array, and made one right after
 * another: what suits one of them suits all. What the last places of a row hold is of no meaning.
 */
final class Rows {

    /** Numbers in a line of the cache. */
    private static final int LINE = 8;

    /** The header of an array takes as much room as these. */
    private static final int HEADER = 2;

    /** How long a row is. */
    final int length;

    private final double[][] rows;
    private int taken;

    /** Makes some rows; more can be taken. */
    Rows(int instruments, int count) {
        length = (instruments + HEADER + LINE - 1) / LINE * LINE - HEADER;
        rows = new double[count][length];
    }

    /** A row of zeros that nobody else has. */
    double[] take() {
        return taken < rows.length ? rows[taken++] : new double[length];
    }

    /** As many such rows as asked for. */
    double[][] take(int count) {
        double[][] some = new double[count][];
        for (int k = 0; k < count; k++) {
            some[k] = take();
        }
        return some;
    }
}
