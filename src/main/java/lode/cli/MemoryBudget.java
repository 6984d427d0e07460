package lode.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.Optional;
import lode.panel.UserException;
import lode.search.MemoryNeed;

/**
 * Whether a search fits into Java's heap.
 *
 * @param heap bytes of the heap that can hold what lives long
 */
record MemoryBudget(long heap) {

    /** Arrays leave gaps between them, and what lives briefly needs some room as well. */
    private static final double USABLE = 0.93;

    /** What Java keeps for that, at most, of the whole heap. */
    private static final long SHORT_LIVED = 512L << 20;

    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;

    /** That of this process: of the largest part of the heap. */
    static MemoryBudget ofProcess() {
        long largest = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getUsage().getMax())
                .max()
                .orElse(-1);
        return new MemoryBudget(
                (long) (USABLE * (largest > 0 ? largest : Runtime.getRuntime().maxMemory())));
    }

    /**
     * Bytes that intermediate values may take in a search that fits.
     *
     * @param asked what the user asked for
     * @param usual what is taken where the user asked for nothing, or less where that does not fit
     * @throws UserException if the search does not fit
     */
    long memoryFor(MemoryNeed need, Optional<Long> asked, long usual) {
        long wanted = asked.orElse(usual);
        if (need.total(wanted) <= heap) {
            return wanted;
        }
        long less = most(need, wanted);
        if (need.total(less) > heap) {
            throw new UserException(sentence(need, wanted) + ": give it more with " + option(need.total(0))
                    + ", or use fewer days, fewer survivors or a smaller population");
        }
        if (asked.isPresent()) {
            throw new UserException(sentence(need, wanted) + ": lower --memory to " + less / MEGABYTE
                    + "m, or give it more with " + option(need.total(wanted)));
        }
        return less;
    }

    private static String option(long bytes) {
        return "LODE_JAVA_OPTS=-Xmx" + Math.ceilDiv((long) (bytes / USABLE) + SHORT_LIVED, GIGABYTE) + "g or more";
    }

    /** The most of the wanted megabytes that fit; 0 if none do. */
    private long most(MemoryNeed need, long wanted) {
        long fits = 0;
        long not = wanted / MEGABYTE + 1;
        while (not - fits > 1) {
            long middle = (fits + not) / 2;
            if (need.total(middle * MEGABYTE) <= heap) {
                fits = middle;
            } else {
                not = middle;
            }
        }
        return fits * MEGABYTE;
    }

    private String sentence(MemoryNeed need, long memory) {
        return "This search may take " + size(need.total(memory)) + " of memory (data " + size(need.data())
                + ", formulas tried "
                + size(need.trials()) + ", values and ranks "
                + size(need.total(memory) - need.data() - need.trials()) + "), and Java has " + size(heap) + " for it";
    }

    private static String size(long bytes) {
        return bytes < GIGABYTE
                ? Math.ceilDiv(bytes, MEGABYTE) + "m"
                : String.format(Locale.ROOT, "%.1fg", (double) bytes / GIGABYTE);
    }
}
