package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/** The skewness. Sums: deviations, their squares and their cubes. */
final class Skewness extends Deviations {

    private final double[] squares;
    private final double[] cubes;

    Skewness(Choice choice, Days days, double[] x) {
        super(choice, days, 3, 3, x);
        squares = rows.take();
        cubes = rows.take();
    }

    @Override
    void fold(double[][] slot, double[][] later) {
        foldPowers(slot[1], slot[2], later[1], later[2], slot[0], reference[0]);
        foldSum(slot[0], later[0], reference[0]);
    }

    private static void foldPowers(
            double[] squares,
            double[] cubes,
            double[] laterSquares,
            double[] laterCubes,
            double[] x,
            double[] reference) {
        for (int i = 0; i < squares.length; i++) {
            double e = x[i] - reference[i];
            squares[i] = laterSquares[i] + e * e;
            cubes[i] = laterCubes[i] + e * e * e;
        }
    }

    private static void foldSum(double[] values, double[] later, double[] reference) {
        for (int i = 0; i < values.length; i++) {
            values[i] = later[i] + (values[i] - reference[i]);
        }
    }

    @Override
    void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        foldPowers(newer[1], newer[2], newer[1], newer[2], today[0], reference[0]);
        addDeviation(newer[0], today[0], reference[0]);
        add(result, older[0], newer[0], shares);
        add(squares, older[1], newer[1], shares);
        add(cubes, older[2], newer[2], shares);
        skew(result, squares, cubes);
    }

    private static void addDeviation(double[] sum, double[] today, double[] reference) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += today[i] - reference[i];
        }
    }

    private static void add(double[] mean, double[] older, double[] newer, double[] shares) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (older[i] + newer[i]) * shares[i];
        }
    }

    /** From the mean deviation, its mean square and mean cube. */
    private static void skew(double[] means, double[] squares, double[] cubes) {
        for (int i = 0; i < means.length; i++) {
            double mean = means[i];
            double spread = squares[i] - mean * mean;
            double cube = cubes[i] - mean * (3 * squares[i] - 2 * mean * mean);
            double v = cube / (spread * Math.sqrt(spread));
            means[i] = v + (v - v);
        }
    }

    @Override
    void rebase(double[][] sums, double[][] rebased, double[] n, double[][] shifts) {
        rebaseCubes(sums, rebased[2], n, shifts[0]);
        Squares.rebase(sums[0], sums[1], rebased[0], rebased[1], n, shifts[0]);
    }

    private static void rebaseCubes(double[][] sums, double[] rebased, double[] n, double[] shift) {
        double[] sum = sums[0];
        double[] squares = sums[1];
        double[] cubes = sums[2];
        for (int i = 0; i < rebased.length; i++) {
            double c = shift[i];
            rebased[i] = cubes[i] + c * (3 * squares[i] + c * (3 * sum[i] + n[i] * c));
        }
    }
}
