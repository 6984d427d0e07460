package lode.measure;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lode.panel.DayRanks;
import lode.panel.Period;

/** Figures of a series with an entry per date, some of which are missing. */
public final class Series {

    private Series() {}

    /** The mean of the known entries; NaN if none is. */
    public static double mean(double[] values) {
        double sum = 0;
        int known = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        return sum / known;
    }

    /** The mean over the days of a period that have a figure; NaN if none has. */
    static double mean(Period days, IntToDoubleFunction figure) {
        double sum = 0;
        int known = 0;
        for (int t = days.first(); t < days.end(); t++) {
            double value = figure.applyAsDouble(t);
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        return sum / known;
    }

    /** The standard deviation of the known entries, divisor n - 1; NaN if those are fewer than two. */
    public static double std(double[] values) {
        double mean = mean(values);
        double squares = 0;
        int known = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
                known++;
            }
        }
        return known < 2 ? Double.NaN : Math.sqrt(squares / (known - 1));
    }

    /** How many entries are known. */
    public static int known(double[] values) {
        int known = 0;
        for (double value : values) {
            known += Double.isNaN(value) ? 0 : 1;
        }
        return known;
    }

    /** Spearman's correlation between the entries and their places; NaN if one is missing, or all are equal. */
    static double monotonicity(double[] values) {
        int n = values.length;
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            return Double.NaN;
        }
        int[] places = IntStream.rangeClosed(1, n).map(k -> 2 * k).toArray();
        return DoubledRanks.correlation(new DayRanks(n).of(values, n), places, n);
    }

    /** Compounds steps from each date to the next: the return from the first date to each; an unknown step is 0. */
    static double[] compounded(double[] steps) {
        double[] cumulative = new double[steps.length];
        double wealth = 1;
        for (int k = 1; k < steps.length; k++) {
            wealth *= 1 + (Double.isNaN(steps[k - 1]) ? 0 : steps[k - 1]);
            cumulative[k] = wealth - 1;
        }
        return cumulative;
    }

    /** The last entry. */
    static double last(double[] values) {
        return values[values.length - 1];
    }

    /** The largest loss from a peak of a cumulative return, as a positive fraction. */
    static double drawdown(double[] cumulative) {
        double peak = 1;
        double worst = 0;
        for (double value : cumulative) {
            peak = Math.max(peak, 1 + value);
            worst = Math.max(worst, 1 - (1 + value) / peak);
        }
        return worst;
    }

    /** The loss of a cumulative return from its highest point so far, 0 or negative. */
    static double[] drawdowns(double[] cumulative) {
        double[] losses = new double[cumulative.length];
        double peak = 1;
        for (int k = 0; k < cumulative.length; k++) {
            peak = Math.max(peak, 1 + cumulative[k]);
            losses[k] = (1 + cumulative[k]) / peak - 1;
        }
        return losses;
    }

    /** The yearly return of compounded steps, over those that are known; NaN if none is. */
    static double annual(double[] steps, double stepsPerYear) {
        double wealth = 1;
        int known = 0;
        for (double step : steps) {
            if (!Double.isNaN(step)) {
                wealth *= 1 + step;
                known++;
            }
        }
        return known == 0 ? Double.NaN : Math.pow(wealth, stepsPerYear / known) - 1;
    }
}
