package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/** The standard deviation of a window over its mean, or the mean over the standard deviation. */
final class RelativeSpread extends Variance {

    /** A mean that is smaller than the deviation by more than this is what rounding left of 0. */
    private static final double LARGEST = 1e12;

    private final boolean meanFirst;

    RelativeSpread(Choice choice, Days days, double[] x, boolean meanFirst) {
        super(choice, days, x);
        this.meanFirst = meanFirst;
    }

    @Override
    void compute(double[] variances, double[] means) {
        if (meanFirst) {
            divideMeans(variances, means, origin(0));
        } else {
            divideByMeans(variances, means, origin(0));
        }
    }

    private static void divideMeans(double[] variances, double[] means, double[] origin) {
        for (int i = 0; i < variances.length; i++) {
            double v = (origin[i] + means[i]) / Math.sqrt(variances[i]);
            variances[i] = v + (v - v) + 0.0;
        }
    }

    private static void divideByMeans(double[] variances, double[] means, double[] origin) {
        for (int i = 0; i < variances.length; i++) {
            double v = Math.sqrt(variances[i]) / (origin[i] + means[i]);
            variances[i] = Math.abs(v) <= LARGEST ? v + 0.0 : Double.NaN;
        }
    }
}
