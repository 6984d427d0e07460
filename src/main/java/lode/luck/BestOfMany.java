package lode.luck;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * What the best of many trials reaches if none of them has any merit.
 *
 * @see <a href="https://doi.org/10.3905/jpm.2014.40.5.094">Bailey and López de Prado 2014, The deflated Sharpe ratio</a>
 */
public final class BestOfMany {

    private static final double EULER_MASCHERONI = 0.57721566490153286;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private BestOfMany() {}

    /**
     * The expected maximum of independent standard normal draws.
     *
     * @param trials how many, not necessarily a whole number; 0 for one or fewer
     */
    public static double expected(double trials) {
        if (trials <= 1) {
            return 0;
        }
        return (1 - EULER_MASCHERONI) * NORMAL.inverseCumulativeProbability(1 - 1 / trials)
                + EULER_MASCHERONI * NORMAL.inverseCumulativeProbability(1 - 1 / (trials * Math.E));
    }

    /**
     * The years of data with less than which the best of the trials would show a Sharpe ratio by luck alone.
     *
     * @param annualSharpe the ratio, annualised
     */
    public static double leastYears(double trials, double annualSharpe) {
        double ratio = expected(trials) / annualSharpe;
        return ratio * ratio;
    }
}
