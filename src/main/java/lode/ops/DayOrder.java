package lode.ops;

import java.util.Arrays;
import lode.panel.RowSorter;

/** The known values of one day in order, smallest first; its arrays serve one day after another. */
final class DayOrder {

    private final int width;
    private final RowSorter sorter;
    private final double[] sorted;
    private int known;

    DayOrder(int width) {
        this.width = width;
        sorter = new RowSorter(width);
        sorted = new double[width];
    }

    /** Orders the day that begins at a cell; NaN is left out. */
    void sort(double[] x, int row) {
        known = sorter.sort(x, row, width);
        for (int k = 0; k < known; k++) {
            sorted[k] = x[row + sorter.order()[k]];
        }
    }

    /** How many values are known. */
    int known() {
        return known;
    }

    /** The k-th smallest value, from 0. */
    double value(int k) {
        return sorted[k];
    }

    /** Whose the k-th smallest value is. */
    int instrument(int k) {
        return sorter.order()[k];
    }

    /** Writes how many values come before each one, counting half of its equals; NaN for those that are not known. */
    void places(double[] out, int row) {
        Arrays.fill(out, row, row + width, Double.NaN);
        int[] order = sorter.order();
        int end;
        for (int start = 0; start < known; start = end) {
            end = endOfEquals(start);
            for (int k = start; k < end; k++) {
                out[row + order[k]] = (start + end - 1) / 2.0;
            }
        }
    }

    /** Numbers the different values from 0 on; NaN for those that are not known. */
    void number(double[] out, int row) {
        Arrays.fill(out, row, row + width, Double.NaN);
        int[] order = sorter.order();
        int number = 0;
        for (int k = 0; k < known; k++) {
            number += k > 0 && sorted[k] != sorted[k - 1] ? 1 : 0;
            out[row + order[k]] = number;
        }
    }

    /** The value below which a share of the others lies, between two values if need be; NaN if none is known. */
    double quantile(double share) {
        if (known == 0) {
            return Double.NaN;
        }
        double place = share * (known - 1);
        int below = (int) place;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, known - 1)];
        return low == high ? low : low * (1 - (place - below)) + high * (place - below);
    }

    /** The value in the middle, or the mean of the two; NaN if none is known. */
    double median() {
        return quantile(0.5);
    }

    /** The median distance from a value in the midst: distances grow to both sides of it, so two walks meet them in order. */
    double medianDistance(double middle) {
        int right = 0;
        while (right < known && sorted[right] < middle) {
            right++;
        }
        int left = right - 1;
        double lower = Double.NaN;
        double upper = Double.NaN;
        for (int k = 0; k <= known / 2 && known > 0; k++) {
            double down = left >= 0 ? middle - sorted[left] : Double.POSITIVE_INFINITY;
            double up = right < known ? sorted[right] - middle : Double.POSITIVE_INFINITY;
            lower = upper;
            upper = Math.min(down, up);
            left -= down <= up ? 1 : 0;
            right += down <= up ? 0 : 1;
        }
        return known % 2 == 1 ? upper : lower / 2 + upper / 2;
    }

    private int endOfEquals(int start) {
        int end = start + 1;
        while (end < known && sorted[end] == sorted[start]) {
            end++;
        }
        return end;
    }
}
