package lode.panel;

/**
 * A block of consecutive days of a day-major array.
 *
 * @param first first day of the block
 * @param last  the day after the last one of the block
 * @param width cells in a day
 */
public record Days(int first, int last, int width) {

    /** Checks the order of the days. */
    public Days {
        if (first < 0 || last < first || width < 0) {
            throw new IllegalArgumentException("no block of days from " + first + " to " + last + " of width " + width);
        }
    }

    /** How many days the block has. */
    public int count() {
        return last - first;
    }

    /** The index of the block's first cell. */
    public int firstCell() {
        return first * width;
    }

    /** The index after the block's last cell. */
    public int lastCell() {
        return last * width;
    }
}
