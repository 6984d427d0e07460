package lode.measure;

/**
 * Twice the mean rank: whole numbers, so that correlations of ranks are exact to the last rounding.
 *
 * <p>The smallest of n values has 2, the largest 2 n; 0 stands for a missing value.
 */
final class DoubledRanks {

    private DoubledRanks() {}

    /** Writes the ranks of a row in order to the places of its instruments; returns the sum of their squares. */
    static long write(int[] order, boolean[] tied, int known, int[] ranks) {
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

    /** Pearson's correlation from sums over n pairs; NaN if a side is constant. */
    static double correlation(long n, long sumX, long sumY, long squaresX, long squaresY, long products) {
        long varianceX = n * squaresX - sumX * sumX;
        long varianceY = n * squaresY - sumY * sumY;
        if (varianceX == 0 || varianceY == 0) {
            return Double.NaN;
        }
        return (n * products - sumX * sumY) / (Math.sqrt(varianceX) * Math.sqrt(varianceY));
    }
}
