package lode.cli;

import java.io.PrintWriter;
import lode.registry.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows all that is known of a factor. */
@Command(
        name = "show",
        description = "Show a factor's formula, and every test of it.",
        footerHeading = "%nExample:%n",
        footer = "  lode factor show 42be195e")
final class FactorShow implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The factor: its name, or at least four digits of its id.")
    private String id = "";

    @Override
    public void run() {
        Entry entry = Homes.inRegistry(registry -> registry.find(id));
        PrintWriter out = spec.commandLine().getOut();
        out.print(FactorSheet.of(entry));
        out.flush();
    }
}
