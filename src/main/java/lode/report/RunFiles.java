package lode.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lode.panel.Sha;
import lode.panel.UserException;

/**
 * Where the files of a run are.
 *
 * @param folder of the run
 */
public record RunFiles(Path folder) {

    /** What was searched; whatever has it is a run. */
    public static final String PLAN = "plan.yaml";

    /** What a finished run has, see {@link RunSeal}. */
    public static final String SEAL = "run.yaml";

    /** The folder that an unfinished run goes on from. */
    public static final String CHECKPOINT = "checkpoint";

    /** The generations, one row each. */
    public static final String GENERATIONS = "generations.csv";

    private static final String TRIALS = "trials";

    /** What the table of survivors is called, by what the search is known for. */
    static String factorTable(String suffix) {
        return "factor_" + suffix + ".csv";
    }

    /** Whether a file is the table of survivors, by its name. */
    public static boolean isFactorTable(String name) {
        return name.startsWith("factor_") && name.endsWith(".csv");
    }

    Path plan() {
        return folder.resolve(PLAN);
    }

    Path seal() {
        return folder.resolve(SEAL);
    }

    Path checkpoint() {
        return folder.resolve(CHECKPOINT);
    }

    /** In which language its pictures are. */
    Path language() {
        return checkpoint().resolve("language");
    }

    /** What the search needs to go on after a generation. */
    Path state(int generation) {
        return checkpoint().resolve("%05d.state".formatted(generation));
    }

    Path ledger() {
        return folder.resolve(TRIALS);
    }

    /** A generation's part of the ledger. */
    Path trials(int generation) {
        return ledger().resolve("%05d.csv.gz".formatted(generation));
    }

    /** The generation that a file is of, by its name; 0 for none. */
    static int generation(String name) {
        String digits = name.substring(0, Math.max(0, name.indexOf('.')));
        return digits.matches("\\d{5,9}") ? Integer.parseInt(digits) : 0;
    }

    void requirePlan() {
        if (!Files.isRegularFile(plan())) {
            throw new UserException("There is no run in " + folder + ": it has no " + PLAN);
        }
    }

    /** The hash of the plan but for its comments, which say how far the run came. */
    String planHash() {
        try {
            return Sha.of(Files.readString(plan())
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UserException("Cannot read " + plan() + ": " + e, e);
        }
    }

    /** Removes what a report wrote that was not the last. */
    void removeResults() {
        try {
            remove(
                    folder,
                    name -> name.endsWith(".png")
                            || name.endsWith(".html")
                            || name.endsWith(".csv") && !name.equals(GENERATIONS));
        } catch (IOException e) {
            throw new UserException("Cannot write to " + folder + ": " + e, e);
        }
    }

    /** Removes files of a place by their names; a place that is not there has none. */
    static void remove(Path place, Predicate<String> choice) throws IOException {
        for (Path file : in(place, "*")) {
            if (Files.isRegularFile(file) && choice.test(file.getFileName().toString())) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What is in a place; nothing if the place is not there. */
    static List<Path> in(Path place, String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(place)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(place, glob)) {
                found.forEach(files::add);
            }
        }
        return files;
    }
}
