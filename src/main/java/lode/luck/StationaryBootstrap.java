package lode.luck;

import java.util.function.DoubleSupplier;

/**
 * Draws days with replacement, in stretches of random length, so that days keep their neighbours.
 *
 * @param restart probability that a stretch ends; one over the mean length of stretches
 * @see <a href="https://doi.org/10.1080/01621459.1994.10476870">Politis and Romano 1994</a>
 */
public record StationaryBootstrap(double restart) {

    /** Checks the probability. */
    public StationaryBootstrap {
        if (!(restart > 0 && restart <= 1)) {
            throw new IllegalArgumentException("the probability must be above 0 and at most 1, got " + restart);
        }
    }

    /** Stretches of the third root of so many days, in the mean. */
    public static StationaryBootstrap usual(int days) {
        return new StationaryBootstrap(1.0 / Math.max(1, Math.round(Math.cbrt(days))));
    }

    /**
     * Draws as many days as there are.
     *
     * @param uniform numbers from 0 to 1
     */
    int[] days(int count, DoubleSupplier uniform) {
        int[] days = new int[count];
        days[0] = (int) (uniform.getAsDouble() * count);
        for (int t = 1; t < count; t++) {
            boolean restarts = uniform.getAsDouble() < restart;
            days[t] = restarts ? (int) (uniform.getAsDouble() * count) : (days[t - 1] + 1) % count;
        }
        return days;
    }

    /** Variance of the root of the days times the mean of a series under this bootstrap. */
    double variance(double[] series) {
        int n = series.length;
        double mean = 0;
        for (double value : series) {
            mean += value / n;
        }
        double variance = 0;
        for (int lag = 0; lag < n; lag++) {
            double sum = 0;
            for (int t = 0; t + lag < n; t++) {
                sum += (series[t] - mean) * (series[t + lag] - mean);
            }
            double weight = lag == 0
                    ? 1
                    : 2
                            * ((double) (n - lag) / n * Math.pow(1 - restart, lag)
                                    + (double) lag / n * Math.pow(1 - restart, n - lag));
            variance += weight * sum / n;
        }
        return variance;
    }
}
