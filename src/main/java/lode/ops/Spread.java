package lode.ops;

/**
 * Mean and standard deviation of the known values among some.
 *
 * <p>Values are taken as deviations from the first one: large values lose no digits, and equal ones have exactly no
 * spread.
 */
final class Spread {

    private double reference;
    private double mean;
    private double deviation;
    private double sum;
    private double squares;
    private int known;

    /** Starts anew. */
    void clear() {
        sum = 0;
        squares = 0;
        known = 0;
    }

    /** Takes one more value; NaN is left out. */
    void add(double x) {
        if (x == x) {
            reference = known == 0 ? x : reference;
            double e = x - reference;
            sum += e;
            squares += e * e;
            known++;
        }
    }

    /** Measures {@code values[offset]} to {@code values[offset + count - 1]}. */
    void measure(double[] values, int offset, int count) {
        clear();
        for (int i = offset; i < offset + count; i++) {
            add(values[i]);
        }
        close();
    }

    /** All values are in. */
    void close() {
        mean = sum / known;
        deviation = Math.sqrt((squares - sum * mean) / (known - 1));
    }

    /** How far a value lies above the mean. */
    double deviation(double x) {
        return x - reference - mean;
    }

    /** How many standard deviations, with divisor n - 1, a value lies above the mean; NaN if there is no spread. */
    double score(double x) {
        return deviation(x) / deviation;
    }
}
