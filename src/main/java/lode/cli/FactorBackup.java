package lode.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the registry. */
@Command(
        name = "backup",
        description = "Copy the whole registry into a new SQLite file, while others may write to it.",
        footerHeading = "%nExample:%n",
        footer = "  lode factor backup registry-2026-05.sqlite")
final class FactorBackup implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "A file that is not there yet.")
    private Path file;

    @Override
    public void run() {
        int factors = Homes.inRegistry(registry -> {
            registry.backup(file);
            return registry.list().size();
        });
        spec.commandLine().getOut().printf("%,d factors are copied to %s%n", factors, file);
    }
}
