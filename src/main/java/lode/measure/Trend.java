package lode.measure;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * A straight line through a series.
 *
 * @param change from its first entry to its last
 * @param t      of the change by the standard error of Newey and West; infinite where the line fits exactly
 */
record Trend(double change, double t) {

    static Trend of(double[] values) {
        int[] known = IntStream.range(0, values.length)
                .filter(k -> !Double.isNaN(values[k]))
                .toArray();
        var line = new SimpleRegression();
        IntStream.of(known).forEach(k -> line.addData(k, values[k]));
        double middle = IntStream.of(known).average().orElse(Double.NaN);
        double[] scores = IntStream.of(known)
                .mapToDouble(k -> (k - middle) * (values[k] - line.predict(k)))
                .toArray();
        int n = known.length;
        double error = IcStats.standardError(scores, 0, IcStats.lags(n, 1)) * n / line.getXSumSquares();
        double slope = line.getSlope();
        double t = slope == 0 ? 0 : slope / error;
        return new Trend(slope * (values.length - 1), t);
    }
}
