package lode.ops;

import java.lang.foreign.MemorySegment;
import lode.panel.Days;

/**
 * The natural logarithm of many numbers at once, to the last bit.
 *
 * <p>{@code Math.log} takes one number at a time. Here the bits of a strip of numbers are taken as integers, so that
 * splitting off the exponent and evaluating the polynomial are loops that become vector instructions. Method and
 * coefficients are those of FreeBSD's {@code e_log.c}: x = 2^k (1 + f) with 1 + f around 1, and a polynomial in
 * f / (2 + f). Being plain arithmetic, it gives the same bits on every machine. Numbers below the smallest normal one
 * are rare, and taken one at a time.
 */
final class Logarithm {

    private static final int STRIP = 512;

    private static final double LN2_HIGH = 0.6931471803691238;
    private static final double LN2_LOW = 1.9082149292705877e-10;
    private static final double L1 = 0.6666666666666735;
    private static final double L2 = 0.3999999999940942;
    private static final double L3 = 0.2857142874366239;
    private static final double L4 = 0.22222198432149784;
    private static final double L5 = 0.1818357216161805;
    private static final double L6 = 0.15313837699209373;
    private static final double L7 = 0.14798198605116586;

    private static final long EXPONENT = 0xFFFL << 52;
    private static final long ROOT_HALF = Double.doubleToRawLongBits(Math.sqrt(0.5));
    private static final long LEAST = Double.doubleToRawLongBits(Double.MIN_NORMAL);
    private static final long LARGEST = Double.doubleToRawLongBits(Double.MAX_VALUE);
    private static final long MISSING = Double.doubleToRawLongBits(Double.NaN);

    private final long[] bits = new long[STRIP];
    private final double[] exponents = new double[STRIP];
    private final double[] values = new double[STRIP];

    private Logarithm() {}

    /** Writes the logarithms; missing for 0 and below. */
    static void of(double[] out, Days days, double[] x) {
        var strip = new Logarithm();
        var all = MemorySegment.ofArray(x);
        var bits = MemorySegment.ofArray(strip.bits);
        var values = MemorySegment.ofArray(strip.values);
        for (int c = days.firstCell(); c < days.lastCell(); c += STRIP) {
            int count = Math.min(STRIP, days.lastCell() - c);
            MemorySegment.copy(all, (long) c * Double.BYTES, bits, 0, (long) count * Double.BYTES);
            boolean denormal = split(strip.bits, strip.exponents);
            values.copyFrom(bits);
            evaluate(strip.values, strip.exponents);
            if (denormal) {
                strip.evaluateDenormal(x, c, count);
            }
            System.arraycopy(strip.values, 0, out, c, count);
        }
    }

    /**
     * Leaves the bits of a number between sqrt(0.5) and sqrt(2), or NaN where there is no logarithm.
     *
     * @return whether some number is positive and below the smallest normal one; it is left NaN as well
     */
    private static boolean split(long[] bits, double[] exponents) {
        long denormal = 0;
        for (int i = 0; i < bits.length; i++) {
            long v = bits[i];
            long above = v - ROOT_HALF;
            long refused = (v - LEAST | LARGEST - v) >> 63;
            exponents[i] = above >> 52;
            bits[i] = v - (above & EXPONENT) | refused & MISSING;
            denormal |= v - LEAST & ~(v - 1);
        }
        return denormal < 0;
    }

    private void evaluateDenormal(double[] x, int from, int count) {
        for (int i = 0; i < count; i++) {
            double v = x[from + i];
            if (v > 0 && v < Double.MIN_NORMAL) {
                values[i] = StrictMath.log(v);
            }
        }
    }

    private static void evaluate(double[] values, double[] exponents) {
        for (int i = 0; i < values.length; i++) {
            double f = values[i] - 1;
            double k = exponents[i];
            double s = f / (2 + f);
            double z = s * s;
            double r = Math.fma(z, L7, L6);
            r = Math.fma(z, r, L5);
            r = Math.fma(z, r, L4);
            r = Math.fma(z, r, L3);
            r = Math.fma(z, r, L2);
            r = z * Math.fma(z, r, L1);
            double half = 0.5 * f * f;
            values[i] = Math.fma(k, LN2_HIGH, f - (half - Math.fma(s, half + r, k * LN2_LOW))) + 0.0;
        }
    }
}
