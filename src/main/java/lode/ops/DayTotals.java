package lode.ops;

/** What some neighbouring cells have in common; NaN is left out. */
final class DayTotals {

    private DayTotals() {}

    /** The first known value; NaN if there is none. */
    static double firstKnown(double[] x, int from, int to) {
        int c = from;
        while (c < to && x[c] != x[c]) {
            c++;
        }
        return c < to ? x[c] : Double.NaN;
    }

    /** The mean; NaN if no value is known. */
    static double mean(double[] x, int from, int to) {
        double sum = 0;
        int known = 0;
        for (int c = from; c < to; c++) {
            sum += x[c] == x[c] ? x[c] : 0;
            known += x[c] == x[c] ? 1 : 0;
        }
        return sum / known;
    }

    /** The smallest value; infinite if none is known. */
    static double least(double[] x, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int c = from; c < to; c++) {
            least = x[c] < least ? x[c] : least;
        }
        return least;
    }

    /** The largest value; infinite if none is known. */
    static double largest(double[] x, int from, int to) {
        return largest(x, from, to, Double.NEGATIVE_INFINITY);
    }

    /** The largest value, but no less than the given one. */
    static double largest(double[] x, int from, int to, double atLeast) {
        double largest = atLeast;
        for (int c = from; c < to; c++) {
            largest = x[c] > largest ? x[c] : largest;
        }
        return largest;
    }
}
