package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lode.eval.Engine;
import lode.expr.Catalog;
import lode.measure.RankIc;
import lode.measure.Split;
import lode.panel.Dataset;
import lode.panel.Label;
import lode.panel.Pool;
import lode.panel.UserException;

/**
 * Carries out a search: breeds formulas on the training days, then checks the best of all on the days
 * after.
 */
public final class Miner {

    private final Dataset data;
    private final Catalog catalog;
    private final int threads;
    private final long memory;

    /**
     * A miner.
     *
     * @param data    the market
     * @param catalog the operators that exist
     * @param threads how many threads compute; changes nothing but the time
     * @param memory  bytes that intermediate values may take; changes nothing but the time
     */
    public Miner(Dataset data, Catalog catalog, int threads, long memory) {
        this.data = data;
        this.catalog = catalog;
        this.threads = threads;
        this.memory = memory;
    }

    /**
     * Searches.
     *
     * @param plan     what to search
     * @param progress told of every generation as it ends
     * @param stop     asked between generations; once true, the search ends with what it has
     * @throws UserException if the data lack what the plan names, or its label reaches over a whole period
     */
    public MiningResult mine(SearchPlan plan, Consumer<Generation> progress, BooleanSupplier stop) {
        Pool pool = data.pool(plan.pool());
        Label label = data.label(plan.label());
        Split split = purged(plan);
        Vocabulary vocabulary = Vocabulary.of(plan.functions(), catalog, data);
        var engine = new Engine(data, pool, plan.coverage(), threads, memory);
        RankIc rankIc = RankIc.of(label, pool);
        var trials = new Trials(engine, rankIc, split.training(), plan);
        var evolution = new Evolution(plan, vocabulary, trials);
        List<Generation> generations = new ArrayList<>();
        while (generations.size() < plan.generations() && !stop.getAsBoolean()) {
            Generation generation = evolution.next();
            generations.add(generation);
            progress.accept(generation);
        }
        List<Survivor> survivors = new Survivors(plan, engine, rankIc, pool, label, split).of(trials);
        boolean complete = generations.size() == plan.generations();
        return new MiningResult(generations, survivors, split, trials.distinct(), trials.merged(), complete);
    }

    private static Split purged(SearchPlan plan) {
        Split split = plan.split().purged(plan.label().reach());
        if (split.training().days() == 0 || split.validation().days() == 0) {
            throw new UserException(
                    "Label " + plan.label() + " reaches " + plan.label().reach()
                            + " days ahead, and leaves no day to train or to validate on: choose a shorter one, or more days");
        }
        return split;
    }
}
