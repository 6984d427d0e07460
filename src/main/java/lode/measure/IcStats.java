package lode.measure;

import java.util.Arrays;

/**
 * What a series of daily information coefficients says.
 *
 * @param mean mean over the days that have one; NaN if none has
 * @param std  standard deviation over them, divisor n - 1
 * @param t    mean over its standard error by Newey and West 1987, which allows for overlapping returns; NaN if all
 *             days agree
 * @param days how many days have one
 */
public record IcStats(double mean, double std, double t, int days) {

    /**
     * The statistics of some days of a series.
     *
     * <p>The standard error looks back {@code max(horizon - 1, floor(4 (n / 100)^(2/9)))} days.
     *
     * @param ics     one value per day; NaN where there is none
     * @param from    index of the first value that counts
     * @param to      index after the last value that counts
     * @param horizon days over which the label's return reaches
     */
    public static IcStats of(double[] ics, int from, int to, int horizon) {
        double[] known =
                Arrays.stream(ics, from, to).filter(ic -> !Double.isNaN(ic)).toArray();
        int n = known.length;
        double mean = Series.mean(known);
        double error = standardError(known, mean, lags(n, horizon));
        return new IcStats(mean, Series.std(known), error > 0 ? mean / error : Double.NaN, n);
    }

    /** How many days the standard error of a series looks back. */
    static int lags(int days, int horizon) {
        return Math.max(horizon - 1, (int) Math.floor(4 * Math.pow(days / 100.0, 2.0 / 9)));
    }

    /** The direction that they tell: 1 if high values go with high returns, or nothing is known; -1 if with low ones. */
    public int direction() {
        return mean < 0 ? -1 : 1;
    }

    /** The standard error of the mean; NaN if all days agree, or the mean is 0. */
    public double error() {
        return mean / t;
    }

    /** Mean over standard deviation, not annualised. */
    public double ir() {
        return mean / std;
    }

    /** The standard error of the mean that looks back so many days. */
    static double standardError(double[] values, double mean, int lags) {
        int n = values.length;
        double variance = 0;
        for (int lag = 0; lag <= Math.min(lags, n - 1); lag++) {
            double sum = 0;
            for (int t = lag; t < n; t++) {
                sum += (values[t] - mean) * (values[t - lag] - mean);
            }
            double weight = lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0));
            variance += weight * sum / n;
        }
        return Math.sqrt(variance / n);
    }
}
