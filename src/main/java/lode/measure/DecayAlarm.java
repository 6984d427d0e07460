package lode.measure;

import java.util.OptionalInt;

/**
 * A sequential test for the decay of a factor: a one-sided cumulative sum (CUSUM) of how far its daily rank correlations
 * fall short of what they were.
 *
 * <p>Each day's rank correlation is standardised: z = (ic - mean) / s with the mean of the training days and their long-run
 * standard deviation s, that of Newey and West, which allows for returns that overlap. The sum is S = max(0, S - z - k), where
 * k = mean / (2 s) lies half-way to a factor that foresees nothing; the alarm is raised when S exceeds h. The threshold h is
 * chosen so that a factor that holds raises an alarm once in so many days on average, by Siegmund's approximation: with b = h +
 * 1.166 that number is (exp(2 k b) - 2 k b - 1) / (2 k^2).
 *
 * @param mean      of the training days' rank correlations, in the factor's direction; positive
 * @param deviation their long-run standard deviation
 * @param slack     k
 * @param threshold h
 * @see <a href="https://doi.org/10.1093/biomet/41.1-2.100">Page 1954, Continuous inspection schemes</a>
 * @see <a href="https://doi.org/10.1007/978-1-4757-1862-1">Siegmund 1985, Sequential analysis, 2.6</a>
 */
public record DecayAlarm(double mean, double deviation, double slack, double threshold) {

    /** Days between two false alarms, on average: ten years. */
    public static final int DAYS_BETWEEN_FALSE_ALARMS = 2520;

    private static final double OVERSHOOT = 1.166;
    private static final double PRECISION = 1e-9;
    private static final double SMALL = 1e-4;

    /**
     * What was found.
     *
     * @param sum   the cumulative sum after the last day; 0 is as expected or better
     * @param alarm which day raised the alarm, counted from 0; later days are not looked at
     */
    public record Reading(double sum, OptionalInt alarm) {}

    /**
     * A test against what a factor did in training.
     *
     * @param training  rank correlations of the formula as it is written
     * @param direction 1 or -1
     * @param between   days between two false alarms, on average
     * @throws IllegalArgumentException if the factor foresaw nothing in training, see {@link #applies}
     */
    public static DecayAlarm of(IcStats training, int direction, double between) {
        if (!applies(training, direction)) {
            throw new IllegalArgumentException("nothing to fall from: " + training + " in direction " + direction);
        }
        double mean = direction * training.mean();
        double deviation = mean / (direction * training.t()) * Math.sqrt(training.days());
        double slack = mean / deviation / 2;
        return new DecayAlarm(mean, deviation, slack, threshold(slack, between));
    }

    /** Whether a factor foresaw anything in training that it could cease to foresee. */
    public static boolean applies(IcStats training, int direction) {
        return direction * training.mean() > 0 && direction * training.t() > 0 && Double.isFinite(training.t());
    }

    /** Reads the rank correlations that followed, in the factor's direction, oldest first; NaN is left out. */
    public Reading over(double[] rankIcs) {
        double sum = 0;
        for (int day = 0; day < rankIcs.length; day++) {
            if (!Double.isNaN(rankIcs[day])) {
                sum = Math.max(0, sum - (rankIcs[day] - mean) / deviation - slack);
                if (sum > threshold) {
                    return new Reading(sum, OptionalInt.of(day));
                }
            }
        }
        return new Reading(sum, OptionalInt.empty());
    }

    /** How many days pass on average until the alarm, from the day on which the factor ceases to foresee anything. */
    public double delay() {
        return daysToAlarm(-slack, threshold);
    }

    private static double threshold(double slack, double between) {
        double low = 0;
        double high = 1;
        while (daysToAlarm(slack, high) < between) {
            high *= 2;
        }
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (daysToAlarm(slack, middle) < between) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Siegmund's approximation for a sum that falls by {@code drift} a day on average, or rises if that is negative. */
    private static double daysToAlarm(double drift, double threshold) {
        double bound = threshold + OVERSHOOT;
        double reach = 2 * drift * bound;
        if (Math.abs(reach) < SMALL) {
            return bound * bound * (1 + reach / 3 + reach * reach / 12); // the first terms, where they would cancel out
        }
        return (Math.exp(reach) - reach - 1) / (2 * drift * drift);
    }
}
