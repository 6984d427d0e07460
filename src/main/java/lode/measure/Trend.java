package lode.measure;

import java.util.stream.IntStream;

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
        int n = known.length;
        double meanX = IntStream.of(known).average().orElse(Double.NaN);
        double meanY = Series.mean(values);
        double squares = 0;
        double products = 0;
        for (int k : known) {
            squares += (k - meanX) * (k - meanX);
            products += (k - meanX) * (values[k] - meanY);
        }
        double slope = products / squares;
        double[] scores = IntStream.of(known)
                .mapToDouble(k -> (k - meanX) * (values[k] - meanY - slope * (k - meanX)))
                .toArray();
        double error = IcStats.standardError(scores, 0, IcStats.lags(n, 1)) * n / squares;
        double t = slope == 0 ? 0 : slope / error;
        return new Trend(slope * (values.length - 1), t);
    }
}
