package lode.search;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lode.expr.Catalog;
import lode.expr.Expr;
import lode.measure.RankedFactor;
import lode.panel.Dataset;
import lode.panel.Period;

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
        Preparation search = Preparation.of(plan, data, catalog, threads, memory, Map.of());
        Trials trials = search.trials();
        Evolution evolution = search.evolution();
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
        List<Expr> chosen = stopped ? List.of() : unlike(search, trials.fittest(price, budget), wanted);
        return new Exploration(
                chosen.stream()
                        .map(formula -> new Exploration.Chosen(
                                formula, trials.score(formula).rankIc()))
                        .toList(),
                trials.distinct(),
                generations,
                !stopped);
    }

    private record Ranked(Expr formula, RankedFactor ranks) implements Shortlist.Contender {}

    /** The first of some formulas whose ranks on training days are unlike those before them. */
    private static List<Expr> unlike(Preparation search, List<Expr> fittest, int wanted) {
        Period training = search.split().training();
        return new Shortlist(search.trials(), fittest, search.plan().mostCorrelated())
                        .choose(
                                wanted,
                                wanted * LOOKS_PER_CHOSEN,
                                formulas -> search.engine()
                                        .evaluate(
                                                formulas,
                                                training.end(),
                                                (formula, values, _) -> new Ranked(
                                                        formula, RankedFactor.of(values, search.pool(), training))),
                                _ -> true)
                        .stream()
                        .map(Ranked::formula)
                        .toList();
    }
}
