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
    private double share;
    private boolean exact;
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

    /**
     * Measures {@code values[offset]} to {@code values[offset + count - 1]}. The values are dealt to four sums, since an
     * addition has to wait for the one before it.
     */
    void measure(double[] values, int offset, int count) {
        int end = offset + count;
        int first = offset;
        while (first < end && Double.isNaN(values[first])) {
            first++;
        }
        reference = first < end ? values[first] : Double.NaN;
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double squares0 = 0;
        double squares1 = 0;
        double squares2 = 0;
        double squares3 = 0;
        int missing = 0;
        int i = first;
        for (; i + 3 < end; i += 4) {
            double e0 = values[i] - reference;
            double e1 = values[i + 1] - reference;
            double e2 = values[i + 2] - reference;
            double e3 = values[i + 3] - reference;
            if (e0 + e1 + e2 + e3 != e0 + e1 + e2 + e3) {
                missing += missing(e0) + missing(e1) + missing(e2) + missing(e3);
                e0 = known(e0);
                e1 = known(e1);
                e2 = known(e2);
                e3 = known(e3);
            }
            sum0 += e0;
            sum1 += e1;
            sum2 += e2;
            sum3 += e3;
            squares0 += e0 * e0;
            squares1 += e1 * e1;
            squares2 += e2 * e2;
            squares3 += e3 * e3;
        }
        for (; i < end; i++) {
            double e = values[i] - reference;
            missing += missing(e);
            sum0 += known(e);
            squares0 += known(e) * known(e);
        }
        sum = sum0 + sum1 + (sum2 + sum3);
        squares = squares0 + squares1 + (squares2 + squares3);
        known = end - first - missing;
        close();
    }

    private static int missing(double x) {
        return x == x ? 0 : 1;
    }

    private static double known(double x) {
        return x == x ? x : 0;
    }

    /** All values are in. */
    void close() {
        mean = sum / known;
        deviation = Math.sqrt((squares - sum * mean) / (known - 1));
        share = 1 / deviation;
        exact = !(share >= Double.MIN_NORMAL && share <= Double.MAX_VALUE);
    }

    /** How far a value lies above the mean. */
    double deviation(double x) {
        return x - reference - mean;
    }

    /** How many standard deviations, with divisor n - 1, a value lies above the mean; NaN if there is no spread. */
    double score(double x) {
        return exact ? deviation(x) / deviation : deviation(x) * share;
    }
}
