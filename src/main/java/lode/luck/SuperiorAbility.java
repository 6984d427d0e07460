package lode.luck;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Whether the best of some strategies beats a benchmark by more than luck: White's reality check and Hansen's test of superior
 * predictive ability.
 *
 * @param realityCheck statistic of the reality check: the root of the days times the best mean
 * @param realityP     its p-value
 * @param spa          statistic of Hansen's test: the best mean over its standard error, at least 0
 * @param lowerP       p-value where bad strategies are taken to be just as good as the benchmark only if they are
 * @param consistentP  p-value to use
 * @param upperP       p-value where all strategies are taken to be just as good as the benchmark
 * @param errors       standard error of each strategy, times the root of the days
 * @see <a href="https://doi.org/10.1111/1468-0262.00152">White 2000</a>
 * @see <a href="https://doi.org/10.1198/073500105000000063">Hansen 2005</a>
 */
public record SuperiorAbility(
        double realityCheck,
        double realityP,
        double spa,
        double lowerP,
        double consistentP,
        double upperP,
        double[] errors) {

    /**
     * Tests some strategies.
     *
     * @param excess    one series for each strategy: its return less that of the benchmark, day by day
     * @param bootstrap draws days
     * @param draws     how often
     * @param uniform   random numbers from 0 to 1
     */
    public static SuperiorAbility of(
            double[][] excess, StationaryBootstrap bootstrap, int draws, DoubleSupplier uniform) {
        int strategies = excess.length;
        int n = excess[0].length;
        double root = Math.sqrt(n);
        double[] means = new double[strategies];
        double[] errors = new double[strategies];
        for (int k = 0; k < strategies; k++) {
            means[k] = Arrays.stream(excess[k]).sum() / n;
            errors[k] = Math.sqrt(bootstrap.variance(excess[k]));
        }
        double best = Double.NEGATIVE_INFINITY;
        double bestT = 0;
        for (int k = 0; k < strategies; k++) {
            best = Math.max(best, root * means[k]);
            bestT = Math.max(bestT, root * means[k] / errors[k]);
        }
        double slack = Math.sqrt(2 * Math.log(Math.log(n)) / n);
        int[] exceeding = new int[4];
        for (int draw = 0; draw < draws; draw++) {
            int[] days = bootstrap.days(n, uniform);
            double[] top = {Double.NEGATIVE_INFINITY, 0, 0, 0};
            for (int k = 0; k < strategies; k++) {
                double mean = mean(excess[k], days);
                double consistent = means[k] >= -errors[k] * slack ? means[k] : 0;
                top[0] = Math.max(top[0], root * (mean - means[k]));
                top[1] = Math.max(top[1], root * (mean - Math.max(means[k], 0)) / errors[k]);
                top[2] = Math.max(top[2], root * (mean - consistent) / errors[k]);
                top[3] = Math.max(top[3], root * (mean - means[k]) / errors[k]);
            }
            for (int test = 0; test < top.length; test++) {
                exceeding[test] += top[test] > (test == 0 ? best : bestT) ? 1 : 0;
            }
        }
        return new SuperiorAbility(
                best,
                (double) exceeding[0] / draws,
                bestT,
                (double) exceeding[1] / draws,
                (double) exceeding[2] / draws,
                (double) exceeding[3] / draws,
                errors);
    }

    private static double mean(double[] series, int[] days) {
        double sum = 0;
        for (int day : days) {
            sum += series[day];
        }
        return sum / days.length;
    }
}
