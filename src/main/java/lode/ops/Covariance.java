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
        add(slot, later, slot, reference);
    }

    @Override
    void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        add(newer, newer, today, reference);
        centre(result, older, newer, shares, freedom);
    }

    /** Sums with one more day. */
    private static void add(double[][] sums, double[][] before, double[][] day, double[][] reference) {
        double[] sumX = sums[0];
        double[] sumY = sums[1];
        double[] products = sums[2];
        double[] beforeX = before[0];
        double[] beforeY = before[1];
        double[] productsBefore = before[2];
        double[] dayX = day[0];
        double[] dayY = day[1];
        double[] referenceX = reference[0];
        double[] referenceY = reference[1];
        for (int i = 0; i < sumX.length; i++) {
            double x = dayX[i] - referenceX[i];
            double y = dayY[i] - referenceY[i];
            sumX[i] = beforeX[i] + x;
            sumY[i] = beforeY[i] + y;
            products[i] = productsBefore[i] + x * y;
        }
    }

    /** The mean product of deviations from the means. */
    private static void centre(double[] result, double[][] older, double[][] newer, double[] shares, double[] freedom) {
        double[] olderX = older[0];
        double[] olderY = older[1];
        double[] olderProducts = older[2];
        double[] newerX = newer[0];
        double[] newerY = newer[1];
        double[] newerProducts = newer[2];
        for (int i = 0; i < result.length; i++) {
            double x = olderX[i] + newerX[i];
            double y = olderY[i] + newerY[i];
            double v = (olderProducts[i] + newerProducts[i] - x * y * shares[i]) * freedom[i];
            result[i] = v + (v - v);
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
}
