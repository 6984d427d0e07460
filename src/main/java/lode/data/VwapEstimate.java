package lode.data;

import lode.panel.AdjustmentEstimate;
import lode.panel.Days;

/**
 * The day's average price on the adjusted scale, where the source has no adjustment factor: the raw average times the {@link
 * AdjustmentEstimate}, which lies within the day's range and knows nothing of later days.
 */
final class VwapEstimate {

    private VwapEstimate() {}

    /** The estimate; missing where low, high or the raw average is. */
    static double[] of(Days days, double[] low, double[] high, double[] raw) {
        double[] factors = AdjustmentEstimate.of(days.width(), low, high, raw).factors();
        double[] vwap = new double[raw.length];
        for (int cell = 0; cell < raw.length; cell++) {
            boolean known = low[cell] / raw[cell] <= high[cell] / raw[cell];
            vwap[cell] = known ? Math.clamp(raw[cell] * factors[cell], low[cell], high[cell]) : Double.NaN;
        }
        return vwap;
    }
}
