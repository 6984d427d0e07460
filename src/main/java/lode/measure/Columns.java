package lode.measure;

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
        subtract(x, unit, 0, count);
    }

    /** Takes the part in the direction of a stretch of another column, of length 1, away. */
    static void subtract(double[] x, double[] unit, int from, int count) {
        double part = product(x, unit, from, count);
        for (int k = 0; k < count; k++) {
            x[k] -= part * unit[from + k];
        }
    }

    /** Multiplies by a number. */
    static void scale(double[] x, double by, int count) {
        for (int k = 0; k < count; k++) {
            x[k] *= by;
        }
    }

    /** The sum of squared deviations from the mean. */
    static double spread(double[] x, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += x[k];
        }
        double mean = sum / count;
        double squares = 0;
        for (int k = 0; k < count; k++) {
            squares += (x[k] - mean) * (x[k] - mean);
        }
        return squares;
    }
}
