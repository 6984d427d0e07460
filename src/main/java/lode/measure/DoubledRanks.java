package lode.measure;

import lode.panel.RowSorter;

/**
 * Twice the mean rank: whole numbers, so that correlations of ranks are exact to the last rounding.
 *
 * <p>The smallest of n values has 2, the largest 2 n; 0 stands for a missing value.
 */
final class DoubledRanks {

    private DoubledRanks() {}

    /** Writes the ranks of a row in order to the places of its instruments; returns the sum of their squares. */
    static long write(RowSorter sorter, int known, int[] ranks) {
        return sorter.ties() > 0
                ? writeTied(sorter.order(), sorter.tied(), known, ranks)
                : writeDistinct(sorter.order(), known, ranks);
    }

    private static long writeDistinct(int[] order, int known, int[] ranks) {
        for (int k = 0; k < known; k++) {
            ranks[order[k]] = 2 * k + 2;
        }
        return squares(known);
    }

    /** The sum of the squares of n different doubled ranks. */
    static long squares(long n) {
        return 2 * n * (n + 1) * (2 * n + 1) / 3;
    }

    private static long writeTied(int[] order, boolean[] tied, int known, int[] ranks) {
        long squares = 0;
        int end;
        for (int k = 0; k < known; k = end) {
            end = k + 1;
            while (end < known && tied[end]) {
                end++;
            }
            int rank = k + end + 1;
            for (int j = k; j < end; j++) {
                ranks[order[j]] = rank;
            }
            squares += (long) (end - k) * rank * rank;
        }
        return squares;
    }

    /**
     * Pearson's correlation from sums over n pairs; NaN if a side is constant. One root of the product, rather than a
     * product of roots, never leaves [-1, 1].
     */
    static double correlation(long n, long sumX, long sumY, long squaresX, long squaresY, long products) {
        long varianceX = n * squaresX - sumX * sumX;
        long varianceY = n * squaresY - sumY * sumY;
        if (varianceX == 0 || varianceY == 0) {
            return Double.NaN;
        }
        return (n * products - sumX * sumY) / Math.sqrt((double) varianceX * varianceY);
    }
}
