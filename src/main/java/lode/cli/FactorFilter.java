package lode.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lode.panel.Nearest;
import lode.panel.UserException;
import lode.registry.Entry;
import lode.registry.Evaluation;
import lode.registry.Luck;
import lode.registry.State;
import picocli.CommandLine.Option;

/** Which factors are listed. */
final class FactorFilter {

    private static final List<String> KINDS = List.of("mined", "library", "hand", "model", "combined");

    @Option(names = "--state", paramLabel = "STATE", description = "Only these: candidate, admitted, watch or retired.")
    private Optional<State> state = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", description = "Only those with this tag; repeated, with all of them.")
    private List<String> tags = List.of();

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description =
                    "Only those that came so: mined, library, hand, model or combined, or the name of a run or library.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--contains", paramLabel = "TEXT", description = "Only those whose name, formula or note has this.")
    private Optional<String> text = Optional.empty();

    @Option(
            names = "--holds",
            description = "Only those whose search says that they are more than luck, in one test at least.")
    private boolean holds;

    /** Those that pass. */
    List<Entry> of(List<Entry> entries) {
        return source.map(name -> from(name, entries)).orElse(entries).stream()
                .filter(entry -> state.isEmpty() || state.get() == entry.state())
                .filter(entry -> entry.dossier().tags().containsAll(tags))
                .filter(entry -> !holds || entry.evaluations().stream().anyMatch(FactorFilter::holds))
                .filter(entry -> text.isEmpty() || contains(entry, text.get().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /**
     * Those of a source.
     *
     * @throws UserException if it is no kind of source, and no run or library
     */
    static List<Entry> from(String name, List<Entry> entries) {
        List<Entry> found =
                entries.stream().filter(entry -> isFrom(entry, name)).toList();
        if (found.isEmpty() && !KINDS.contains(name)) {
            throw new UserException("No factor came from '" + name + "'." + Nearest.hint(name, KINDS)
                    + " Write mined, library, hand, model or combined, or the name of a run or library");
        }
        return found;
    }

    private static boolean isFrom(Entry entry, String name) {
        return entry.evaluations().stream()
                .anyMatch(evaluation -> evaluation.source().kind().equals(name)
                        || evaluation.source().run().equals(name));
    }

    private static boolean holds(Evaluation evaluation) {
        return evaluation.luck().filter(Luck::holds).isPresent();
    }

    private static boolean contains(Entry entry, String lower) {
        String all = entry.factor().name() + "\n" + entry.factor().formula() + "\n"
                + entry.dossier().note();
        return all.toLowerCase(Locale.ROOT).contains(lower);
    }
}
