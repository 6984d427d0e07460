package lode.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.UserException;
import lode.registry.Registry;
import lode.report.ResultFolder;
import lode.search.Experiment;
import lode.search.FitnessCache;
import lode.search.Miner;
import lode.search.MiningResult;
import lode.search.PlanFile;
import lode.search.SearchPlan;
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
            "  lode mine --null 20",
            "  lode mine --factors 20 --most-correlated 0.5 --evaluations 200000",
            "  lode mine --experiment results/RUN/plan.yaml      repeats a run"
        })
final class MineCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Mixin
    private GroundOptions ground;

    @Mixin
    private SearchOptions search;

    @Mixin
    private BesideOptions beside;

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

    @Option(
            names = "--cache",
            arity = "0..1",
            paramLabel = "FOLDER",
            fallbackValue = "",
            description = "Keep what is found out about formulas for other searches on the same days, and use what"
                    + " they found out. Default folder: fitness, below Lode's cache.")
    private Optional<Path> cache;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "New folder for the results. Default: results/POOL-DATA-TIME.")
    private Optional<Path> out;

    @Option(
            names = "--null",
            paramLabel = "K",
            description =
                    "Then repeat the search up to K times among noise: on the same labels, put elsewhere. Tells how"
                            + " many factors luck alone would have brought; ends earlier once that is clear.")
    private Optional<Integer> twins;

    @Mixin
    private LanguageOption language;

    /** What is done when the user asks to stop: the running search tells. */
    private final AtomicReference<Runnable> sayStopping = new AtomicReference<>(() -> {});

    @Override
    public void run() {
        views.check();
        out.ifPresent(ResultFolder::requireNew);
        Optional<Target> target = targets.target();
        checkTwins(target);
        var files = new PlanFile(Homes.program());
        Map<String, Object> overrides = overrides();
        Experiment asked = files.read(experiment, overrides);
        SearchMarket loaded = market.load(asked);
        Dataset data = loaded.data();
        asked.requireData(data.origin());
        overrides.putAll(aids.keys(data));
        overrides.putAll(beside.keys(asked, data));
        Experiment begun = files.read(experiment, overrides);
        if (begun.lode().isEmpty()) {
            overrides.put("earlier", EarlierSearches.before(begun, data));
        }
        Experiment read = files.read(experiment, overrides);
        Path folder = folder(read.plan(data.axes()), data);
        Homes.inRegistry(Registry::list); // what is wrong with it is told before the search, not after
        Miner miner = miner(loaded);
        try (var interruption = new Interruption(() -> sayStopping.get().run())) {
            if (target.isEmpty()) {
                mine(mining(read, loaded, miner), folder, interruption::requested);
            } else {
                ResultFolder.requireNew(folder);
                new TargetMining(
                                keys -> files.read(experiment, joined(overrides, keys)),
                                data,
                                target.get(),
                                folder,
                                language.language(),
                                search -> mining(search, loaded, miner),
                                spec.commandLine().getOut())
                        .untilFound(targets.timer(System::nanoTime), interruption::requested);
            }
        }
    }

    private void checkTwins(Optional<Target> target) {
        twins.filter(most -> most < 1).ifPresent(most -> {
            throw new UserException("--null needs 1 or more searches among noise, got " + most);
        });
        if (twins.isPresent() && target.isPresent()) {
            throw new UserException(
                    "--null repeats one search: leave out --factors, or repeat one of its searches by its"
                            + " plan.yaml");
        }
    }

    private Map<String, Object> overrides() {
        return Stream.of(ground.keys(), search.keys(), aids.keys(), targets.keys())
                .reduce(new LinkedHashMap<>(), MineCommand::joined);
    }

    private static Map<String, Object> joined(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    private Mining mining(Experiment read, SearchMarket loaded, Miner miner) {
        var testing = new SurvivorTesting(loaded.data(), market.threads(), loaded.memory());
        var mining = new Mining(read, loaded.data(), miner, testing, views, spec.commandLine());
        sayStopping.set(mining::sayStopping);
        return mining;
    }

    private void mine(Mining mining, Path folder, BooleanSupplier stop) {
        try (var run = mining.begin(folder, language.language())) {
            MiningResult found = mining.carryOut(run, _ -> stop.getAsBoolean());
            if (found.complete()) {
                twins.ifPresent(most -> mining.amongNoise(most, found, folder, stop));
            }
        }
    }

    private Miner miner(SearchMarket loaded) {
        var miner = new Miner(loaded.data(), Operators.CATALOG, market.threads(), loaded.memory());
        return cache.map(this::cache).map(miner::withCache).orElse(miner);
    }

    private FitnessCache cache(Path folder) {
        Path place = folder.toString().isEmpty() ? Homes.data().cache().resolve("fitness") : folder;
        return new FitnessCache(place, Version.number());
    }

    private Path folder(SearchPlan plan, Dataset data) {
        return out.orElseGet(
                () -> Runs.folderNow(plan.pool() + "-" + data.origin().name()));
    }
}
