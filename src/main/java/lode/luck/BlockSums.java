package lode.luck;

import java.util.Arrays;
import java.util.BitSet;

/** Sums of returns and of their squares over blocks of days, from which Sharpe ratios of any union of blocks follow. */
final class BlockSums {

    private final int days;
    private final double[][] sums;
    private final double[][] squares;

    /** Days that are no full block are dropped from the start. */
    BlockSums(double[][] returns, int blocks) {
        int first = returns.length % blocks;
        int width = returns[0].length;
        days = returns.length / blocks;
        sums = new double[blocks][width];
        squares = new double[blocks][width];
        for (int t = first; t < returns.length; t++) {
            int block = (t - first) / days;
            for (int i = 0; i < width; i++) {
                sums[block][i] += returns[t][i];
                squares[block][i] += returns[t][i] * returns[t][i];
            }
        }
    }

    /** The Sharpe ratios over some blocks, divisor n - 1; -infinity for a configuration that is not known or never moves. */
    double[] sharpes(BitSet blocks) {
        int width = sums[0].length;
        double[] sum = new double[width];
        double[] square = new double[width];
        blocks.stream().forEach(block -> {
            for (int i = 0; i < width; i++) {
                sum[i] += sums[block][i];
                square[i] += squares[block][i];
            }
        });
        int n = days * blocks.cardinality();
        double[] sharpes = new double[width];
        Arrays.setAll(sharpes, i -> {
            double mean = sum[i] / n;
            double variance = (square[i] - n * mean * mean) / (n - 1);
            return variance > 0 ? mean / Math.sqrt(variance) : Double.NEGATIVE_INFINITY;
        });
        return sharpes;
    }
}
