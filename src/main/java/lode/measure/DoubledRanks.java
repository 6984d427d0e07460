package lode.measure;

/**
 * Twice the mean rank: whole numbers, so that correlations of ranks are exact to the last rounding.
 *
 * <p>The smallest of n values has 2, the largest 2 n; 0 stands for a missing value.
 */
final class DoubledRanks {

    /** Up to so many ranks, the sum of their products is an {@code int}: 4 n^3 at most. */
    private static final int FEW = 812;

    private DoubledRanks() {}

    /** Spearman's correlation of n pairs, from both their doubled ranks; NaN if a side is constant. */
    static double correlation(int[] x, int[] y, int n) {
        long sum = n * (n + 1L); // on both sides, whatever is tied
        return correlation(n, sum, sum, products(x, x, n), products(y, y, n), products(x, y, n));
    }

    /** The sum of the products of two rows of n ranks. */
    private static long products(int[] x, int[] y, int n) {
        return n <= FEW ? productsOfFew(x, y, n) : productsOfMany(x, y, n);
    }

    private static int productsOfFew(int[] x, int[] y, int n) {
        int sum = 0;
        for (int k = 0; k < n; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }

    private static long productsOfMany(int[] x, int[] y, int n) {
        long sum = 0;
        for (int k = 0; k < n; k++) {
            sum += (long) x[k] * y[k];
        }
        return sum;
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
