package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import lode.expr.Expr;
import lode.measure.Fitness;
import lode.panel.Dataset;
import lode.report.TargetReport;
import lode.search.Experiment;
import lode.search.Generation;
import lode.search.MiningResult;
import lode.search.Rounds;
import lode.search.SearchPlan;
import lode.search.Target;

/**
 * Searches of one experiment that follow each other, each in a folder of its own.
 *
 * <p>The seed of each is one more than that of the one before. From the second on, one that is to breed for the RankIC breeds for
 * its marginal part, and the factors found before are known to it: all this is in its plan, which repeats it alone.
 */
final class TargetMining implements Rounds.Search {

    /** Carries out one search, from its plan to the files of its folder. */
    @FunctionalInterface
    interface Carrier {
        /** Searches; progress is to be told of every generation, stop to be asked between them. */
        MiningResult carryOut(Experiment experiment, Path folder, Consumer<Generation> progress, BooleanSupplier stop);
    }

    private static final String MARGINAL = "marginal-rank-ic";

    private final Function<Map<String, Object>, Experiment> reader;
    private final Dataset data;
    private final Path folder;
    private final Carrier carrier;
    private final PrintWriter out;
    private final Experiment first;
    private Experiment current;

    /**
     * Searches of which none has begun.
     *
     * @param reader  reads the experiment with some keys replaced
     * @param folder  where each search gets a folder
     * @param carrier carries out each
     * @param out     is told what was found
     */
    TargetMining(
            Function<Map<String, Object>, Experiment> reader,
            Dataset data,
            Path folder,
            Carrier carrier,
            PrintWriter out) {
        this.reader = reader;
        this.data = data;
        this.folder = folder;
        this.carrier = carrier;
        this.out = out;
        this.first = reader.apply(Map.of());
        this.current = first;
    }

    /** Searches until the target is reached, and writes the table of all factors. */
    void until(Target target, BooleanSupplier timeUp, BooleanSupplier interrupted) {
        Rounds.Outcome outcome =
                new Rounds(target, this).untilFound(() -> timeUp.getAsBoolean() || interrupted.getAsBoolean());
        String end = end(outcome.end(), timeUp.getAsBoolean());
        Path table = new TargetReport(first.plan(data.axes()), data, outcome.rounds(), end).write(folder);
        out.printf(
                "%n%d of %d factors in %d searches, %,d formulas tried; %s%nAll factors: %s%n",
                outcome.factors(), target.factors(), outcome.rounds().size(), outcome.evaluations(), end, table);
        out.flush();
    }

    private static String end(Rounds.End end, boolean timeUp) {
        return switch (end) {
            case FOUND -> "ended as all were found";
            case EVALUATIONS -> "ended as the evaluations were used up";
            case BARREN -> "ended as " + Rounds.PATIENCE + " searches in a row found nothing more";
            case STOPPED ->
                timeUp
                        ? "ended as the minutes were over: how far it came depends on the clock"
                        : "ended as it was interrupted";
        };
    }

    @Override
    public SearchPlan plan(int round, int wanted, List<Expr> admitted) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("seed", first.seed() + round - 1);
        keys.put("survivors", Math.min(wanted, first.survivors()));
        List<String> known = new ArrayList<>(first.known());
        admitted.stream().map(Expr::toString).forEach(known::add);
        keys.put("known", known);
        boolean rankIcAlone = first.fitness().keySet().equals(Set.of(Fitness.RANK_IC.name()));
        if (!admitted.isEmpty() && rankIcAlone) {
            keys.put("fitness", MARGINAL);
        }
        current = reader.apply(keys);
        return current.plan(data.axes());
    }

    @Override
    public MiningResult carryOut(int round, Consumer<Generation> progress, BooleanSupplier stop) {
        out.printf("%nSearch %d%n", round);
        out.flush();
        return carrier.carryOut(current, Runs.round(folder, round), progress, stop);
    }
}
