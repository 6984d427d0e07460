package lode.luck;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What is left of a strategy's Sharpe ratio after the other strategies that were tried, by Harvey and Liu 2015.
 *
 * <p>All Sharpe ratios are annual. The corrections of Holm and of Benjamini, Hochberg and Yekutieli depend on the p-values of the other
 * tests, which nobody wrote down: they are medians over families drawn from {@link PublishedFactors}.
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
    private static final int FAMILIES = 2_000;

    /**
     * The haircut of a strategy.
     *
     * @param annualSharpe    ratio, annualised by the root of the periods
     * @param autocorrelation of returns, first order
     * @param periodsPerYear  252 for days
     * @param periods         of the record
     * @param tests           strategies that were tried, this one among them
     * @param correlation     of the tests, 0 to 0.8
     * @param random          draws families
     */
    public static Haircut of(
            double annualSharpe,
            double autocorrelation,
            double periodsPerYear,
            int periods,
            int tests,
            double correlation,
            RandomGenerator random) {
        double corrected = annualSharpe * correction(autocorrelation, periodsPerYear);
        double months = periods * MONTHS / periodsPerYear;
        double t = corrected / Math.sqrt(MONTHS) * Math.sqrt(months);
        double p = 2 * new TDistribution(months - 1).cumulativeProbability(-Math.abs(t));
        var families = PublishedFactors.correlated(correlation);
        double[] holm = new double[FAMILIES];
        double[] bhy = new double[FAMILIES];
        for (int k = 0; k < FAMILIES; k++) {
            double[] others = families.pValues(tests, random);
            double[] all = Arrays.copyOf(others, tests + 1);
            all[tests] = p;
            holm[k] = Correction.HOLM.adjusted(all)[tests];
            bhy[k] = stepUp(all, tests);
        }
        return new Haircut(corrected, t, p, Math.min(1, tests * p), median(holm), median(bhy), months);
    }

    /** As the authors' program: the largest p-value of a family stays what it is. */
    private static double stepUp(double[] all, int observed) {
        double adjusted = Correction.BENJAMINI_YEKUTIELI.adjusted(all)[observed];
        double largest = Arrays.stream(all).max().orElseThrow();
        return Math.min(adjusted, largest);
    }

    /** What autocorrelation takes from a Sharpe ratio that was annualised as if there were none (Lo 2002). */
    public static double correction(double autocorrelation, double periodsPerYear) {
        double rho = autocorrelation;
        double k = periodsPerYear;
        double factor = 1 + 2 * rho / (1 - rho) * (1 - (1 - Math.pow(rho, k)) / (k * (1 - rho)));
        return 1 / Math.sqrt(factor);
    }

    /** The Sharpe ratio that alone would have a p-value, such as {@link #bonferroni()}. */
    public double sharpeAt(double pValue) {
        double quantile = pValue >= 1 ? 0 : -new TDistribution(months - 1).inverseCumulativeProbability(pValue / 2);
        return quantile / Math.sqrt(months) * Math.sqrt(MONTHS);
    }

    /** The share of the corrected ratio that is lost at a p-value. */
    public double cutAt(double pValue) {
        return 1 - sharpeAt(pValue) / corrected;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
