package lode.ops;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * The exponential mean: one number of memory per instrument, from its first known value on.
 *
 * <p>All instruments take a step at once. A missing value makes the new mean NaN; which of the old and the new one to
 * keep is then chosen by the bits of the new one, taken as integers, so that there is nothing to branch on.
 */
final class ExponentialMean {

    private static final long INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    /** The weight of the days before today: 1 - 2 / (d + 1). */
    private final double past;

    private final int enough;
    private final double[] today;
    private final double[] means;
    private final double[] next;
    private final double[] result;

    /** 0 once enough values were seen, NaN before: added to a result, it holds it back. */
    private final double[] holdBack;

    /** The bits of the means. */
    private final long[] bits;

    private final MemorySegment bitsAsMemory;
    private final MemorySegment meansAsMemory;
    private final MemorySegment nextAsMemory;

    private final int[] seen;

    /** Instruments of which too little was seen, {@code waitingCount} of them. */
    private final int[] waiting;

    private int waitingCount;

    ExponentialMean(Choice choice, Days days) {
        this((choice.days(0) - 1.0) / (choice.days(0) + 1), choice, days);
    }

    /** A mean in which the days before today have this weight. */
    ExponentialMean(double past, Choice choice, Days days) {
        this(past, choice.enough(), days);
    }

    /** A mean in which the days before today have this weight, held back until so many values were seen. */
    ExponentialMean(double past, int enough, Days days) {
        this.past = past;
        this.enough = enough;
        var rows = new Rows(days.width(), 5);
        today = rows.take();
        means = rows.take();
        next = rows.take();
        result = rows.take();
        holdBack = rows.take();
        bits = new long[rows.length];
        bitsAsMemory = MemorySegment.ofArray(bits);
        meansAsMemory = MemorySegment.ofArray(means);
        nextAsMemory = MemorySegment.ofArray(next);
        seen = new int[days.width()];
        waiting = new int[days.width()];
        waitingCount = days.width();
        Arrays.fill(holdBack, Double.NaN);
        Arrays.setAll(waiting, i -> i);
    }

    void run(double[] out, Days days, double[] x) {
        int width = days.width();
        for (int t = 0; t < days.last(); t++) {
            System.arraycopy(x, t * width, today, 0, width);
            admit();
            step(next, result, means, today, holdBack, past);
            choose(bits, nextAsMemory);
            meansAsMemory.copyFrom(bitsAsMemory);
            if (t >= days.first()) {
                System.arraycopy(result, 0, out, t * width, width);
            }
        }
    }

    /** Starts the means of instruments that are seen first today, and lets those through that were seen enough. */
    private void admit() {
        int still = 0;
        for (int k = 0; k < waitingCount; k++) {
            int i = waiting[k];
            if (today[i] == today[i]) {
                see(i);
            }
            if (seen[i] < enough) {
                waiting[still++] = i;
            }
        }
        waitingCount = still;
    }

    private void see(int i) {
        if (seen[i] == 0) {
            means[i] = today[i];
            bits[i] = Double.doubleToRawLongBits(today[i]);
        }
        seen[i]++;
        holdBack[i] = seen[i] < enough ? Double.NaN : 0;
    }

    /** With each product rounded only together with its sum, the mean of equal values is exactly that value. */
    private static void step(
            double[] next, double[] result, double[] means, double[] today, double[] holdBack, double past) {
        for (int i = 0; i < next.length; i++) {
            double mean = Math.fma(past, means[i], Math.fma(-past, today[i], today[i]));
            next[i] = mean;
            result[i] = mean + holdBack[i];
        }
    }

    /** Takes the new bits where they are not those of NaN, which lie above those of infinity. */
    private static void choose(long[] bits, MemorySegment next) {
        for (int i = 0; i < bits.length; i++) {
            long v = next.getAtIndex(ValueLayout.JAVA_LONG_UNALIGNED, i);
            long missing = (INFINITY - (v & Long.MAX_VALUE)) >> 63;
            bits[i] = v & ~missing | bits[i] & missing;
        }
    }
}
