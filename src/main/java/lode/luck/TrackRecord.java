package lode.luck;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A series of returns, by what the chance of its Sharpe ratio hangs on.
 *
 * @param sharpe       mean over standard deviation (divisor n - 1), per observation
 * @param skewness     third standardised moment, divisor n
 * @param kurtosis     fourth standardised moment, divisor n: 3 for a normal distribution
 * @param observations how many returns there are
 * @see <a href="https://doi.org/10.3905/jor.2012.15.2.3">Bailey and López de Prado 2012, The Sharpe ratio efficient frontier</a>
 */
public record TrackRecord(double sharpe, double skewness, double kurtosis, int observations) {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** The record of some returns; NaN are left out, and what too few of them cannot tell is NaN. */
    public static TrackRecord of(double[] returns) {
        double[] known = Arrays.stream(returns).filter(r -> !Double.isNaN(r)).toArray();
        int n = known.length;
        double mean = Arrays.stream(known).sum() / n;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double value : known) {
            double deviation = value - mean;
            double square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
        }
        double variance = second / n;
        return new TrackRecord(
                second > 0 ? mean / Math.sqrt(second / (n - 1)) : Double.NaN,
                third / n / Math.pow(variance, 1.5),
                fourth / n / (variance * variance),
                n);
    }

    /** The probabilistic Sharpe ratio: how sure it is that the true one is above another; NaN where it cannot be told. */
    public double probabilityAbove(double other) {
        double spread = spread();
        return spread > 0
                ? NORMAL.cumulativeProbability((sharpe - other) * Math.sqrt(observations - 1.0) / Math.sqrt(spread))
                : Double.NaN;
    }

    /**
     * The least number of observations after which one could be sure that the true ratio is above another.
     *
     * @param confidence how sure, such as 0.95
     * @return infinite if this ratio is not above the other
     */
    public double leastObservations(double other, double confidence) {
        if (sharpe <= other) {
            return Double.POSITIVE_INFINITY;
        }
        double quantile = NORMAL.inverseCumulativeProbability(confidence) / (sharpe - other);
        return 1 + spread() * quantile * quantile;
    }

    /**
     * The deflated Sharpe ratio: how sure it is that the true one is above what the best of some trials without any merit would
     * reach.
     *
     * @param trials   how many of them were independent
     * @param variance of the Sharpe ratios over the trials
     * @see <a href="https://doi.org/10.3905/jpm.2014.40.5.094">Bailey and López de Prado 2014, The deflated Sharpe ratio</a>
     */
    public double deflated(double trials, double variance) {
        return probabilityAbove(Math.sqrt(variance) * BestOfMany.expected(trials));
    }

    /**
     * The same where nothing is known of the trials but how many they were: ratios of as many returns without any merit have the
     * variance 1 / (observations - 1), which is that of {@link #probabilityAbove} at a ratio of 0 (Lo 2002).
     *
     * <p>Ratios that were measured vary by merit besides. Where many trials have some, their variance would ask of each that it beats
     * the best of the others, and not that it beats luck.
     */
    public double deflated(double trials) {
        return deflated(trials, 1 / (observations - 1.0));
    }

    /** Variance of the ratio's estimate, times the observations less one. */
    private double spread() {
        return 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
    }
}
