package lode.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import lode.search.arena.Bout;

/** One line per search: what it found, how long the rest will take. Test days stay out of sight. */
final class ArenaProgress {

    private static final double SECOND = 1e9;

    private final int total;
    private final int before;
    private final PrintWriter out;
    private final LongSupplier nanos;
    private final long start;
    private int made;
    private long last;

    /**
     * Begins.
     *
     * @param before searches that were made earlier
     * @param total  all searches
     */
    ArenaProgress(int before, int total, PrintWriter out, LongSupplier nanos) {
        this.before = before;
        this.total = total;
        this.out = out;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.last = start;
        if (before > 0) {
            out.printf("%d of %d searches were made before%n", before, total);
            out.flush();
        }
    }

    void show(Bout bout) {
        long now = nanos.getAsLong();
        made++;
        int done = before + made;
        out.printf(
                "%3d/%d  %s  %-18s seed %2d  %,7d formulas in %s  validation RankIC best %+.4f top ten %+.4f%s  left %s%n",
                done,
                total,
                bout.key().data(),
                bout.key().entrant(),
                bout.key().seed(),
                bout.distinct(),
                Frame.clock((now - last) / SECOND),
                bout.verdict().best().validation(),
                bout.verdict().topTen().validation(),
                bout.verdict().planted().stream()
                        .map(recovery -> "  planted " + recovery.inTen().size() + "/" + recovery.planted())
                        .collect(Collectors.joining()),
                Frame.clock((now - start) / SECOND / made * (total - done)));
        out.flush();
        last = now;
    }
}
