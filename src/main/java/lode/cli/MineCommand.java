package lode.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lode.expr.Conventions;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.registry.Registry;
import lode.report.Language;
import lode.report.ResultFolder;
import lode.search.Experiment;
import lode.search.FitnessCache;
import lode.search.Generation;
import lode.search.Miner;
import lode.search.MiningResult;
import lode.search.PlanFile;
import lode.search.SearchPlan;
import lode.search.Selection;
import lode.search.Survival;
import lode.search.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches for factors, writes what it found to a folder, and keeps the survivors in the registry. */
@Command(
        name = "mine",
        description = "Search for factors by genetic programming.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode mine --pool hs300 --generations 50",
            "  lode mine --experiment quick --seed 7",
            "  lode mine --seed-from library:indicators --seed-from mine.txt",
            "  lode mine --seed-from registry --building-blocks",
            "  lode mine --data cn --from 2010-01-01 --label open:1:5 --population 1000",
            "  lode mine --fitness rank-icir=0.5,monotonicity=0.1",
            "  lode mine --factors 20 --most-correlated 0.5 --evaluations 200000",
            "  lode mine --experiment results/RUN/plan.yaml      repeats a run"
        })
final class MineCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Mixin
    private AidOptions aids;

    @Mixin
    private TargetOptions targets;

    @Mixin
    private ViewOptions views;

    @Option(
            names = "--experiment",
            paramLabel = "NAME|FILE",
            description = "A search in experiments/, or the path of a file; the options below replace its keys."
                    + " Default: ${DEFAULT-VALUE}.",
            defaultValue = "hs300")
    private String experiment;

    @Option(names = "--pool", paramLabel = "NAME", description = "Who counts: a pool of the dataset, or 'all'.")
    private Optional<String> pool;

    @Option(names = "--label", paramLabel = "PRICE:LAG:HORIZON", description = "Return to foresee, such as close:1:5.")
    private Optional<String> label;

    @Option(names = "--from", paramLabel = "DATE", description = "First day used.")
    private Optional<String> from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day used.")
    private Optional<String> to;

    @Option(names = "--generations", paramLabel = "N", description = "How many generations to breed.")
    private Optional<Integer> generations;

    @Option(names = "--population", paramLabel = "N", description = "Formulas in a generation.")
    private Optional<Integer> population;

    @Option(
            names = "--fitness",
            paramLabel = "NAME[=WEIGHT],...",
            description = "What to breed for, such as rank-icir or rank-ic=1,monotonicity=0.1: docs/search.md.")
    private Optional<String> fitness;

    @Option(
            names = "--known",
            paramLabel = "registry",
            description = "Compare with the factors that the registry has of this dataset, pool and profile, where the"
                    + " fitness is marginal-rank-ic or registry-correlation.")
    private Optional<KnownFrom> known;

    @Option(
            names = "--anew",
            description = "Also keep what is like an admitted factor of the registry; otherwise it is left out.")
    private boolean anew;

    @Option(
            names = "--parsimony",
            paramLabel = "X|auto",
            description = "Fitness lost per operator, field or number; auto keeps formulas from growing.")
    private Optional<String> parsimony;

    @Option(
            names = "--islands",
            paramLabel = "N",
            description = "Populations that breed apart, and send their best around.")
    private Optional<Integer> islands;

    @Option(
            names = "--selection",
            paramLabel = "tournament|lexicase|random",
            description =
                    "How parents are chosen: by fitness, by one part of the training days after another, or not at"
                            + " all: random search.")
    private Optional<Selection> selection;

    @Option(
            names = "--objectives",
            split = ",",
            paramLabel = "NAME",
            description =
                    "What formulas are to be good at, all at once, such as rank-ic,turnover,size: breeds a front of"
                            + " formulas that nothing exceeds in all of them (NSGA-II).")
    private List<String> objectives = List.of();

    @Option(
            names = "--novelty",
            paramLabel = "X",
            description = "RankIC that a formula loses as a parent where its values are those of its neighbours.")
    private Optional<Double> novelty;

    @Option(
            names = "--survival",
            paramLabel = "elites|age-fair",
            description = "Which formulas live on: the fittest, or those that no younger one exceeds.")
    private Optional<Survival> survival;

    @Option(
            names = "--function-set",
            paramLabel = "NAME|FILE",
            description = "What formulas are drawn from: a file in functionsets/, or the path of one.")
    private Optional<String> functionSet;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "What operators mean: lode, pandas, qlib, rqfactor, worldquant or gplearn.")
    private Optional<String> profile;

    @Option(
            names = "--no-units",
            description = "Also try formulas that add up prices and volumes, or change with the scale of their inputs.")
    private boolean noUnits;

    @Option(
            names = "--no-race",
            description = "See all days of every formula, also of those that cannot become parents any more;"
                    + " finds the same, more slowly.")
    private boolean noRace;

    @Option(
            names = "--cache",
            arity = "0..1",
            paramLabel = "FOLDER",
            fallbackValue = "",
            description = "Keep what is found out about formulas for other searches on the same days, and use what"
                    + " they found out. Default folder: fitness, below Lode's cache.")
    private Optional<Path> cache;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all that is random.")
    private Optional<Long> seed;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "New folder for the results. Default: results/POOL-DATA-TIME.")
    private Optional<Path> out;

    @Option(
            names = "--language",
            paramLabel = "english|chinese",
            defaultValue = "english",
            description = "Language of the pictures; English where no font shows Chinese. Default: ${DEFAULT-VALUE}.")
    private Language language;

    /** What is done when the user asks to stop: the running search tells. */
    private final AtomicReference<Runnable> sayStopping = new AtomicReference<>(() -> {});

    @Override
    public void run() {
        views.check();
        Optional<Target> target = targets.target();
        var files = new PlanFile(Homes.program());
        Map<String, Object> overrides = overrides();
        SearchMarket loaded = market.load(files.read(experiment, overrides));
        Dataset data = loaded.data();
        overrides.putAll(aids.keys(data));
        Experiment asked = files.read(experiment, overrides);
        asked.requireData(data.origin());
        boolean repeats = asked.dataHash().isPresent(); // then what the plan avoids is in the plan
        Experiment read = known.isPresent() || !(repeats || anew) ? beside(asked, overrides, data) : asked;
        overrides.put("known", read.known());
        overrides.put("avoid", read.avoid());
        Path folder = folder(read.plan(data.axes()), data);
        Homes.inRegistry(Registry::list); // what is wrong with it is told before the search, not after
        Miner miner = miner(loaded);
        try (var interruption = new Interruption(() -> sayStopping.get().run())) {
            if (target.isEmpty()) {
                mine(read, data, miner, folder, interruption::requested);
            } else {
                ResultFolder.requireNew(folder);
                new TargetMining(
                                keys -> files.read(experiment, joined(overrides, keys)),
                                data,
                                folder,
                                (search, place, progress, stop) -> round(search, data, miner, place, progress, stop),
                                spec.commandLine().getOut())
                        .until(target.get(), targets.timer(System::nanoTime), interruption::requested);
            }
        }
    }

    private static Map<String, Object> joined(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    private void mine(Experiment read, Dataset data, Miner miner, Path folder, BooleanSupplier stop) {
        var mining = new Mining(read, data, miner, views, spec.commandLine());
        sayStopping.set(mining::sayStopping);
        try (var run = mining.begin(folder, language)) {
            mining.carryOut(run, stop);
        }
    }

    /** One of several searches: the folder of all is part of its name. */
    private MiningResult round(
            Experiment read,
            Dataset data,
            Miner miner,
            Path folder,
            Consumer<Generation> progress,
            BooleanSupplier stop) {
        var mining = new Mining(read, data, miner, views, spec.commandLine());
        sayStopping.set(mining::sayStopping);
        try (var run = mining.begin(folder, language)) {
            Path name = folder.subpath(Math.max(0, folder.getNameCount() - 2), folder.getNameCount());
            return mining.carryOut(run, name.toString().replace('\\', '/'), progress, stop);
        }
    }

    private Miner miner(SearchMarket loaded) {
        var miner = new Miner(loaded.data(), Operators.CATALOG, market.threads(), loaded.memory());
        return cache.map(this::cache).map(miner::withCache).orElse(miner);
    }

    /** The same experiment beside the factors of the registry: they are written into the plan of the run. */
    private Experiment beside(Experiment asked, Map<String, Object> overrides, Dataset data) {
        Map<String, Object> keys = new LinkedHashMap<>(overrides);
        Conventions conventions = asked.plan(data.axes()).conventions();
        known.ifPresent(from -> keys.put(
                "known",
                Homes.inRegistry(
                        registry -> from.formulas(registry, data.origin().name(), asked.pool(), conventions))));
        if (asked.dataHash().isEmpty() && !anew) {
            List<String> avoided = new ArrayList<>(asked.avoid());
            avoided.addAll(Homes.inRegistry(registry -> KnownFrom.admitted(registry, data)));
            keys.put("avoid", avoided.stream().distinct().toList());
        }
        return new PlanFile(Homes.program()).read(experiment, keys);
    }

    private FitnessCache cache(Path folder) {
        Path place = folder.toString().isEmpty() ? Homes.data().cache().resolve("fitness") : folder;
        return new FitnessCache(place, Version.number());
    }

    private Path folder(SearchPlan plan, Dataset data) {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(ZoneId.systemDefault()));
        return out.orElseGet(() ->
                Path.of("results").resolve(plan.pool() + "-" + data.origin().name() + "-" + time));
    }

    private Map<String, Object> overrides() {
        Map<String, Object> keys = new LinkedHashMap<>();
        pool.ifPresent(value -> keys.put("pool", value));
        label.ifPresent(value -> keys.put("label", value));
        from.ifPresent(value -> keys.put("from", value));
        to.ifPresent(value -> keys.put("to", value));
        generations.ifPresent(value -> keys.put("generations", value));
        population.ifPresent(value -> keys.put("population", value));
        fitness.ifPresent(value -> keys.put("fitness", value));
        parsimony.ifPresent(value -> keys.put("parsimony", value));
        islands.ifPresent(value -> keys.put("islands.count", value));
        selection.ifPresent(value -> keys.put("selection", value));
        survival.ifPresent(value -> keys.put("survival", value));
        novelty.ifPresent(value -> keys.put("novelty", value));
        if (!objectives.isEmpty()) {
            keys.put("objectives", objectives);
            keys.put("survival", Survival.FRONTS);
        }
        functionSet.ifPresent(value -> keys.put("function-set", value));
        profile.ifPresent(value -> keys.put("profile", value));
        seed.ifPresent(value -> keys.put("seed", value));
        keys.putAll(aids.keys());
        keys.putAll(targets.keys());
        if (noUnits) {
            keys.put("units", false);
        }
        if (noRace) {
            keys.put("racing", false);
        }
        return keys;
    }
}
