package lode.cli;

import java.time.Instant;
import java.util.List;
import lode.panel.UserException;
import lode.registry.Change;
import lode.registry.Entry;
import lode.registry.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes factors out of use. */
@Command(
        name = "retire",
        description = "Take factors out of use; they stay in the registry with their history.",
        footerHeading = "%nExample:%n",
        footer = "  lode factor retire 42be195e --reason 'too crowded'")
final class FactorRetire implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Factors: names, or at least four digits of ids.")
    private List<String> ids = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; it is kept in the history.")
    private String reason = "";

    @Override
    public void run() {
        if (reason.isBlank()) {
            throw new UserException("--reason must say why");
        }
        Homes.inRegistry(registry -> {
            List<Entry> entries = FactorIds.find(registry, ids);
            for (Entry entry : entries) {
                if (entry.state() == State.RETIRED) {
                    throw new UserException("Factor " + entry.factor().name() + " is retired already");
                }
            }
            for (Entry entry : entries) {
                registry.change(entry.factor(), Change.of(Instant.now(), State.RETIRED, reason));
                spec.commandLine()
                        .getOut()
                        .printf("%s is retired; it was %s%n", entry.factor().name(), entry.state());
            }
            return entries;
        });
    }
}
