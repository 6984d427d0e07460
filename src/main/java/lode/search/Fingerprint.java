package lode.search;

import lode.panel.Days;

/**
 * 128 bits that tell series of values apart: formulas with equal fingerprints have equal values, and rank alike.
 *
 * <p>Two different series share a fingerprint by chance once in 10^19 pairs, or less often.
 */
record Fingerprint(long high, long low) {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long HIGH = 0xD6E8FEB86659FD93L;
    private static final long LOW = 0xA0761D6478BD642FL;

    /**
     * The fingerprint of day-major values on some days; the two zeros are alike, and so are all missing values: which of the
     * many bit patterns of NaN an operation gives is up to the compiler.
     */
    static Fingerprint of(double[] values, Days days) {
        return of(values, days, 0.0);
    }

    /** The same, where the two zeros are unlike: what reads the values further may tell them apart. */
    static Fingerprint ofBits(double[] values, Days days) {
        return of(values, days, -0.0);
    }

    /** A positive zero added makes the two zeros alike, a negative one changes nothing. */
    private static Fingerprint of(double[] values, Days days, double zero) {
        long[] sums = new long[days.width()];
        for (int t = days.first(); t < days.last(); t++) {
            add(values, t * days.width(), zero, sums);
        }
        long high = 0;
        long low = 0;
        for (long sum : sums) {
            long mixed = sum ^ sum >>> 32;
            high = high * HIGH + mixed;
            low = low * LOW + mixed;
        }
        return new Fingerprint(high, low);
    }

    /** Each instrument has a sum of its own: nothing waits for the cell before. */
    private static void add(double[] values, int row, double zero, long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            // signs and exponents must not stay in the highest bits, where sums lose them
            long mixed = Double.doubleToLongBits(values[row + i] + zero) * MIX;
            sums[i] = sums[i] * HIGH + (mixed ^ mixed >>> 32);
        }
    }
}
