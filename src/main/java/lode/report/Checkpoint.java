package lode.report;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lode.panel.Sha;
import lode.panel.UserException;
import lode.search.Journal;

/**
 * The generations of a run that are kept, each as a part of the ledger and a state from which the search goes on.
 *
 * <p>A generation is whole if both are there and belong to each other and to the plan. A process may end at any moment, so
 * what a run left is gone back over to its last whole generation before it goes on.
 */
final class Checkpoint {

    private static final Pattern LEFT_OVER = Pattern.compile(".*\\.tmp-[0-9a-f-]{36}");

    private final RunFiles files;
    private final String plan;
    private int kept;

    /** The checkpoint of a run that has a plan, without a generation so far. */
    Checkpoint(RunFiles files) {
        this.files = files;
        this.plan = files.planHash();
    }

    /** How many generations are kept. */
    int kept() {
        return kept;
    }

    /** The states of all generations that are kept. */
    Iterable<byte[]> states() {
        return () -> IntStream.rangeClosed(1, kept)
                .mapToObj(number ->
                        StateFile.read(files.state(number)).orElseThrow().state())
                .iterator();
    }

    /** Keeps one more generation. */
    void keep(Journal.Page page) {
        int number = page.generation().number();
        byte[] trials = TrialTable.bytes(number, page.trials());
        AtomicFile.write(files.trials(number), trials);
        new StateFile(plan, Sha.of(trials), page.state()).write(files.state(number));
        kept = number;
    }

    /** Counts the generations that are whole. */
    void count() throws IOException {
        while (isWhole(kept + 1)) {
            kept++;
        }
    }

    /**
     * Removes all that came after the last whole generation.
     *
     * @return what the user should know about what was found
     */
    Optional<String> goBackToLastWhole() throws IOException {
        for (var place : List.of(files.folder(), files.checkpoint(), files.ledger())) {
            RunFiles.remove(place, name -> LEFT_OVER.matcher(name).matches());
        }
        files.removeResults();
        count();
        Optional<String> warning = Files.exists(files.state(kept + 1)) || Files.exists(files.state(kept + 2))
                ? Optional.of(damaged())
                : Optional.empty();
        RunFiles.remove(files.ledger(), name -> RunFiles.generation(name) > kept);
        RunFiles.remove(files.checkpoint(), name -> RunFiles.generation(name) > kept);
        return warning;
    }

    private String damaged() {
        return "Generation " + (kept + 1) + " in " + files.folder() + " is damaged: going on "
                + (kept == 0 ? "from the start" : "after generation " + kept);
    }

    private boolean isWhole(int number) throws IOException {
        Optional<StateFile> state = StateFile.read(files.state(number));
        if (state.isEmpty() || !Files.exists(files.trials(number))) {
            return false;
        }
        if (!state.get().plan().equals(plan)) {
            throw new UserException(files.plan() + " was changed since the run began: put it back, or start a run"
                    + " of its own with lode mine --experiment " + files.plan());
        }
        return Sha.of(Files.readAllBytes(files.trials(number)))
                .equals(state.get().trials());
    }
}
