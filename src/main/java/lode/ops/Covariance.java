package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/** The covariance. Sums: deviations of x, of y, and their products. */
final class Covariance extends Deviations {

    Covariance(Choice choice, Days days, double[]... in) {
        super(choice, days, 2, 3, in[0], in[1]);
    }

    @Override
    void fold(double[][] slot, double[][] later) {
        fold(slot[0], slot[1], slot[2], later[0], later[1], later[2], reference[0], reference[1]);
    }

    private static void fold(
            double[] sumX,
            double[] sumY,
            double[] products,
            double[] laterX,
            double[] laterY,
            double[] laterProducts,
            double[] referenceX,
            double[] referenceY) {
        for (int i = 0; i < sumX.length; i++) {
            double x = sumX[i] - referenceX[i];
            double y = sumY[i] - referenceY[i];
            sumX[i] = laterX[i] + x;
            sumY[i] = laterY[i] + y;
            products[i] = laterProducts[i] + x * y;
        }
    }

    @Override
    void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        add(newer[0], newer[1], newer[2], today[0], today[1], reference[0], reference[1]);
        Correlation.centre(result, older[2], newer[2], older[0], newer[0], older[1], newer[1], share);
        double freedom = 1 / (d - 1.0);
        for (int i = 0; i < result.length; i++) {
            double v = result[i] * freedom;
            result[i] = v + (v - v);
        }
    }

    private static void add(
            double[] sumX,
            double[] sumY,
            double[] products,
            double[] todayX,
            double[] todayY,
            double[] referenceX,
            double[] referenceY) {
        for (int i = 0; i < sumX.length; i++) {
            double x = todayX[i] - referenceX[i];
            double y = todayY[i] - referenceY[i];
            sumX[i] += x;
            sumY[i] += y;
            products[i] += x * y;
        }
    }

    @Override
    void rebase(double[][] sums, double[][] rebased, double[] n, double[][] shifts) {
        rebaseProducts(sums, rebased[2], n, shifts[0], shifts[1]);
        rebaseSum(sums[0], rebased[0], n, shifts[0]);
        rebaseSum(sums[1], rebased[1], n, shifts[1]);
    }

    private static void rebaseSum(double[] sum, double[] rebased, double[] n, double[] shift) {
        for (int i = 0; i < rebased.length; i++) {
            rebased[i] = sum[i] + n[i] * shift[i];
        }
    }

    static void rebaseProducts(double[][] sums, double[] rebased, double[] n, double[] shiftX, double[] shiftY) {
        double[] sumX = sums[0];
        double[] sumY = sums[1];
        double[] products = sums[2];
        for (int i = 0; i < rebased.length; i++) {
            double rest = shiftX[i] * sumY[i] + shiftY[i] * (sumX[i] + n[i] * shiftX[i]);
            rebased[i] = products[i] + rest;
        }
    }

    @Override
    void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
        centre(result, older[2], newer[2], older[0], newer[0], older[1], newer[1], tally.share);
        for (int i = 0; i < result.length; i++) {
            double v = result[i] * freedom[i];
            result[i] = v + (v - v);
        }
    }

    /** Products of deviations from the means, where each instrument has its own number of known values. */
    static void centre(
            double[] result,
            double[] olderProducts,
            double[] newerProducts,
            double[] olderX,
            double[] newerX,
            double[] olderY,
            double[] newerY,
            double[] share) {
        for (int i = 0; i < result.length; i++) {
            double sumX = olderX[i] + newerX[i];
            double sumY = olderY[i] + newerY[i];
            result[i] = olderProducts[i] + newerProducts[i] - sumX * sumY * share[i];
        }
    }
}
