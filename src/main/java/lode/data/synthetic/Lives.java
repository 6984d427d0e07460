package lode.data.synthetic;

import java.util.BitSet;

/**
 * When each instrument is listed, suspended, under special treatment and delisted.
 *
 * <p>Drawn before the first day and independent of prices, so that nothing about the future of a price can be read from
 * it.
 */
final class Lives {

    private static final double LISTED_AT_START = 0.85;
    private static final double SPECIAL_TREATMENT = 0.08;
    private static final double DELISTED_AFTER_SPECIAL_TREATMENT = 0.4;
    private static final double SUSPENSIONS_PER_DAY = 1.0 / 500;
    private static final double LONG_SUSPENSIONS = 0.1;
    private static final double MEAN_OF_SHORT = 6;
    private static final double MEAN_OF_LONG = 40;

    /** Longer than the longest time between two index reviews, so that no member is ever delisted. */
    private static final int SHORTEST_SPECIAL_TREATMENT = 140;

    private static final int LONGEST_SPECIAL_TREATMENT = 380;

    private final int width;
    private final int[] listedFrom;
    private final BitSet listed;
    private final BitSet suspended;
    private final BitSet special;

    private Lives(int days, int width) {
        this.width = width;
        this.listedFrom = new int[width];
        this.listed = new BitSet(days * width);
        this.suspended = new BitSet(days * width);
        this.special = new BitSet(days * width);
    }

    static Lives draw(SyntheticSpec spec, Draws draws) {
        var lives = new Lives(spec.days(), spec.instruments());
        Draws[] each = draws.split(spec.instruments());
        for (int i = 0; i < spec.instruments(); i++) {
            lives.live(i, spec.days(), each[i]);
        }
        return lives;
    }

    private void live(int instrument, int days, Draws draws) {
        int from = draws.happens(LISTED_AT_START) ? 0 : draws.day(1, Math.max(1, days * 9 / 10));
        int until = days;
        if (draws.happens(SPECIAL_TREATMENT)) {
            int start = draws.day(from, days - 1);
            int end = start + draws.day(SHORTEST_SPECIAL_TREATMENT, LONGEST_SPECIAL_TREATMENT);
            fill(special, instrument, start, Math.min(end, days));
            if (draws.happens(DELISTED_AFTER_SPECIAL_TREATMENT)) {
                until = Math.min(end, days);
            }
        }
        listedFrom[instrument] = from;
        fill(listed, instrument, from, until);
        suspend(instrument, from + 1, until, draws);
    }

    private void suspend(int instrument, int from, int until, Draws draws) {
        int t = from;
        while (t < until) {
            int first = t++;
            if (draws.happens(SUSPENSIONS_PER_DAY)) {
                t += (int) (draws.exponential() * (draws.happens(LONG_SUSPENSIONS) ? MEAN_OF_LONG : MEAN_OF_SHORT));
                fill(suspended, instrument, first, Math.min(t, until));
            }
        }
    }

    private void fill(BitSet flags, int instrument, int from, int until) {
        for (int t = from; t < until; t++) {
            flags.set(t * width + instrument);
        }
    }

    boolean listed(int day, int instrument) {
        return listed.get(day * width + instrument);
    }

    boolean suspended(int day, int instrument) {
        return suspended.get(day * width + instrument);
    }

    boolean trades(int day, int instrument) {
        return listed(day, instrument) && !suspended(day, instrument);
    }

    /** Whether the instrument is under special treatment, which halves its price limits. */
    boolean special(int day, int instrument) {
        return special.get(day * width + instrument);
    }

    /** Whether the instrument has been listed for that many days; those listed at the start always have. */
    boolean seasoned(int day, int instrument, int days) {
        return listed(day, instrument) && (listedFrom[instrument] == 0 || day - listedFrom[instrument] >= days);
    }
}
