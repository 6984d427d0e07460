package lode.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.PlantedFactor;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.UserException;
import lode.report.arena.ArenaReport;
import lode.search.Experiment;
import lode.search.PlanFile;
import lode.search.arena.Entrant;
import lode.search.arena.Entrants;
import lode.search.arena.Fixture;
import lode.search.arena.Ground;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets ways to search compete at an equal number of distinct formulas. */
@Command(
        name = "arena",
        description =
                "Compare ways to search at an equal number of distinct formulas: random search, plain GP, ours and"
                        + " its variations, on the built-in market with planted factors and on a dataset of yours.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode arena --budget 2000 --seeds 3",
            "  lode arena --budget 20000 --seeds 10 --data cn --from 2010-01-01 --validation-from 2016-01-01"
                    + " --test-from 2018-01-01",
            "  lode arena --entrants plain-gp,lode,mine.yaml",
            "  lode arena --out results/ARENA                    begins there, or continues"
        })
final class ArenaCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Option(
            names = "--budget",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Distinct formulas that count in each search. Default: ${DEFAULT-VALUE}.")
    private int budget;

    @Option(
            names = "--seeds",
            paramLabel = "K",
            defaultValue = "10",
            description = "Searches of each entrant on each dataset, with seeds 1 to K. Default: ${DEFAULT-VALUE}.")
    private int seeds;

    @Option(
            names = "--entrants",
            paramLabel = "NAME|FILE",
            split = ",",
            description = "Who takes part: names, or paths of experiments. Default: all that are known.")
    private List<String> entrants = List.of();

    @Option(
            names = "--experiment",
            paramLabel = "NAME|FILE",
            defaultValue = "hs300",
            description = "What 'lode' runs, and its variations vary. Default: ${DEFAULT-VALUE}.")
    private String experiment;

    @Option(names = "--only-data", description = "Search only the dataset that --data names.")
    private boolean onlyData;

    @ArgGroup(validate = false, heading = "%nOn the dataset that --data names:%n")
    private GroundOptions instead = new GroundOptions();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Folder for the results; the same command continues what was begun there. Default:"
                    + " results/arena-TIME.")
    private Optional<Path> out;

    @Mixin
    private LanguageOption language;

    @Override
    public void run() {
        if (seeds < 1) {
            throw new UserException("--seeds must be 1 or more, got " + seeds);
        }
        var files = new PlanFile(Homes.program());
        Experiment standard = files.read(experiment, Map.of());
        List<Entrant> named = Entrants.of(files, experiment).named(entrants);
        named.forEach(entrant -> entrant.experiment(files, Map.of(), budget, 1)); // told before anything is loaded
        List<Ground> grounds = grounds(standard);
        List<Fixture> fixtures = grounds.stream()
                .flatMap(ground -> named.stream()
                        .flatMap(entrant -> LongStream.rangeClosed(1, seeds)
                                .mapToObj(seed -> Fixture.of(files, ground, entrant, seed, budget, Version.number()))))
                .toList();
        var report = new ArenaReport(folder(), budget, named, fixtures, language.language());
        try (var interruption = new Interruption(this::sayStopping)) {
            var out = spec.commandLine().getOut();
            grounds.forEach(ground -> out.println(
                    MarketLine.of(ground.data(), String.valueOf(ground.keys().get("pool")))));
            new ArenaRounds(report, fixtures, budget, market.threads(), market.memory(), out)
                    .run(interruption::requested);
            report.write().forEach(spec.commandLine().getErr()::println);
            report.lines().forEach(out::println);
            out.flush();
        }
    }

    private void sayStopping() {
        var err = spec.commandLine().getErr();
        err.println("Stopping after this generation ...");
        err.flush();
    }

    private List<Ground> grounds(Experiment standard) {
        Map<String, Object> keys = instead.keys();
        Optional<Dataset> given = market.loadNamed();
        if (given.isEmpty() && (onlyData || !keys.isEmpty())) {
            throw new UserException("--only-data, --pool, --label and the periods are for a dataset of yours:"
                    + " name it with --data");
        }
        List<Ground> grounds = new ArrayList<>();
        if (!onlyData) {
            Dataset synthetic = Markets.load(Homes.data(), Markets.SYNTHETIC);
            grounds.add(Ground.of(synthetic, standard, Map.of(), planted(synthetic)));
        }
        given.ifPresent(data -> grounds.add(Ground.of(data, standard, keys, List.of())));
        return grounds;
    }

    /** What the built-in market has planted; nothing where a dataset of that name was imported instead. */
    private static List<Expr> planted(Dataset synthetic) {
        if (!synthetic.origin().synthetic()) {
            return List.of();
        }
        var parser = new Parser(Operators.CATALOG, synthetic.allFields());
        return SyntheticMarket.PLANTED.stream()
                .map(PlantedFactor::formula)
                .map(parser::parse)
                .toList();
    }

    private Path folder() {
        return out.orElseGet(() -> Runs.folderNow("arena"));
    }
}
