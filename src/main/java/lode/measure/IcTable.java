package lode.measure;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What a series of information coefficients says.
 *
 * @param periods        how many dates have one
 * @param mean           their mean
 * @param std            their standard deviation, divisor n - 1
 * @param ir             mean over standard deviation, not annualised
 * @param positive       how many are above 0
 * @param negative       how many are below 0
 * @param significance   share of dates whose coefficient differs from 0 at the level of 1 %, two-sided
 * @param significantlyPositive share of dates on which it does and is positive
 * @param significantlyNegative share of dates on which it does and is negative
 * @param t              of the mean against 0, as if dates were independent
 * @param p              of that t, two-sided
 * @param skew           biased, third moment over the 3/2 power of the second
 * @param kurtosis       biased excess, 0 for normal values
 * @param neweyWestT     of the mean, allowing for dates that depend on each other
 * @param lags           how many dates it looks back
 */
public record IcTable(
        int periods,
        double mean,
        double std,
        double ir,
        int positive,
        int negative,
        double significance,
        double significantlyPositive,
        double significantlyNegative,
        double t,
        double p,
        double skew,
        double kurtosis,
        double neweyWestT,
        int lags) {

    /** The level at which a single coefficient is significant. */
    public static final double LEVEL = 0.01;

    /**
     * The statistics of a series.
     *
     * @param kind    which correlation
     * @param ics     one per date, NaN where there is none
     * @param pairs   how many instruments each is over
     * @param horizon dates that one return spans
     */
    static IcTable of(IcKind kind, double[] ics, int[] pairs, int horizon) {
        double[] known = Arrays.stream(ics).filter(ic -> !Double.isNaN(ic)).toArray();
        IcStats stats = IcStats.of(ics, 0, ics.length, horizon);
        double t = stats.ir() * Math.sqrt(known.length);
        int positive = 0;
        int negative = 0;
        int significantlyPositive = 0;
        int significantlyNegative = 0;
        for (int k = 0; k < ics.length; k++) {
            if (!Double.isNaN(ics[k])) {
                boolean significant = kind.significance(ics[k], pairs[k]) < LEVEL;
                positive += ics[k] > 0 ? 1 : 0;
                negative += ics[k] < 0 ? 1 : 0;
                significantlyPositive += significant && ics[k] > 0 ? 1 : 0;
                significantlyNegative += significant && ics[k] < 0 ? 1 : 0;
            }
        }
        double n = known.length;
        double second = moment(known, stats.mean(), 2);
        return new IcTable(
                known.length,
                stats.mean(),
                stats.std(),
                stats.ir(),
                positive,
                negative,
                (significantlyPositive + significantlyNegative) / n,
                significantlyPositive / n,
                significantlyNegative / n,
                t,
                twoSided(t, known.length - 1),
                moment(known, stats.mean(), 3) / Math.pow(second, 1.5),
                moment(known, stats.mean(), 4) / (second * second) - 3,
                stats.t(),
                IcStats.lags(known.length, horizon));
    }

    /** How probable a correlation of Pearson or Spearman of that size, or a larger one, is where there is none; two-sided. */
    public static double significance(double correlation, int pairs) {
        double rest = Math.max(0, 1 - correlation * correlation);
        return twoSided(correlation * Math.sqrt((pairs - 2) / rest), pairs - 2);
    }

    /** How probable a t of that size, or a larger one, is where there is nothing; two-sided, NaN for NaN. */
    static double twoSided(double t, int freedom) {
        if (Double.isNaN(t) || freedom < 1) {
            return Double.NaN;
        }
        return 2 * new TDistribution(null, freedom).cumulativeProbability(-Math.abs(t));
    }

    private static double moment(double[] values, double mean, int power) {
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value - mean, power);
        }
        return sum / values.length;
    }
}
