package lode.luck;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The p-values of factors as they get tried: a mixture of factors without merit and of true ones, fitted to those that were published.
 *
 * @param tests   factors that were tried, by the estimate
 * @param nulls   share of them without merit
 * @param mean    mean monthly return of the true ones, which is exponentially distributed
 * @param correlation of their returns
 * @see <a href="https://doi.org/10.1093/rfs/hhv059">Harvey, Liu and Zhu 2016, ... and the cross-section of expected returns</a>
 */
record PublishedFactors(double tests, double nulls, double mean, double correlation) {

    private static final double[] CORRELATIONS = {0, 0.2, 0.4, 0.6, 0.8};
    private static final double[] TESTS = {1295, 1377, 1476, 1773, 3109};
    private static final double[] NULLS = {.39660, .44589, .48604, .59902, .83901};
    private static final double[] MEANS = {.0054995, .0055508, .0055413, .0055512, .0055956};

    private static final double MONTHS = 240;
    private static final double DEVIATION = 0.15 / Math.sqrt(12) / Math.sqrt(MONTHS);
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** The mixture at a correlation of the tests, interpolated between those that were estimated. */
    static PublishedFactors correlated(double correlation) {
        if (!(correlation >= 0 && correlation <= 0.8)) {
            throw new IllegalArgumentException(
                    "the correlation of the tests must be from 0 to 0.8, got " + correlation);
        }
        return new PublishedFactors(
                at(correlation, TESTS), at(correlation, NULLS), at(correlation, MEANS), correlation);
    }

    private static double at(double correlation, double[] values) {
        int k = Math.min((int) (correlation / 0.2 + 1e-9), values.length - 2);
        double share = (correlation - CORRELATIONS[k]) / (CORRELATIONS[k + 1] - CORRELATIONS[k]);
        return values[k] + share * (values[k + 1] - values[k]);
    }

    /** Two-sided p-values of so many factors, tried on the same months. */
    double[] pValues(int count, RandomGenerator random) {
        double common = random.nextGaussian();
        double[] p = new double[count];
        Arrays.setAll(p, _ -> {
            double merit = random.nextDouble() < nulls ? 0 : mean * random.nextExponential();
            double noise = Math.sqrt(correlation) * common + Math.sqrt(1 - correlation) * random.nextGaussian();
            return 2 * NORMAL.cumulativeProbability(-Math.abs(merit / DEVIATION + noise));
        });
        return p;
    }
}
