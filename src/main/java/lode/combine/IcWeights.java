package lode.combine;

import java.util.Arrays;
import java.util.stream.IntStream;
import lode.measure.Series;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * Weights from the coefficients that single factors had.
 *
 * <p>Each takes one row of coefficients per factor, oldest first, NaN where a date has none, and gives one weight per factor;
 * the sizes of all add up to 1. Where nothing can be said all weights are 0.
 */
final class IcWeights {

    private IcWeights() {}

    /** Weights in proportion to the means. */
    static double[] ofMeans(double[][] ics) {
        return normalised(Arrays.stream(ics).mapToDouble(Series::mean).toArray());
    }

    /** Weights in proportion to the means over their standard deviations. */
    static double[] ofRatios(double[][] ics) {
        return normalised(ratios(ics));
    }

    /** The mean of each over its standard deviation, divisor n - 1; NaN where that is 0. */
    static double[] ratios(double[][] ics) {
        return Arrays.stream(ics)
                .mapToDouble(series -> {
                    double std = Series.std(series);
                    return std > 0 ? Series.mean(series) / std : Double.NaN;
                })
                .toArray();
    }

    /** The weights of the largest ratio, by the covariance of Ledoit and Wolf, over the dates on which all have one. */
    static double[] ofLargestRatio(double[][] ics) {
        double[][] complete = complete(ics);
        return complete[0].length < 2
                ? new double[ics.length]
                : solved(LedoitWolf.of(complete).covariance(), means(complete));
    }

    /** The weights whose series has the largest ratio, if the covariance is this one. */
    static double[] solved(double[][] covariance, double[] means) {
        try {
            var decomposition = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance, false), 1e-12, 0);
            return normalised(
                    decomposition.getSolver().solve(new ArrayRealVector(means)).toArray());
        } catch (NonPositiveDefiniteMatrixException _) {
            return new double[means.length]; // all series are constant
        }
    }

    /** Those that are not below 0, so that all add up to 1; all 0 if none is above 0. */
    static double[] longOnly(double[] weights) {
        return normalised(
                Arrays.stream(weights).map(weight -> Math.max(weight, 0)).toArray());
    }

    /** Divided by the sum of their sizes; NaN counts as 0. */
    static double[] normalised(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += Double.isNaN(weight) ? 0 : Math.abs(weight);
        }
        double size = sum;
        return Arrays.stream(weights)
                .map(weight -> size > 0 && !Double.isNaN(weight) ? weight / size : 0)
                .toArray();
    }

    private static double[] means(double[][] series) {
        return Arrays.stream(series).mapToDouble(Series::mean).toArray();
    }

    private static double[][] complete(double[][] ics) {
        int[] dates = IntStream.range(0, ics[0].length)
                .filter(t -> Arrays.stream(ics).noneMatch(series -> Double.isNaN(series[t])))
                .toArray();
        return Arrays.stream(ics)
                .map(series -> Arrays.stream(dates).mapToDouble(t -> series[t]).toArray())
                .toArray(double[][]::new);
    }
}
