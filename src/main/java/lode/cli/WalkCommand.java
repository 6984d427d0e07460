package lode.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.UserException;
import lode.registry.Registry;
import lode.search.Earlier;
import lode.search.Experiment;
import lode.search.Miner;
import lode.search.PlanFile;
import lode.search.SearchPlan;
import lode.search.walk.Appraiser;
import lode.search.walk.WalkRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Repeats a search through time, and tells what its findings were worth on the days after each. */
@Command(
        name = "walk",
        description = {
            "Mine in windows that go forward in time, and apply what each finds to the days after: one series out of sample"
                    + " of the whole procedure.",
            "",
            "Survivors are held in the direction of training with equal weights, and the best alone beside them. Nothing is"
                    + " kept in the registry but the looks and trials. What is measured: docs/honesty.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode walk --train 5y --test 1y --data cn",
            "  lode walk --train 250d --test 100d --generations 10      on the built-in market",
            "  lode walk --anchored --experiment mine.yaml --out results/WALK     begins there, or continues"
        })
final class WalkCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Mixin
    private WalkOptions windows;

    @Mixin
    private GroundOptions ground;

    @Mixin
    private SearchOptions search;

    @Mixin
    private AidOptions aids;

    @Mixin
    private ViewOptions views;

    @Option(
            names = "--experiment",
            paramLabel = "NAME|FILE",
            description = "A search in experiments/, or the path of a file; the options replace its keys."
                    + " Default: ${DEFAULT-VALUE}.",
            defaultValue = "hs300")
    private String experiment;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Folder for the results; the same command continues what was begun there. Default:"
                    + " results/walk-POOL-DATA-TIME.")
    private Optional<Path> out;

    @Mixin
    private LanguageOption language;

    @Override
    public void run() {
        views.check();
        WalkRule rule = windows.rule();
        requireSense();
        var files = new PlanFile(Homes.program());
        Map<String, Object> overrides = overrides();
        Experiment asked = files.read(experiment, overrides);
        SearchMarket loaded = market.load(asked);
        asked.requireData(loaded.data().origin());
        overrides.putAll(aids.keys(loaded.data()));
        Homes.inRegistry(Registry::list); // what is wrong with it is told before the search, not after
        walk(loaded, rule, keys -> {
            Map<String, Object> all = new LinkedHashMap<>(overrides);
            all.putAll(keys);
            return files.read(experiment, all);
        });
    }

    private Map<String, Object> overrides() {
        Map<String, Object> overrides = new LinkedHashMap<>(ground.keys());
        overrides.putAll(search.keys());
        overrides.putAll(aids.keys());
        overrides.put("tests", false); // of all windows together there is a report
        overrides.put("earlier", Earlier.NONE); // each window has its own
        return overrides;
    }

    private void walk(SearchMarket loaded, WalkRule rule, Function<Map<String, Object>, Experiment> reader) {
        Dataset data = loaded.data();
        Experiment read = reader.apply(Map.of());
        SearchPlan plan = read.plan(data.axes());
        var _ = rule.windows(data.axes(), plan.split().whole()); // what does not fit is told before there is a folder
        WalkFolder folder = WalkFolder.begin(
                out.orElseGet(() -> Runs.folderNow(
                        "walk-" + plan.pool() + "-" + data.origin().name())),
                PlanFile.text(read, Version.number(), data.origin()),
                rule,
                language.language());
        if (folder.isFinished()) {
            spec.commandLine().getOut().println(folder.path() + " is finished: there is nothing to go on with");
            return;
        }
        var miner = new Miner(data, Operators.CATALOG, market.threads(), loaded.memory());
        var testing = new SurvivorTesting(data, market.threads(), loaded.memory());
        new Walk(reader, data, folder, new Searches(miner, testing, views, spec.commandLine()), spec.commandLine())
                .toTheEnd(new Appraiser(data, plan, market.threads(), loaded.memory()));
    }

    private void requireSense() {
        if (ground.keys().containsKey("validation-from") || ground.keys().containsKey("test-from")) {
            throw new UserException("--validation-from and --test-from cut one search: here --train, --test and"
                    + " --validation cut the windows");
        }
        if (aids.askRegistry()) {
            throw new UserException("--building-blocks and --seed-from registry bring factors that were chosen on days"
                    + " which a walk is to test on: leave them out");
        }
    }
}
