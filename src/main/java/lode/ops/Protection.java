package lode.ops;

import lode.panel.Days;

/**
 * Arithmetic that has a result everywhere, as in gplearn: where something is too small to divide by or to take the
 * logarithm of, a constant stands instead.
 */
final class Protection {

    /** What is too small. */
    private static final double SMALL = 0.001;

    private Protection() {}

    /** The quotient, or 1 where the divisor is too small. */
    static void div(double[] out, Days days, double[]... in) {
        double[] x = in[0];
        double[] y = in[1];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double v = Math.abs(y[c]) <= SMALL ? 1 + (x[c] - x[c]) : x[c] / y[c];
            out[c] = v + (v - v);
        }
    }

    /** The inverse, or 0 where the number is too small. */
    static void inv(double[] out, Days days, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double v = Math.abs(x[c]) <= SMALL ? 0 : 1 / x[c];
            out[c] = v + (v - v);
        }
    }

    /** The root of the size. */
    static void sqrt(double[] out, Days days, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double v = Math.sqrt(Math.abs(x[c]));
            out[c] = v + (v - v);
        }
    }

    /** The logarithm of the size, or 0 where that is too small. */
    static void log(double[] out, Days days, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double size = Math.abs(x[c]);
            out[c] = size <= SMALL ? 1 : size;
        }
        Logarithm.of(out, days, out);
    }
}
