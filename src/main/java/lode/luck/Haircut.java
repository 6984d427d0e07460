package lode.luck;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * What is left of a strategy's Sharpe ratio after the other strategies that were tried, by Harvey and Liu 2015.
 *
 * <p>All Sharpe ratios are annual. The corrections of Holm and of Benjamini, Hochberg and Yekutieli depend on the p-values of the other
 * tests, which nobody wrote down: they are medians over families drawn from {@link TestFamilies}.
 *
 * @param corrected  the ratio, corrected for its autocorrelation
 * @param t          its t, for monthly returns
 * @param p          two-sided
 * @param bonferroni p-value by Bonferroni
 * @param holm       p-value by Holm
 * @param bhy        p-value by Benjamini, Hochberg and Yekutieli
 * @param months     of the record
 * @see <a href="https://doi.org/10.3905/jpm.2015.42.1.013">Harvey and Liu 2015, Backtesting</a>
 */
public record Haircut(double corrected, double t, double p, double bonferroni, double holm, double bhy, double months) {

    private static final int MONTHS = 12;

    /**
     * The haircut of a strategy.
     *
     * @param annualSharpe    ratio, annualised by the root of the periods
     * @param autocorrelation of returns, first order
     * @param periodsPerYear  252 for days
     * @param periods         of the record
     * @param families        of as many tests as strategies were tried, this one among them
     */
    public static Haircut of(
            double annualSharpe, double autocorrelation, double periodsPerYear, int periods, TestFamilies families) {
        double corrected = annualSharpe * correction(autocorrelation, periodsPerYear);
        double months = periods * MONTHS / periodsPerYear;
        double t = corrected / Math.sqrt(MONTHS) * Math.sqrt(months);
        double p = 2 * new TDistribution(months - 1).cumulativeProbability(-Math.abs(t));
        return new Haircut(
                corrected, t, p, Math.min(1, families.tests() * p), families.holm(p), families.bhy(p), months);
    }

    /** What autocorrelation takes from a Sharpe ratio that was annualised as if there were none (Lo 2002). */
    public static double correction(double autocorrelation, double periodsPerYear) {
        double rho = autocorrelation;
        double k = periodsPerYear;
        double factor = 1 + 2 * rho / (1 - rho) * (1 - (1 - Math.pow(rho, Math.rint(k))) / (k * (1 - rho)));
        return 1 / Math.sqrt(factor);
    }

    /** The Sharpe ratio, of the same sign, that alone would have a p-value, such as {@link #bonferroni()}. */
    public double sharpeAt(double pValue) {
        double quantile = pValue >= 1 ? 0 : -new TDistribution(months - 1).inverseCumulativeProbability(pValue / 2);
        return Math.signum(corrected) * quantile / Math.sqrt(months) * Math.sqrt(MONTHS);
    }

    /** The share of the corrected ratio that is lost at a p-value. */
    public double cutAt(double pValue) {
        return 1 - sharpeAt(pValue) / corrected;
    }
}
