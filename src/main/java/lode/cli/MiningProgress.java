package lode.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import lode.search.Generation;
import lode.search.SearchPlan;

/** One line per generation: how good the best is, how far the search has come, how fast it goes since it was started or resumed. */
final class MiningProgress {

    private final SearchPlan plan;
    private final PrintWriter out;
    private final LongSupplier nanos;
    private final long start;
    private int before;
    private int distinctBefore;
    private boolean begun;

    MiningProgress(SearchPlan plan, PrintWriter out, LongSupplier nanos) {
        this.plan = plan;
        this.out = out;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    void show(Generation generation) {
        if (!begun) {
            begun = true;
            before = generation.number() - 1;
            distinctBefore = Math.max(0, generation.distinct() - plan.breeding().population());
        }
        double seconds = (nanos.getAsLong() - start) / 1e9;
        double left = seconds / (generation.number() - before) * (plan.generations() - generation.number());
        out.printf(
                "generation %3d/%d  RankIC best %+.4f median %.4f  size %4.1f  %,7d formulas  %,5.0f/s  left %s%n",
                generation.number(),
                plan.generations(),
                generation.best().rankIc(),
                generation.medianRankIc(),
                generation.meanSize(),
                generation.distinct(),
                (generation.distinct() - distinctBefore) / seconds,
                clock(left));
        out.flush();
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }
}
