package lode.panel;

import java.util.Arrays;

/**
 * The factor between adjusted and raw prices, where the data do not have it.
 *
 * <p>It is constant between corporate actions, and on each day lies between low / average and high / average, where the
 * average is money over shares. The intersection of these intervals is kept from day to day; where it becomes empty there was
 * a corporate action, and it starts anew from the day's own interval. The factor of a day is the middle, and the last one
 * on days without trade: it knows nothing of later days.
 */
public final class AdjustmentEstimate {

    private static final int SAMPLE = 20;

    private final double[] factors;
    private final double looseness;

    private AdjustmentEstimate(double[] factors, double looseness) {
        this.factors = factors;
        this.looseness = looseness;
    }

    /**
     * The estimate.
     *
     * @param width how many instruments there are
     * @param low   adjusted, day-major
     * @param high  likewise
     * @param raw   average prices that are not adjusted
     */
    public static AdjustmentEstimate of(int width, double[] low, double[] high, double[] raw) {
        double[] least = new double[width];
        double[] most = new double[width];
        Arrays.fill(least, Double.NEGATIVE_INFINITY);
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        double[] factors = new double[raw.length];
        double[] widths = new double[raw.length / SAMPLE + width];
        int sampled = 0;
        for (int cell = 0; cell < raw.length; cell++) {
            int i = cell % width;
            double from = low[cell] / raw[cell];
            double to = high[cell] / raw[cell];
            if (from <= to) {
                boolean continues = from <= most[i] && to >= least[i];
                least[i] = continues ? Math.max(from, least[i]) : from;
                most[i] = continues ? Math.min(to, most[i]) : to;
                factors[cell] = (least[i] + most[i]) / 2;
                if (cell / width % SAMPLE == 0) {
                    widths[sampled++] = (most[i] - least[i]) / factors[cell];
                }
            } else {
                factors[cell] = cell < width ? Double.NaN : factors[cell - width];
            }
        }
        double[] known = Arrays.copyOf(widths, sampled);
        Arrays.sort(known);
        return new AdjustmentEstimate(factors, sampled == 0 ? Double.NaN : known[sampled / 2]);
    }

    /** The factors, day-major; missing before the first trade. */
    public double[] factors() {
        return factors;
    }

    /** The median of the intervals' widths, as a fraction of the factor. */
    public double looseness() {
        return looseness;
    }
}
