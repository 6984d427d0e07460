package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lode.eval.Engine;
import lode.expr.Catalog;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.panel.Dataset;
import lode.panel.Period;
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
    private final Optional<FitnessCache> cache;
    private final Earlier earlier;
    private final int twin;

    /**
     * A miner.
     *
     * @param data    the market
     * @param catalog the operators that exist
     * @param threads how many threads compute; changes nothing but the time
     * @param memory  bytes that intermediate values may take; changes nothing but the time
     */
    public Miner(Dataset data, Catalog catalog, int threads, long memory) {
        this(data, catalog, threads, memory, Optional.empty(), Earlier.NONE, 0);
    }

    private Miner(
            Dataset data,
            Catalog catalog,
            int threads,
            long memory,
            Optional<FitnessCache> cache,
            Earlier earlier,
            int twin) {
        this.data = data;
        this.catalog = catalog;
        this.threads = threads;
        this.memory = memory;
        this.cache = cache;
        this.earlier = earlier;
        this.twin = twin;
    }

    /** The same miner, which looks up in a cache what earlier searches found out; changes nothing but the time. */
    public Miner withCache(FitnessCache known) {
        return new Miner(data, catalog, threads, memory, Optional.of(known), earlier, twin);
    }

    /** The same miner after other searches on the same data and label: what luck reaches grows. */
    public Miner after(Earlier searches) {
        return new Miner(data, catalog, threads, memory, cache, searches, twin);
    }

    /**
     * The same miner on labels that nothing can foresee, without a cache: what it finds, it finds by luck.
     *
     * @param number each has labels of its own, from 1: those of odd ones are exchanged between blocks of days, those of even ones
     *               between instruments
     */
    public Miner amongNoise(int number) {
        return new Miner(data, catalog, threads, memory, Optional.empty(), earlier, number);
    }

    /**
     * Searches.
     *
     * @param plan     what to search
     * @param progress told of every generation as it ends
     * @param stop     asked between generations; once true, the search ends with what it has
     * @throws UserException if the data lack what the plan names, or its label reaches over a whole period
     */
    public MiningResult mine(SearchPlan plan, Consumer<Progress> progress, BooleanSupplier stop) {
        return mine(plan, Journal.NONE, progress, _ -> stop.getAsBoolean());
    }

    /**
     * Searches, or goes on with a search that was interrupted.
     *
     * @param plan     what to search
     * @param journal  keeps every generation before the progress is told of it
     * @param progress told of every generation as it ends, but not of those that the journal has already
     * @param stop     asked between generations, of all that were bred so far; once true, the search ends with what it has
     * @throws UserException if the data lack what the plan names, or its label reaches over a whole period
     */
    public MiningResult mine(
            SearchPlan plan, Journal journal, Consumer<Progress> progress, Predicate<List<Generation>> stop) {
        String conditions = conditions(plan, Preparation.purged(plan).training());
        Map<String, Finding> known =
                cache.map(folder -> folder.read(conditions)).orElse(Map.of());
        Preparation search = Preparation.of(
                plan,
                data,
                catalog,
                threads,
                memory,
                known,
                twin == 0 ? Optional.empty() : Optional.of(new NullLabels(twin, plan.seed())));
        Trials trials = search.trials();
        Evolution evolution = search.evolution();
        var outlook = new Outlook(
                () -> new Engine(data, search.pool(), plan.conventions(), threads, 0),
                search.rankIc(),
                search.split().validation());
        var meter = new LuckMeter(trials.sample(), earlier);
        var parser = new Parser(catalog, data.allFields());
        var checkpoint = new Checkpoint(parser, trials, evolution);
        List<Generation> generations = new ArrayList<>(checkpoint.restore(journal.states()));
        while (generations.size() < plan.generations() && !stop.test(generations)) {
            Lookups before = trials.lookups();
            Generation bred = outlook.on(evolution.next());
            generations.add(bred.with(meter.after(bred.distinct())));
            journal.keep(checkpoint.page(generations));
            progress.accept(new Progress(generations, trials.lookups().since(before)));
        }
        cache.ifPresent(folder -> folder.write(conditions, trials.known()));
        List<Expr> avoided = plan.aim().avoided().stream().map(parser::parse).toList();
        var choice = new Survivors(search, avoided);
        List<Survivor> survivors = choice.found();
        boolean complete = generations.size() == plan.generations();
        return new MiningResult(
                generations,
                survivors,
                choice.leftOut(),
                front(plan, evolution, trials),
                search.split(),
                trials.distinct(),
                trials.merged(),
                new LuckExam(search, meter).report(generations, survivors),
                complete);
    }

    private static List<MiningResult.OnFront> front(SearchPlan plan, Evolution evolution, Trials trials) {
        return evolution.front().stream()
                .map(formula -> new MiningResult.OnFront(
                        formula,
                        trials.score(formula).rankIc(),
                        plan.breeding().objectives().stream()
                                .map(objective -> trials.figure(formula, objective))
                                .toList()))
                .toList();
    }

    /** Which of the formulas that a plan gives to a search it cannot use, and why, in sentences. */
    public List<String> leftOut(SearchPlan plan) {
        return Outside.of(plan, Vocabulary.of(plan, catalog, data), catalog, data)
                .notes();
    }

    /** All that the figures of a formula in training depend on, besides the formula. */
    private String conditions(SearchPlan plan, Period training) {
        return String.join(
                "\n",
                data.origin().hash(),
                plan.pool(),
                plan.label().toString(),
                training.on(data.axes()),
                plan.conventions().name(),
                plan.conventions().coverage().toString(),
                plan.aim().toString(),
                plan.breeding().novelty() > 0 ? "sketched" : "");
    }
}
