package lode.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import lode.panel.UserException;
import lode.registry.Registry;
import lode.report.RunFolder;
import lode.search.Miner;
import lode.search.PlanFile;
import lode.search.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with a search that was stopped or killed. */
@Command(
        name = "resume",
        description = {
            "Go on with a search that was stopped or killed, after its last whole generation.",
            "",
            "It ends with the same bytes as if it had not been interrupted, whatever --threads and --memory are.",
            "The searches of mine --factors go on together, by the name of the folder that holds all of them; its --minutes"
                    + " are no longer counted."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lode resume results/hs300-cn-20260102-150405", "  lode resume hs300-cn-20260102-150405 --threads 2"
        })
final class ResumeCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ComputeOptions compute;

    @Mixin
    private ViewOptions views;

    @Parameters(paramLabel = "RUN", description = "Folder of the run, or of several, or its name below results.")
    private String name;

    @Override
    public void run() {
        views.check();
        Runs.findSeveral(name).ifPresentOrElse(this::goOnWithAll, () -> goOn(Runs.find(name)));
    }

    private void goOn(Path folder) {
        if (RunFolder.seal(folder).isPresent()) {
            sayFinished(folder);
            return;
        }
        RunToRepeat interrupted = interrupted(folder);
        try (var run = RunFolder.open(folder)) {
            run.warning().ifPresent(spec.commandLine().getErr()::println);
            Mining mining = interrupted.mining(compute, views, spec.commandLine());
            try (var interruption = new Interruption(mining::sayStopping)) {
                var _ = mining.carryOut(run, _ -> interruption.requested());
            }
        }
    }

    /** The plan of the first search has all that those after it follow from. */
    private void goOnWithAll(Path folder) {
        Path first = Runs.round(folder, 1);
        if (!Files.exists(first)) {
            throw new UserException(folder + " has no search to go on with: start anew with lode mine");
        }
        if (RunFolder.isForgotten(first)) {
            sayFinished(folder);
            return;
        }
        RunToRepeat begun = interrupted(first);
        Target target = PlanFile.target(Runs.target(folder));
        SearchMarket market = begun.market(compute);
        Miner miner = RunToRepeat.miner(market, compute);
        SurvivorTesting testing = RunToRepeat.testing(market, compute);
        var sayStopping = new AtomicReference<Runnable>(() -> {});
        try (var interruption = new Interruption(() -> sayStopping.get().run())) {
            new TargetMining(
                            begun::with,
                            market.data(),
                            target,
                            folder,
                            RunFolder.language(first),
                            search -> {
                                var mining =
                                        new Mining(search, market.data(), miner, testing, views, spec.commandLine());
                                sayStopping.set(mining::sayStopping);
                                return mining;
                            },
                            spec.commandLine().getOut())
                    .untilFound(() -> false, interruption::requested);
        }
    }

    private static RunToRepeat interrupted(Path folder) {
        RunToRepeat interrupted = RunToRepeat.in(folder);
        interrupted.plan().requireVersion(Version.number());
        Homes.inRegistry(Registry::list); // what is wrong with it is told before the search, not after
        return interrupted;
    }

    private void sayFinished(Path folder) {
        spec.commandLine().getOut().println(folder + " is finished: there is nothing to go on with");
    }
}
