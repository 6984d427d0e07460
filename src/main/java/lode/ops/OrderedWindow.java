package lode.ops;

import java.util.Arrays;

/** The known values of a window in order, smallest first. */
final class OrderedWindow {

    private final double[] values;
    private int known;

    /** Has room for so many values. */
    OrderedWindow(int room) {
        values = new double[room];
    }

    int known() {
        return known;
    }

    double at(int place) {
        return values[place];
    }

    void clear() {
        known = 0;
    }

    /** Takes in a value; none of it is negative zero, and NaN is left out. */
    void insert(double v) {
        if (v == v) {
            shift(known, v);
            known++;
        }
    }

    /** Takes out a value that was taken in. */
    void remove(double v) {
        if (v == v) {
            int at = Arrays.binarySearch(values, 0, known, v);
            known--;
            System.arraycopy(values, at + 1, values, at, known - at);
        }
    }

    /** Takes one value out and another in: only what lies between them moves. */
    void replace(double old, double v) {
        if (old == old && v == v) {
            shift(Arrays.binarySearch(values, 0, known, old), v);
        } else {
            remove(old);
            insert(v);
        }
    }

    /** Moves a free place to where the value belongs. */
    private void shift(int free, double v) {
        int at = free;
        while (at > 0 && values[at - 1] > v) {
            values[at] = values[at - 1];
            at--;
        }
        while (at + 1 < known && values[at + 1] < v) {
            values[at] = values[at + 1];
            at++;
        }
        values[at] = v;
    }

    /** The value below which a share of the others lie, between two of them if need be. */
    double quantile(double share) {
        double place = share * (known - 1);
        int below = (int) place;
        double rest = place - below;
        double low = values[below];
        return rest == 0 ? low : low + rest * (values[below + 1] - low);
    }

    double median() {
        return (values[(known - 1) / 2] + values[known / 2]) / 2;
    }

    /** The median of the distances from a value: that of the k-th nearest, or between it and the next. */
    double medianDistance(double centre) {
        int k = (known + 1) / 2;
        int first = nearest(centre, k);
        double distance = fartherEnd(centre, first, k);
        if (known % 2 == 1) {
            return distance;
        }
        double below = first == 0 ? Double.POSITIVE_INFINITY : centre - values[first - 1];
        double above = first + k == known ? Double.POSITIVE_INFINITY : values[first + k] - centre;
        return (distance + Math.min(below, above)) / 2;
    }

    /**
     * The place of the first of the k values nearest to one.
     *
     * <p>They lie in a row. Of all rows of k it is the one where the distances of both ends are most alike: going up, that
     * of the first falls and that of the last grows.
     */
    private int nearest(double centre, int k) {
        int low = 0;
        int high = known - k;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle + k - 1] - centre >= centre - values[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low > 0 && fartherEnd(centre, low - 1, k) < fartherEnd(centre, low, k) ? low - 1 : low;
    }

    private double fartherEnd(double centre, int first, int k) {
        return Math.max(centre - values[first], values[first + k - 1] - centre);
    }
}
