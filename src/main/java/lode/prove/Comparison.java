package lode.prove;

import java.util.Optional;

/** Compares values with those of another history. */
final class Comparison {

    /** Where the arithmetic differs, its rounding does. */
    private static final double ROUNDING = 1e-9;

    /** One value in so many may be decided by rounding, where ranks or signs are taken. */
    private static final long ROUNDED = 1_000;

    private final LeakCheck check;
    private final int perDay;
    private final boolean exact;

    private Comparison(LeakCheck check, int perDay, boolean exact) {
        this.check = check;
        this.perDay = perDay;
        this.exact = exact;
    }

    /** To the last bit. */
    static Comparison ofBits(LeakCheck check, int perDay) {
        return new Comparison(check, perDay, true);
    }

    /** Up to rounding. */
    static Comparison ofNumbers(LeakCheck check, int perDay) {
        return new Comparison(check, perDay, false);
    }

    /**
     * Compares the values of the first days.
     *
     * @param today the last day that was known; {@link Evidence#ALL_DAYS} if all are
     * @param days  how many are compared
     * @param later by how many days the other values come later
     */
    Evidence of(double[] original, double[] other, int today, int days, int later) {
        long compared = 0;
        long differing = 0;
        Optional<Evidence.Difference> first = Optional.empty();
        for (int k = 0; k < days * perDay; k++) {
            double one = original[k];
            double two = other[k + later * perDay];
            if (!Double.isNaN(one) || !Double.isNaN(two)) {
                compared++;
                if (!same(one, two)) {
                    differing++;
                    if (first.isEmpty()) {
                        int day = k / perDay;
                        first = Optional.of(new Evidence.Difference(today, day, k % perDay, one, two));
                    }
                }
            }
        }
        return new Evidence(check, compared, differing, first, exact ? 0 : compared / ROUNDED);
    }

    private boolean same(double one, double two) {
        return Double.doubleToLongBits(one) == Double.doubleToLongBits(two)
                || !exact && Math.abs(one - two) <= ROUNDING * Math.max(Math.abs(one), Math.abs(two));
    }
}
