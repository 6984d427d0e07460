package lode.search;

/**
 * 128 bits that tell series of values apart: formulas with equal fingerprints have equal values, and rank alike.
 *
 * <p>Missing values are alike, and so are the two zeros. Two different series share a fingerprint by chance once in more
 * than 10^30 pairs.
 */
record Fingerprint(long high, long low) {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long HIGH = 0xD6E8FEB86659FD93L;
    private static final long LOW = 0xA0761D6478BD642FL;

    /** The fingerprint of the values from one cell to before another. */
    static Fingerprint of(double[] values, int from, int end) {
        long evenHigh = 0;
        long evenLow = 0;
        long oddHigh = 0;
        long oddLow = 0;
        int cell = from;
        for (; cell + 1 < end; cell += 2) {
            long even = mixed(values[cell]);
            long odd = mixed(values[cell + 1]);
            evenHigh = evenHigh * HIGH + even;
            evenLow = evenLow * LOW + even;
            oddHigh = oddHigh * HIGH + odd;
            oddLow = oddLow * LOW + odd;
        }
        if (cell < end) {
            evenHigh = evenHigh * HIGH + mixed(values[cell]);
            evenLow = evenLow * LOW + mixed(values[cell]);
        }
        return new Fingerprint(evenHigh * LOW + oddHigh, evenLow * HIGH + oddLow);
    }

    /** Spreads the bits of a value: signs and exponents must not stay in the highest ones, where sums lose them. */
    private static long mixed(double value) {
        long bits = Double.doubleToLongBits(value + 0.0) * MIX;
        return bits ^ bits >>> 32;
    }
}
