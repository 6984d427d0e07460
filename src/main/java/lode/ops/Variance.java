package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/** The variance of a window. */
class Variance extends Squares {

    /** What a sum of so many squares is divided by less. */
    private final double less;

    private final double[] means;

    Variance(Choice choice, Days days, double[] x) {
        super(choice, days, x);
        less = -choice.conventions().spread().of(0);
        means = new double[width];
    }

    /** Makes the result of variances, given the means of the deviations from {@link #origin}. */
    void compute(double[] variances, double[] means) {}

    @Override
    final void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        add(newer[0], newer[1], today[0], reference[0]);
        measure(result, means, older[0], older[1], newer[0], newer[1], count, less);
        compute(result, means);
    }

    @Override
    final void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
        tally.mask(result);
    }

    private static void add(double[] sum, double[] squares, double[] x, double[] reference) {
        for (int i = 0; i < sum.length; i++) {
            double e = x[i] - reference[i];
            sum[i] += e;
            squares[i] += e * e;
        }
    }

    private static void measure(
            double[] variances,
            double[] means,
            double[] olderSum,
            double[] olderSquares,
            double[] newerSum,
            double[] newerSquares,
            double[] count,
            double less) {
        for (int i = 0; i < variances.length; i++) {
            double sum = olderSum[i] + newerSum[i];
            double mean = sum / count[i];
            double v = Math.max(olderSquares[i] + newerSquares[i] - sum * mean, 0) / (count[i] - less);
            means[i] = mean;
            variances[i] = v + (v - v);
        }
    }
}
