package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lode.panel.UserException;
import lode.report.RunSeal;
import lode.report.Seal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repeats a finished search, to see whether it comes out the same. */
@Command(
        name = "replay",
        description = {
            "Repeat a finished search and compare: its plan, data, version, and every table.",
            "",
            "Nothing is kept of it. The exit code is 1 if a table differs."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  lode replay results/hs300-cn-20260102-150405"})
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ComputeOptions compute;

    @Mixin
    private ViewOptions views;

    @Parameters(paramLabel = "RUN", description = "Folder of the run, or its name below results.")
    private String name;

    @Override
    public Integer call() {
        views.check();
        Path folder = Runs.find(name);
        Seal before = RunSeal.read(folder)
                .orElseThrow(() ->
                        new UserException(folder + " is not finished: go on with it first, lode resume " + folder));
        Seal found = RunSeal.of(folder, before.version(), before.dataHash());
        if (!found.plan().equals(before.plan())) {
            throw new UserException(
                    folder.resolve("plan.yaml") + " was changed after the run: put it back to repeat it");
        }
        List<String> changed = before.differences(found);
        changed.forEach(file -> print("changed after the run: " + folder.resolve(file)));
        Mining mining = RunToRepeat.in(folder).mining(compute, views, spec.commandLine());
        try (var run = mining.rehearse(folder)) {
            return compared(before, mining.repeat(run), folder) && changed.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private boolean compared(Seal before, Seal now, Path folder) {
        if (before.run().equals(now.run())) {
            print("The same run, " + before.files().size() + " tables: " + now.run());
            return true;
        }
        if (!before.version().equals(now.version())) {
            print("differs: the version of Lode, " + before.version() + " then and " + now.version() + " now");
        } else if (!before.plan().equals(now.plan())) {
            print("differs: " + folder.resolve("plan.yaml"));
        }
        before.differences(now).forEach(file -> print("differs: " + folder.resolve(file)));
        print("Not the same run: " + before.run() + " then, " + now.run() + " now");
        return false;
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
