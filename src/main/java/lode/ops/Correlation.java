package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/**
 * The correlation. Sums: deviations of x, of y, their products, the squares of x and those of y.
 *
 * <p>The work is done in several small loops: the compiler makes no vector instructions of a large one.
 */
final class Correlation extends Deviations {

    /** The spread of x times that of y. */
    private final double[] spreads;

    Correlation(Choice choice, Days days, double[]... in) {
        super(choice, days, 2, 5, in[0], in[1]);
        spreads = rows.take();
    }

    @Override
    void fold(double[][] slot, double[][] later) {
        fold(
                slot[0],
                slot[1],
                slot[2],
                slot[3],
                slot[4],
                later[0],
                later[1],
                later[2],
                later[3],
                later[4],
                reference[0],
                reference[1]);
    }

    private static void fold(
            double[] x,
            double[] y,
            double[] products,
            double[] squaresX,
            double[] squaresY,
            double[] laterX,
            double[] laterY,
            double[] laterProducts,
            double[] laterSquaresX,
            double[] laterSquaresY,
            double[] referenceX,
            double[] referenceY) {
        for (int i = 0; i < x.length; i++) {
            double ex = x[i] - referenceX[i];
            double ey = y[i] - referenceY[i];
            x[i] = laterX[i] + ex;
            y[i] = laterY[i] + ey;
            products[i] = laterProducts[i] + ex * ey;
            squaresX[i] = laterSquaresX[i] + ex * ex;
            squaresY[i] = laterSquaresY[i] + ey * ey;
        }
    }

    @Override
    void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        add(newer, today, reference);
        spread(spreads, older, newer, shares);
        correlate(result, spreads, older, newer, shares);
    }

    private static void add(double[][] sums, double[][] today, double[][] reference) {
        double[] sumX = sums[0];
        double[] sumY = sums[1];
        double[] products = sums[2];
        double[] squaresX = sums[3];
        double[] squaresY = sums[4];
        double[] todayX = today[0];
        double[] todayY = today[1];
        double[] referenceX = reference[0];
        double[] referenceY = reference[1];
        for (int i = 0; i < sumX.length; i++) {
            double x = todayX[i] - referenceX[i];
            double y = todayY[i] - referenceY[i];
            sumX[i] += x;
            sumY[i] += y;
            products[i] += x * y;
            squaresX[i] += x * x;
            squaresY[i] += y * y;
        }
    }

    /** Squares around the means: those of x times those of y. */
    private static void spread(double[] spreads, double[][] older, double[][] newer, double[] shares) {
        double[] olderX = older[0];
        double[] olderY = older[1];
        double[] olderSquaresX = older[3];
        double[] olderSquaresY = older[4];
        double[] newerX = newer[0];
        double[] newerY = newer[1];
        double[] newerSquaresX = newer[3];
        double[] newerSquaresY = newer[4];
        for (int i = 0; i < spreads.length; i++) {
            double x = olderX[i] + newerX[i];
            double y = olderY[i] + newerY[i];
            double spreadX = olderSquaresX[i] + newerSquaresX[i] - x * x * shares[i];
            double spreadY = olderSquaresY[i] + newerSquaresY[i] - y * y * shares[i];
            spreads[i] = spreadX * spreadY;
        }
    }

    private static void correlate(
            double[] result, double[] spreads, double[][] older, double[][] newer, double[] shares) {
        double[] olderX = older[0];
        double[] olderY = older[1];
        double[] olderProducts = older[2];
        double[] newerX = newer[0];
        double[] newerY = newer[1];
        double[] newerProducts = newer[2];
        for (int i = 0; i < result.length; i++) {
            double x = olderX[i] + newerX[i];
            double y = olderY[i] + newerY[i];
            double v = (olderProducts[i] + newerProducts[i] - x * y * shares[i]) / Math.sqrt(spreads[i]);
            result[i] = Math.max(-1.0, Math.min(v + (v - v), 1.0));
        }
    }

    @Override
    void rebase(double[][] sums, double[][] rebased, double[] n, double[][] shifts) {
        Covariance.rebaseProducts(sums, rebased[2], n, shifts[0], shifts[1]);
        Squares.rebase(sums[0], sums[3], rebased[0], rebased[3], n, shifts[0]);
        Squares.rebase(sums[1], sums[4], rebased[1], rebased[4], n, shifts[1]);
    }
}
