package lode.data;

import java.util.Arrays;
import lode.panel.Days;

/**
 * The day's average price on the adjusted scale, where the source has no adjustment factor.
 *
 * <p>The factor between adjusted and raw prices is constant between corporate actions, and on each day it lies between
 * low / raw average and high / raw average. The intersection of these intervals is kept from day to day; where it
 * becomes empty there was a corporate action, and it starts anew from the day's own interval. The factor of a day is the
 * middle of the intersection, so that the estimate lies within the day's range and knows nothing of later days.
 */
final class VwapEstimate {

    private final double[] least;
    private final double[] most;

    private VwapEstimate(int width) {
        least = new double[width];
        most = new double[width];
        Arrays.fill(least, Double.NEGATIVE_INFINITY);
        Arrays.fill(most, Double.POSITIVE_INFINITY);
    }

    /** The estimate; missing where low, high or the raw average is. */
    static double[] of(Days days, double[] low, double[] high, double[] raw) {
        var estimate = new VwapEstimate(days.width());
        double[] vwap = new double[raw.length];
        for (int cell = 0; cell < raw.length; cell++) {
            double factor = estimate.factor(cell % days.width(), low[cell] / raw[cell], high[cell] / raw[cell]);
            vwap[cell] = Double.isNaN(factor) ? Double.NaN : Math.clamp(raw[cell] * factor, low[cell], high[cell]);
        }
        return vwap;
    }

    private double factor(int i, double from, double to) {
        if (!(from <= to)) {
            return Double.NaN;
        }
        boolean continues = from <= most[i] && to >= least[i];
        least[i] = continues ? Math.max(from, least[i]) : from;
        most[i] = continues ? Math.min(to, most[i]) : to;
        return (least[i] + most[i]) / 2;
    }
}
