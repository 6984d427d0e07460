package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/**
 * The correlation. Sums: deviations of x, of y, their products, the squares of x and those of y.
 *
 * <p>The work is done in several small loops: the compiler makes no vector instructions of a large one.
 */
final class Correlation extends Deviations {

    private final double[] spreadX;
    private final double[] spreadY;

    Correlation(Choice choice, Days days, double[]... in) {
        super(choice, days, 2, 5, in[0], in[1]);
        spreadX = new double[width];
        spreadY = new double[width];
    }

    @Override
    void fold(double[][] slot, double[][] later) {
        foldProducts(slot[2], later[2], slot[0], slot[1], reference[0], reference[1]);
        foldMoments(slot[0], slot[3], later[0], later[3], reference[0]);
        foldMoments(slot[1], slot[4], later[1], later[4], reference[1]);
    }

    private static void foldProducts(
            double[] products, double[] later, double[] x, double[] y, double[] referenceX, double[] referenceY) {
        for (int i = 0; i < products.length; i++) {
            products[i] = later[i] + (x[i] - referenceX[i]) * (y[i] - referenceY[i]);
        }
    }

    private static void foldMoments(
            double[] values, double[] squares, double[] laterSum, double[] laterSquares, double[] reference) {
        for (int i = 0; i < values.length; i++) {
            double e = values[i] - reference[i];
            values[i] = laterSum[i] + e;
            squares[i] = laterSquares[i] + e * e;
        }
    }

    @Override
    void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        foldProducts(newer[2], newer[2], today[0], today[1], reference[0], reference[1]);
        addMoments(newer[0], newer[3], today[0], reference[0]);
        addMoments(newer[1], newer[4], today[1], reference[1]);
        centre(result, older[2], newer[2], older[0], newer[0], older[1], newer[1], share);
        spread(spreadX, older[3], newer[3], older[0], newer[0], share);
        spread(spreadY, older[4], newer[4], older[1], newer[1], share);
        correlate(result, spreadX, spreadY);
    }

    private static void addMoments(double[] sum, double[] squares, double[] today, double[] reference) {
        for (int i = 0; i < sum.length; i++) {
            double e = today[i] - reference[i];
            sum[i] += e;
            squares[i] += e * e;
        }
    }

    /** Products of deviations from the means, from products of deviations from the references. */
    static void centre(
            double[] result,
            double[] olderProducts,
            double[] newerProducts,
            double[] olderX,
            double[] newerX,
            double[] olderY,
            double[] newerY,
            double share) {
        for (int i = 0; i < result.length; i++) {
            double sumX = olderX[i] + newerX[i];
            double sumY = olderY[i] + newerY[i];
            result[i] = olderProducts[i] + newerProducts[i] - sumX * sumY * share;
        }
    }

    private static void spread(
            double[] result,
            double[] olderSquares,
            double[] newerSquares,
            double[] olderSum,
            double[] newerSum,
            double share) {
        for (int i = 0; i < result.length; i++) {
            double sum = olderSum[i] + newerSum[i];
            result[i] = olderSquares[i] + newerSquares[i] - sum * sum * share;
        }
    }

    private static void correlate(double[] products, double[] spreadX, double[] spreadY) {
        for (int i = 0; i < products.length; i++) {
            products[i] = correlation(products[i], spreadX[i], spreadY[i]);
        }
    }

    private static double correlation(double products, double spreadX, double spreadY) {
        double v = products / Math.sqrt(spreadX * spreadY);
        return Math.max(-1.0, Math.min(v + (v - v), 1.0));
    }

    @Override
    void rebase(double[][] sums, double[][] rebased, double[] n, double[][] shifts) {
        Covariance.rebaseProducts(sums, rebased[2], n, shifts[0], shifts[1]);
        Squares.rebase(sums[0], sums[3], rebased[0], rebased[3], n, shifts[0]);
        Squares.rebase(sums[1], sums[4], rebased[1], rebased[4], n, shifts[1]);
    }

    @Override
    void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
        Covariance.centre(result, older[2], newer[2], older[0], newer[0], older[1], newer[1], tally.share);
        Covariance.centre(spreadX, older[3], newer[3], older[0], newer[0], older[0], newer[0], tally.share);
        Covariance.centre(spreadY, older[4], newer[4], older[1], newer[1], older[1], newer[1], tally.share);
        correlate(result, spreadX, spreadY);
    }
}
