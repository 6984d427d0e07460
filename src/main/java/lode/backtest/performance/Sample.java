package lode.backtest.performance;

/** Moments of samples of daily returns, all of them known. */
final class Sample {

    /** A deviation of returns below this is rounding: 1 + r is a double, too. */
    private static final double ROUNDING = 1e-14;

    private Sample() {}

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? Double.NaN : sum / values.length;
    }

    /** The sum of products of deviations from the means, over n less {@code lost}. */
    static double covariance(double[] x, double[] y, int lost) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += (x[k] - meanX) * (y[k] - meanY);
        }
        return x.length <= lost ? Double.NaN : sum / (x.length - lost);
    }

    /** The standard deviation with divisor n - 1; NaN for fewer than two values, 0 if only rounding tells them apart. */
    static double deviation(double[] values) {
        return settled(Math.sqrt(covariance(values, values, 1)));
    }

    /** The deviation, or 0 if it is mere rounding. */
    static double settled(double deviation) {
        return deviation < ROUNDING ? 0 : deviation;
    }

    /** A quotient; NaN if the denominator is zero. */
    static double ratio(double numerator, double denominator) {
        return denominator == 0 ? Double.NaN : numerator / denominator;
    }

    static double compounded(double[] returns) {
        double wealth = 1;
        for (double value : returns) {
            wealth *= 1 + value;
        }
        return wealth - 1;
    }

    /** The share of values above those of the other sample. */
    static double shareAbove(double[] values, double[] others) {
        int above = 0;
        for (int k = 0; k < values.length; k++) {
            above += values[k] > others[k] ? 1 : 0;
        }
        return ratio(above, values.length);
    }
}
