package lode.ops;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * The median of the last d days, for all instruments at once.
 *
 * <p>Every day of the window knows how many of the others lie below it; of equals the older one counts as lower. When
 * a day comes and another goes, each count changes by a comparison with either of them, and the days whose count is
 * half the window's hold the median. Values are taken as integers in the order of the values, missing ones above all
 * others, so that comparisons are arithmetic and there is nothing to branch on.
 */
final class TimeMedian {

    private static final long INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    private static final long NAN = Double.doubleToRawLongBits(Double.NaN);
    private static final long MISSING = Long.MAX_VALUE;

    private final int width;
    private final int enough;

    /** The values of each day of the window, as integers. */
    private final long[][] values;

    /** How many other days of the window lie below each. */
    private final long[][] below;

    /** What comes, and how many lie below it. */
    private final long[] added;

    private final long[] addedBelow;

    /** What goes. */
    private final long[] gone;

    private final long[] known;

    /** How many lie below the median, and what it is: the lower and the upper one if the number of values is even. */
    private final long[][] places;

    private final long[][] medians;
    private final double[][] results;

    TimeMedian(Choice choice, Days days) {
        int d = Math.min(choice.days(0), days.last());
        width = days.width();
        enough = choice.enough();
        values = new long[d][width];
        below = new long[d][width];
        for (int k = 0; k < d; k++) {
            Arrays.fill(values[k], MISSING);
            Arrays.fill(below[k], k);
        }
        added = new long[width];
        addedBelow = new long[width];
        gone = new long[width];
        known = new long[width];
        places = new long[2][width];
        medians = new long[2][width];
        results = new double[2][width];
    }

    void run(double[] out, Days days, double[] x) {
        var all = MemorySegment.ofArray(x);
        int d = values.length;
        int oldest = Math.max(0, days.first() - d + 1);
        for (int t = oldest; t < days.last(); t++) {
            int slot = (t - oldest) % d;
            replace(values[slot], all, (long) t * width * Double.BYTES);
            count();
            for (int k = 0; k < d; k++) {
                if (k != slot) {
                    compare(values[k], below[k], added, addedBelow, gone);
                }
            }
            System.arraycopy(addedBelow, 0, below[slot], 0, width);
            for (int k = 0; k < d; k++) {
                choose(values[k], below[k], places[0], medians[0]);
                choose(values[k], below[k], places[1], medians[1]);
            }
            if (t >= days.first()) {
                finish();
                System.arraycopy(results[0], 0, out, t * width, width);
            }
        }
    }

    /** Takes the values of a day in place of those of the oldest one. */
    private void replace(long[] values, MemorySegment x, long from) {
        System.arraycopy(values, 0, gone, 0, width);
        for (int i = 0; i < values.length; i++) {
            long bits = x.get(ValueLayout.JAVA_LONG_UNALIGNED, from + i * (long) Double.BYTES);
            long missing = (INFINITY - (bits & Long.MAX_VALUE)) >> 63;
            values[i] = (bits ^ (bits >> 63 >>> 1)) & ~missing | MISSING & missing;
        }
        System.arraycopy(values, 0, added, 0, width);
    }

    private void count() {
        long[] lower = places[0];
        long[] upper = places[1];
        for (int i = 0; i < known.length; i++) {
            long n = known[i] + isBelow(added[i], MISSING) - isBelow(gone[i], MISSING);
            known[i] = n;
            lower[i] = (n - 1) >> 1;
            upper[i] = n >> 1;
        }
        Arrays.fill(addedBelow, 0);
        Arrays.fill(medians[0], 0);
        Arrays.fill(medians[1], 0);
    }

    /** Of two days, the newer one is above the older one unless it is below it. */
    private static void compare(long[] values, long[] below, long[] added, long[] addedBelow, long[] gone) {
        for (int i = 0; i < values.length; i++) {
            long addedIsBelow = isBelow(added[i], values[i]);
            below[i] += addedIsBelow + isBelow(values[i], gone[i]) - 1;
            addedBelow[i] += 1 - addedIsBelow;
        }
    }

    /** 1 if a is below b, else 0: the sign of their difference, or of a if the difference may overflow. */
    private static long isBelow(long a, long b) {
        return (a & ~b | ~(a ^ b) & (a - b)) >>> 63;
    }

    private static void choose(long[] values, long[] below, long[] place, long[] median) {
        for (int i = 0; i < values.length; i++) {
            median[i] |= values[i] & isEqual(below[i], place[i]);
        }
    }

    /** All bits set if two small numbers are equal, else none. */
    private static long isEqual(long a, long b) {
        return (a ^ b) - 1 >> 63;
    }

    private void finish() {
        for (int k = 0; k < medians.length; k++) {
            toBits(medians[k], known, enough);
            MemorySegment.ofArray(results[k]).copyFrom(MemorySegment.ofArray(medians[k]));
        }
        double[] lower = results[0];
        double[] upper = results[1];
        for (int i = 0; i < lower.length; i++) {
            double v = (lower[i] + upper[i]) / 2;
            lower[i] = v + (v - v);
        }
    }

    private static void toBits(long[] medians, long[] known, long enough) {
        for (int i = 0; i < medians.length; i++) {
            long v = medians[i];
            long tooFew = known[i] - enough >> 63;
            medians[i] = (v ^ (v >> 63 >>> 1)) & ~tooFew | NAN & tooFew;
        }
    }
}
