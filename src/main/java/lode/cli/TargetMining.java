package lode.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import lode.expr.Expr;
import lode.measure.Fitness;
import lode.panel.Dataset;
import lode.report.AtomicFile;
import lode.report.Language;
import lode.report.RunFolder;
import lode.report.TargetReport;
import lode.search.Experiment;
import lode.search.Generation;
import lode.search.MiningResult;
import lode.search.PlanFile;
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

    private static final String MARGINAL = "marginal-rank-ic";

    private final Function<Map<String, Object>, Experiment> reader;
    private final Dataset data;
    private final Target target;
    private final Path folder;
    private final Language language;
    private final Function<Experiment, Mining> mining;
    private final PrintWriter out;
    private final Experiment first;
    private Experiment current;

    /**
     * Searches that begin, or go on with those that the folder has.
     *
     * @param reader   reads the experiment with some keys replaced
     * @param folder   where each search has a folder
     * @param language of the pictures
     * @param mining   carries out each
     * @param out      is told what was found
     */
    TargetMining(
            Function<Map<String, Object>, Experiment> reader,
            Dataset data,
            Target target,
            Path folder,
            Language language,
            Function<Experiment, Mining> mining,
            PrintWriter out) {
        this.reader = reader;
        this.data = data;
        this.target = target;
        this.folder = folder;
        this.language = language;
        this.mining = mining;
        this.out = out;
        this.first = reader.apply(Map.of());
        this.current = first;
    }

    /** Searches until the target is reached, writes the table of all factors, and tells what was found. */
    Rounds.Outcome untilFound(BooleanSupplier timeUp, BooleanSupplier interrupted) {
        Rounds.Outcome outcome =
                new Rounds(target, this).untilFound(() -> timeUp.getAsBoolean() || interrupted.getAsBoolean());
        String end = end(outcome.end(), timeUp.getAsBoolean());
        Path table = new TargetReport(first.plan(data.axes()), data, outcome.rounds(), end).write(folder);
        out.printf(
                "%n%d of %d factors in %d searches, %,d formulas tried; %s%nAll factors: %s%n",
                outcome.factors(), target.factors(), outcome.rounds().size(), outcome.evaluations(), end, table);
        if (outcome.end() == Rounds.End.STOPPED) {
            out.println("Continue with: lode resume " + folder);
        } else {
            outcome.rounds().forEach(round -> RunFolder.forget(Runs.round(folder, round.number())));
        }
        out.flush();
        return outcome;
    }

    /** Repeats each search that came to its end among noise. */
    void amongNoise(int most, Rounds.Outcome outcome, BooleanSupplier interrupted) {
        for (Rounds.Round round : outcome.rounds()) {
            if (round.result().complete() && !interrupted.getAsBoolean()) {
                out.printf("%nSearch %d", round.number());
                Path place = Runs.round(folder, round.number());
                mining.apply(RunToRepeat.in(place).plan()).amongNoise(most, round.result(), place, interrupted);
            }
        }
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
        keys.put("earlier", EarlierSearches.before(current, data, Runs.round(folder, round)));
        current = reader.apply(keys);
        return current.plan(data.axes());
    }

    @Override
    public MiningResult carryOut(int round, Predicate<List<Generation>> stop) {
        out.printf("%nSearch %d%n", round);
        out.flush();
        if (round == 1) {
            AtomicFile.write(Runs.target(folder), PlanFile.text(target).getBytes(StandardCharsets.UTF_8));
        }
        return mining.apply(current).goOn(Runs.round(folder, round), language, stop);
    }
}
