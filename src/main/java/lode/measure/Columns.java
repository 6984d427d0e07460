package lode.measure;

import java.util.List;

/** Arithmetic on columns of numbers, in an order that is always the same. */
final class Columns {

    private Columns() {}

    /** The sum of products. Four sums side by side do not wait for each other. */
    static double product(double[] x, double[] y, int count) {
        return product(x, y, 0, count);
    }

    /** The sum of products with a stretch of the other column. */
    static double product(double[] x, double[] y, int from, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < count; k += 4) {
            a += x[k] * y[from + k];
            b += x[k + 1] * y[from + k + 1];
            c += x[k + 2] * y[from + k + 2];
            d += x[k + 3] * y[from + k + 3];
        }
        for (; k < count; k++) {
            a += x[k] * y[from + k];
        }
        return a + b + (c + d);
    }

    /** Takes the part in the direction of another column, of length 1, away. */
    static void subtract(double[] x, double[] unit, int count) {
        subtract(x, product(x, unit, count), unit, 0, count);
    }

    /**
     * Takes the parts in the directions of stretches of other columns away, which have length 1 or 0 and are orthogonal to each
     * other: four at a time, so that each number is read once for four.
     */
    static void subtractAll(double[] x, List<double[]> units, int from, int count) {
        int j = 0;
        for (; j + 3 < units.size(); j += 4) {
            subtract(x, units.get(j), units.get(j + 1), units.get(j + 2), units.get(j + 3), from, count);
        }
        for (; j < units.size(); j++) {
            subtract(x, product(x, units.get(j), from, count), units.get(j), from, count);
        }
    }

    private static void subtract(double[] x, double part, double[] unit, int from, int count) {
        for (int k = 0; k < count; k++) {
            x[k] -= part * unit[from + k];
        }
    }

    private static void subtract(double[] x, double[] a, double[] b, double[] c, double[] d, int from, int count) {
        double partA = 0;
        double partB = 0;
        double partC = 0;
        double partD = 0;
        for (int k = 0; k < count; k++) {
            partA += x[k] * a[from + k];
            partB += x[k] * b[from + k];
            partC += x[k] * c[from + k];
            partD += x[k] * d[from + k];
        }
        for (int k = 0; k < count; k++) {
            x[k] -= partA * a[from + k] + partB * b[from + k] + (partC * c[from + k] + partD * d[from + k]);
        }
    }

    /** Multiplies by a number. */
    static void scale(double[] x, double by, int count) {
        for (int k = 0; k < count; k++) {
            x[k] *= by;
        }
    }

    /** The sum of squared deviations of a stretch from its mean. */
    static double spread(double[] x, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += x[k];
        }
        double mean = sum / (to - from);
        double squares = 0;
        for (int k = from; k < to; k++) {
            squares += (x[k] - mean) * (x[k] - mean);
        }
        return squares;
    }
}
