package lode.measure;

import java.util.Arrays;
import java.util.List;
import lode.panel.DayRanks;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * Averages factors, each with the same weight.
 *
 * <p>On each day each factor's values are ranked over the members of the pool that have one, and the ranks are scaled to mean 0
 * and standard deviation 1. A member that a factor does not know counts as 0 there, the middle; one that none knows is
 * missing.
 *
 * @param pool   whose members are ranked
 * @param period the days that are averaged; all others are missing
 */
public record EqualWeight(Pool pool, Period period) {

    /**
     * The standardised ranks of one factor.
     *
     * @param values    day-major values on the pool's axes; not kept
     * @param direction 1, or -1 to turn the order around
     * @return day-major from the first day of the period; NaN where the value is missing or all of a day's are equal
     */
    public double[] standardised(double[] values, int direction) {
        int width = pool.axes().width();
        double[] standardised = new double[period.days() * width];
        Arrays.fill(standardised, Double.NaN);
        var section = new Section(pool);
        var ranks = new DayRanks(width);
        for (int t = period.first(); t < period.end(); t++) {
            int count = section.take(values, t);
            int[] doubled = ranks.of(section.x(), count);
            double scale = direction / deviation(doubled, count);
            for (int k = 0; k < count && Double.isFinite(scale); k++) {
                int cell = (t - period.first()) * width + section.instruments()[k];
                standardised[cell] = (doubled[k] - (count + 1)) * scale;
            }
        }
        return standardised;
    }

    /** The standard deviation of n doubled ranks, whose mean is n + 1, with divisor n; 0 if all are equal. */
    private static double deviation(int[] doubled, int n) {
        double squares = 0;
        for (int k = 0; k < n; k++) {
            double distance = doubled[k] - (n + 1);
            squares += distance * distance;
        }
        return Math.sqrt(squares / n);
    }

    /**
     * The mean of factors.
     *
     * @param parts standardised ranks, one array per factor, summed in this order
     * @return day-major on the pool's axes; NaN outside the period, and where no factor has a value
     */
    public double[] mean(List<double[]> parts) {
        double[] mean = new double[pool.axes().cells()];
        Arrays.fill(mean, Double.NaN);
        int first = period.first() * pool.axes().width();
        int cells = period.days() * pool.axes().width();
        for (int cell = 0; cell < cells; cell++) {
            double sum = 0;
            boolean known = false;
            for (double[] part : parts) {
                double value = part[cell];
                if (value == value) {
                    sum += value;
                    known = true;
                }
            }
            mean[first + cell] = known ? sum / parts.size() : Double.NaN;
        }
        return mean;
    }
}
