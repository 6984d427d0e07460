package lode.panel;

/**
 * A grid that lays values on whole places without ever breaking their order.
 *
 * <p>The places are fine around the median and coarse far from it, and the outermost take whatever lies beyond. Each
 * step from a value to its place (a difference, a product, a cut to a whole number, a bound) never decreases, so a
 * smaller value never comes to lie above a larger one, however badly the grid fits.
 */
final class PlaceGrid {

    /** Far places span 2^5 fine ones. */
    private static final int FAR = 5;

    /** How far the fine places reach from the median, in distances between the quartiles. */
    private static final double REACH = 2.2;

    private final int middle;
    private final int fine;
    private final int far;
    private double median;
    private double scale;

    /** A grid of {@code size} places, numbered from 0. */
    PlaceGrid(int size) {
        middle = size / 2;
        fine = middle / 4 * 3;
        far = middle - fine - 1;
    }

    /** Writes the place of each value; none is NaN. */
    void lay(double[] values, int known, int[] places) {
        int middle = this.middle;
        int fine = this.fine;
        int far = this.far;
        double median = this.median;
        double scale = this.scale;
        for (int k = 0; k < known; k++) {
            int steps = (int) ((values[k] - median) * scale);
            int near = Math.min(Math.max(steps, -fine), fine);
            places[k] = middle + near + Math.min(Math.max(steps >> FAR, -far), far);
        }
    }

    /** Fits the grid to the quartiles of some values; stays as it is where they are equal or infinite. */
    void fit(double lower, double median, double upper) {
        double scale = fine / ((upper - lower) * REACH);
        if (scale > 0 && scale <= Double.MAX_VALUE && Math.abs(median) <= Double.MAX_VALUE) {
            this.median = median;
            this.scale = scale;
        }
    }
}
