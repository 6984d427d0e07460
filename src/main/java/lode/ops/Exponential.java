package lode.ops;

import static lode.ops.CellLoop.put;

import java.lang.foreign.MemorySegment;
import lode.panel.Days;

/**
 * The exponential of many numbers at once, to the last bit.
 *
 * <p>{@code Math.exp} takes one number at a time; these loops become vector instructions. x = k ln 2 + r with |r| below
 * 0.35, the exponential of r is its Taylor series, and 2^k is put together from bits, in two halves since it may lie
 * outside the range of one number.
 */
final class Exponential {

    private static final int STRIP = 512;

    /** Beyond this the result is 0 or infinite. */
    private static final double FAR = 800;

    private static final double LN2_HIGH = 0.6931471803691238;
    private static final double LN2_LOW = 1.9082149292705877e-10;
    private static final double PER_LN2 = 1.4426950408889634;
    private static final int BIAS = 1023;
    private static final double INTEGER_IN_LAST_BITS = 0x1.8p52;

    private static final double T3 = 1 / 6.0;
    private static final double T4 = 1 / 24.0;
    private static final double T5 = 1 / 120.0;
    private static final double T6 = 1 / 720.0;
    private static final double T7 = 1 / 5040.0;
    private static final double T8 = 1 / 40320.0;
    private static final double T9 = 1 / 362880.0;
    private static final double T10 = 1 / 3628800.0;
    private static final double T11 = 1 / 39916800.0;
    private static final double T12 = 1 / 479001600.0;
    private static final double T13 = 1 / 6227020800.0;

    private final double[] values = new double[STRIP];
    private final double[] doublings = new double[STRIP];
    private final double[] halves = new double[STRIP];
    private final long[] bits = new long[STRIP];
    private final MemorySegment halvesAsMemory = MemorySegment.ofArray(halves);
    private final MemorySegment bitsAsMemory = MemorySegment.ofArray(bits);

    private Exponential() {}

    /** Writes the exponentials; where they leave the numbers they are infinite, or missing. */
    static void of(double[] out, Days days, double[] x, boolean infinite) {
        var strip = new Exponential();
        for (int c = days.firstCell(); c < days.lastCell(); c += STRIP) {
            int count = Math.min(STRIP, days.lastCell() - c);
            strip.read(x, c, count, 1);
            for (int i = 0; i < STRIP; i++) {
                put(strip.values, i, strip.values[i], infinite);
            }
            System.arraycopy(strip.values, 0, out, c, count);
        }
    }

    /** Writes 1 / (1 + exp(-x)). */
    static void logistic(double[] out, Days days, double[] x) {
        var strip = new Exponential();
        for (int c = days.firstCell(); c < days.lastCell(); c += STRIP) {
            int count = Math.min(STRIP, days.lastCell() - c);
            strip.read(x, c, count, -1);
            for (int i = 0; i < STRIP; i++) {
                strip.values[i] = 1 / (1 + strip.values[i]);
            }
            System.arraycopy(strip.values, 0, out, c, count);
        }
    }

    /** Takes the exponentials of the next numbers, or of these with their sign turned. */
    private void read(double[] x, int from, int count, double sign) {
        System.arraycopy(x, from, values, 0, count);
        reduce(values, doublings, sign);
        sumSeries(values);
        halve(doublings, halves);
        bitsAsMemory.copyFrom(halvesAsMemory);
        toExponents(bits);
        halvesAsMemory.copyFrom(bitsAsMemory);
        scale(values, doublings, halves);
    }

    private static void reduce(double[] values, double[] doublings, double sign) {
        for (int i = 0; i < values.length; i++) {
            double x = Math.max(-FAR, Math.min(sign * values[i], FAR));
            double k = Math.rint(x * PER_LN2);
            doublings[i] = k;
            values[i] = Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x));
        }
    }

    private static void sumSeries(double[] values) {
        for (int i = 0; i < values.length; i++) {
            double r = values[i];
            double sum = Math.fma(r, T13, T12);
            sum = Math.fma(r, sum, T11);
            sum = Math.fma(r, sum, T10);
            sum = Math.fma(r, sum, T9);
            sum = Math.fma(r, sum, T8);
            sum = Math.fma(r, sum, T7);
            sum = Math.fma(r, sum, T6);
            sum = Math.fma(r, sum, T5);
            sum = Math.fma(r, sum, T4);
            sum = Math.fma(r, sum, T3);
            sum = Math.fma(r, sum, 0.5);
            values[i] = 1 + Math.fma(r, r * sum, r);
        }
    }

    /** Half the doublings, rounded down, as the exponent of a number whose last bits are that integer. */
    private static void halve(double[] doublings, double[] halves) {
        for (int i = 0; i < halves.length; i++) {
            halves[i] = Math.floor(doublings[i] / 2) + (INTEGER_IN_LAST_BITS + BIAS);
        }
    }

    private static void toExponents(long[] bits) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] <<= 52;
        }
    }

    private static void scale(double[] values, double[] doublings, double[] halves) {
        for (int i = 0; i < values.length; i++) {
            double odd = doublings[i] - 2 * Math.floor(doublings[i] / 2);
            values[i] = values[i] * halves[i] * (halves[i] + odd * halves[i]);
        }
    }
}
