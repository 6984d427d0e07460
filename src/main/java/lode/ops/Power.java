package lode.ops;

import static lode.ops.CellLoop.put;

import java.util.Arrays;
import lode.panel.Days;

/**
 * Numbers to one constant power.
 *
 * <p>Small whole powers are products, so that they are as exact as those; a half is a root. Any other power is the
 * exponential of a times the logarithm of the size, exact to 13 digits at worst, with {@code Math.pow} for the few
 * numbers whose logarithm does not say all.
 */
final class Power {

    /** Up to this many factors a product is faster than a logarithm and an exponential. */
    private static final int MOST_FACTORS = 16;

    private final double a;
    private final boolean whole;
    private final boolean odd;

    Power(double a) {
        this.a = a;
        whole = a == Math.rint(a);
        odd = whole && Math.abs(a % 2) == 1;
    }

    /** x to the power a; missing for a negative number if a is not whole. */
    void compute(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        boolean ofSize = whole && Math.abs(a) > MOST_FACTORS;
        raise(out, days, x, ofSize);
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, ofSize && odd ? Math.copySign(out[c], x[c]) : out[c], infinite);
        }
    }

    /** The size of x to the power a, with the sign of x. */
    void computeSigned(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        raise(out, days, x, true);
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, Math.signum(x[c]) * out[c], infinite);
        }
    }

    private void raise(double[] out, Days days, double[] x, boolean ofSize) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            if (ofSize) {
                out[c] = Math.abs(x[c]);
            } else {
                out[c] = x[c];
            }
        }
        if (whole && Math.abs(a) <= MOST_FACTORS) {
            multiply(out, days);
        } else {
            exponentiate(out, days);
            repair(out, days, x, ofSize);
        }
    }

    /** Row by row, which stays in the cache. */
    private void multiply(double[] out, Days days) {
        double[] x = new double[days.width()];
        double[] product = new double[days.width()];
        for (int t = days.first(); t < days.last(); t++) {
            System.arraycopy(out, t * days.width(), x, 0, days.width());
            multiply(product, x);
            System.arraycopy(product, 0, out, t * days.width(), days.width());
        }
    }

    /** Squares and multiplies, from the second bit of the power down. */
    private void multiply(double[] product, double[] x) {
        int factors = (int) Math.abs(a);
        System.arraycopy(x, 0, product, 0, x.length);
        for (int bit = Integer.highestOneBit(factors) >> 1; bit > 0; bit >>= 1) {
            times(product, product);
            if ((factors & bit) != 0) {
                times(product, x);
            }
        }
        if (factors == 0) {
            Arrays.setAll(product, i -> x[i] == x[i] ? 1 : Double.NaN);
        } else if (a < 0) {
            invert(product);
        }
    }

    private static void times(double[] product, double[] by) {
        for (int i = 0; i < product.length; i++) {
            product[i] *= by[i];
        }
    }

    private static void invert(double[] product) {
        for (int i = 0; i < product.length; i++) {
            product[i] = 1 / product[i];
        }
    }

    private void exponentiate(double[] out, Days days) {
        if (a == 0.5) {
            for (int c = days.firstCell(); c < days.lastCell(); c++) {
                out[c] = Math.sqrt(out[c]);
            }
            return;
        }
        Logarithm.of(out, days, out);
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] *= a;
        }
        Exponential.of(out, days, out, true);
    }

    /** Numbers that are next to nothing, or infinite. */
    private void repair(double[] out, Days days, double[] x, boolean ofSize) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double size = Math.abs(x[c]);
            if (size < Double.MIN_NORMAL || size > Double.MAX_VALUE) {
                out[c] = Math.pow(ofSize ? size : x[c], a);
            }
        }
    }
}
