package lode.robust;

import java.util.Arrays;
import java.util.SplittableRandom;
import lode.panel.DayRanks;
import lode.panel.Pool;

/** Values that are late, or not quite in order. */
final class Noise {

    /** Standard deviation, as a share of the pool. */
    private static final double SIZE = 0.1;

    private Noise() {}

    /** The values of the day before; none on the first day. */
    static double[] aDayLater(double[] values, int width) {
        double[] later = new double[values.length];
        Arrays.fill(later, 0, Math.min(width, later.length), Double.NaN);
        System.arraycopy(values, 0, later, width, values.length - width);
        return later;
    }

    /**
     * The ranks over a pool, as shares of those that have one, and normal noise.
     *
     * @param end the day after the last one
     */
    static double[] among(double[] values, Pool pool, int end, SplittableRandom random) {
        int width = pool.axes().width();
        var ranks = new DayRanks(width);
        double[] known = new double[width];
        int[] cells = new int[width];
        double[] noisy = new double[values.length];
        Arrays.fill(noisy, Double.NaN);
        for (int t = 0; t < end; t++) {
            int count = 0;
            for (int cell = t * width; cell < (t + 1) * width; cell++) {
                if (pool.contains(cell) && !Double.isNaN(values[cell])) {
                    known[count] = values[cell];
                    cells[count++] = cell;
                }
            }
            int[] doubled = ranks.of(known, count);
            for (int k = 0; k < count; k++) {
                noisy[cells[k]] = doubled[k] / (2.0 * count) + SIZE * random.nextGaussian();
            }
        }
        return noisy;
    }
}
