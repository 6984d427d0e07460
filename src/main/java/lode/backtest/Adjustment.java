package lode.backtest;

import java.util.Arrays;
import java.util.Optional;
import lode.panel.AdjustmentEstimate;
import lode.panel.Dataset;
import lode.panel.Panel;

/**
 * The factor between adjusted and raw prices, as far as a dataset tells it.
 *
 * @param scale     how it is known
 * @param factors   adjusted over raw price, day-major; missing before the first trade
 * @param looseness how uncertain an estimate is: the median width of the interval in which it lies, as a fraction; else 0
 */
record Adjustment(Scale scale, double[] factors, double looseness) {

    /** Factors that differ by less are the same, up to rounding of doubles. */
    private static final double SAME = 1e-9;

    /** From raw closes, else from average prices with high and low, else 1. */
    static Adjustment of(Dataset data) {
        if (data.findField("close_raw").isPresent()) {
            double[] closes = data.field("close").values();
            double[] raw = data.field("close_raw").values();
            return new Adjustment(Scale.EXACT, exact(closes, raw, data.axes().width()), 0);
        }
        Optional<double[]> averages = values(data, "vwap_raw");
        Optional<double[]> high = values(data, "high");
        Optional<double[]> low = values(data, "low");
        if (averages.isPresent() && high.isPresent() && low.isPresent()) {
            var estimate = AdjustmentEstimate.of(data.axes().width(), low.get(), high.get(), averages.get());
            return new Adjustment(Scale.ESTIMATED, estimate.factors(), estimate.looseness());
        }
        double[] ones = new double[data.axes().cells()];
        Arrays.fill(ones, 1);
        return new Adjustment(Scale.NONE, ones, 0);
    }

    /** The values of a field, if the data have it. */
    static Optional<double[]> values(Dataset data, String field) {
        return data.findField(field).map(_ -> data.field(field)).map(Panel::values);
    }

    private static double[] exact(double[] closes, double[] raw, int width) {
        double[] exact = new double[raw.length];
        for (int cell = 0; cell < raw.length; cell++) {
            double before = cell < width ? Double.NaN : exact[cell - width];
            double factor = closes[cell] / raw[cell];
            boolean same = !(factor > 0) || Math.abs(factor / before - 1) < SAME;
            exact[cell] = same ? before : factor;
        }
        return exact;
    }
}
