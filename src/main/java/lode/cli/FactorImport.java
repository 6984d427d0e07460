package lode.cli;

import java.nio.file.Path;
import lode.registry.Imported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds the factors of a folder of text. */
@Command(
        name = "import",
        description = {
            "Add the factors of a folder that lode factor export --folder wrote.",
            "",
            "What is there stays; to import twice adds nothing. The later decision on a factor gives it its state."
        },
        footerHeading = "%nExample:%n",
        footer = "  lode factor import team-factors")
final class FactorImport implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder.")
    private Path folder;

    @Override
    public void run() {
        Imported imported = Homes.inRegistry(registry -> registry.importFrom(folder));
        spec.commandLine()
                .getOut()
                .printf(
                        "%,d factors added, %,d were there; %,d details added to those%n",
                        imported.added(), imported.known(), imported.details());
    }
}
