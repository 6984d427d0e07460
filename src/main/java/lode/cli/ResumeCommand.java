package lode.cli;

import java.nio.file.Path;
import lode.registry.Registry;
import lode.report.RunFolder;
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
            "It ends with the same bytes as if it had not been interrupted, whatever --threads and --memory are."
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

    @Parameters(paramLabel = "RUN", description = "Folder of the run, or its name below results.")
    private String name;

    @Override
    public void run() {
        views.check();
        Path folder = Runs.find(name);
        if (RunFolder.seal(folder).isPresent()) {
            spec.commandLine().getOut().println(folder + " is finished: there is nothing to go on with");
            return;
        }
        RunToRepeat interrupted = RunToRepeat.in(folder);
        interrupted.plan().requireVersion(Version.number());
        Homes.inRegistry(Registry::list); // what is wrong with it is told before the search, not after
        try (var run = RunFolder.open(folder)) {
            run.warning().ifPresent(spec.commandLine().getErr()::println);
            Mining mining = interrupted.mining(compute, views, spec.commandLine());
            try (var interruption = new Interruption(mining::sayStopping)) {
                mining.carryOut(run, interruption::requested);
            }
        }
    }
}
