package lode.cli;

import java.util.List;
import lode.panel.UserException;
import lode.registry.Entry;
import lode.registry.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes factors for good. */
@Command(
        name = "delete",
        description = {
            "Remove factors with all that is known of them, for good.",
            "",
            "To take a factor out of use and remember it, retire it."
        },
        footerHeading = "%nExample:%n",
        footer = "  lode factor delete 42be195e")
final class FactorDelete implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Factors: names, or at least four digits of ids.")
    private List<String> ids = List.of();

    @Override
    public void run() {
        Homes.inRegistry(registry -> {
            List<Entry> entries = FactorIds.find(registry, ids);
            for (Entry entry : entries) {
                if (entry.state() == State.ADMITTED || entry.state() == State.WATCH) {
                    throw new UserException("Factor " + entry.factor().name() + " is in use (" + entry.state()
                            + "): retire it before it is deleted; nothing was deleted");
                }
            }
            for (Entry entry : entries) {
                registry.delete(entry.factor());
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%s is deleted: %s%n",
                                entry.factor().name(), entry.factor().formula());
            }
            return entries;
        });
    }
}
