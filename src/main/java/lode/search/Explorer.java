package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lode.eval.Engine;
import lode.expr.Catalog;
import lode.expr.Expr;
import lode.measure.RankIc;
import lode.measure.RankedFactor;
import lode.measure.TrainingGround;
import lode.panel.Dataset;
import lode.panel.Label;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * Searches within a budget of distinct formulas, so that searches of different kinds can be compared.
 *
 * <p>A search ends with the generation in which the budget is used up; of all formulas only the first ones, as many as the
 * budget, count. They are chosen by their fitness in training, as survivors are, but validation days do not reject
 * them: neither these nor test days are computed.
 *
 * @param data    the market
 * @param catalog the operators that exist
 * @param threads how many threads compute; changes nothing but the time
 * @param memory  bytes that intermediate values may take; changes nothing but the time
 */
public record Explorer(Dataset data, Catalog catalog, int threads, long memory) {

    /** A search that finds no new formula in so many generations has found all that it can. */
    private static final int PATIENCE = 50;

    private static final int LOOKS_PER_CHOSEN = 16;

    /**
     * Searches.
     *
     * @param plan     what to search; its number of generations does not matter
     * @param budget   distinct formulas that count
     * @param wanted   most formulas to choose
     * @param progress told of every generation as it ends
     * @param stop     asked between generations; once true, the search ends with what it has
     * @throws lode.panel.UserException if the data lack what the plan names, or its label reaches over a whole period
     */
    public Exploration explore(
            SearchPlan plan, int budget, int wanted, Consumer<Generation> progress, BooleanSupplier stop) {
        Pool pool = data.pool(plan.pool());
        Label label = data.label(plan.label());
        RankIc rankIc = RankIc.of(label, pool, plan.conventions().fewestPairs());
        Period training = Miner.purged(plan).training();
        var engine = new Engine(data, pool, plan.conventions(), threads, memory);
        TrainingGround ground = new Grounding(data, catalog, engine).of(plan, label, pool, training);
        var trials = new Trials(engine, rankIc, training, plan, new Yardstick(plan, pool, ground), Map.of());
        var evolution = new Evolution(plan, Vocabulary.of(plan, catalog, data), trials);
        double price = evolution.price();
        int generations = 0;
        int barren = 0;
        boolean stopped = stop.getAsBoolean();
        while (trials.distinct() < budget && barren < PATIENCE && !stopped) {
            int before = trials.distinct();
            price = evolution.price();
            progress.accept(evolution.next());
            generations++;
            barren = trials.distinct() > before ? 0 : barren + 1;
            stopped = trials.distinct() < budget && stop.getAsBoolean();
        }
        var shortlist = new Shortlist(trials, trials.fittest(price, budget), plan.mostCorrelated());
        List<Expr> chosen = stopped ? List.of() : unlike(shortlist, engine, pool, training, plan, wanted);
        return new Exploration(
                chosen.stream()
                        .map(formula -> new Exploration.Chosen(
                                formula, trials.score(formula).rankIc()))
                        .toList(),
                trials.distinct(),
                generations,
                !stopped);
    }

    private record Ranked(Expr formula, RankedFactor ranks) {}

    /** The first of the list whose ranks on training days are unlike those before them. */
    private static List<Expr> unlike(
            Shortlist shortlist, Engine engine, Pool pool, Period training, SearchPlan plan, int wanted) {
        List<Ranked> chosen = new ArrayList<>();
        int looks = Math.ceilDiv(wanted * LOOKS_PER_CHOSEN, Shortlist.BATCH);
        for (int k = 0; k < looks && !shortlist.isEmpty() && chosen.size() < wanted; k++) {
            List<Expr> before = chosen.stream().map(Ranked::formula).toList();
            List<Ranked> next = engine.evaluate(
                    shortlist.next(before),
                    training.end(),
                    (formula, values, _) -> new Ranked(formula, RankedFactor.of(values, pool, training)));
            for (Ranked candidate : next) {
                boolean unlike = chosen.stream()
                        .allMatch(other ->
                                Math.abs(candidate.ranks().correlation(other.ranks())) < plan.mostCorrelated());
                if (unlike && chosen.size() < wanted) {
                    chosen.add(candidate);
                }
            }
        }
        return chosen.stream().map(Ranked::formula).toList();
    }
}
