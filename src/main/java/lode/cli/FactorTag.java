package lode.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import lode.factor.Factor;
import lode.panel.UserException;
import lode.registry.Description;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tags, names and annotates a factor. */
@Command(
        name = "tag",
        description = "Give a factor tags, a name or a note.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode factor tag 42be195e reversal daily",
            "  lode factor tag 42be195e --remove daily",
            "  lode factor tag 42be195e --name overnight-gap --note 'fails in 2015'"
        })
final class FactorTag implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The factor: its name, or at least four digits of its id.")
    private String id = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "TAG", description = "Tags to give it.")
    private List<String> tags = List.of();

    @Option(names = "--remove", paramLabel = "TAG", description = "A tag to take away; may be repeated.")
    private List<String> removed = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "What to call it.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            description = "What to remember about it, in place of what is there.")
    private Optional<String> note = Optional.empty();

    @Override
    public void run() {
        if (tags.isEmpty() && removed.isEmpty() && name.isEmpty() && note.isEmpty()) {
            throw new UserException("Say what to change: tags, --remove, --name or --note");
        }
        tags.forEach(FactorIds::requireTag);
        Homes.inRegistry(registry -> {
            Factor factor = registry.find(id).factor();
            registry.describe(factor, new Description(name, note, tags, removed));
            PrintWriter out = spec.commandLine().getOut();
            out.print(FactorSheet.head(registry.find(factor.id())));
            out.flush();
            return factor;
        });
    }
}
