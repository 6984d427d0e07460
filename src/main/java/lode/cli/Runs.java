package lode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lode.panel.Nearest;
import lode.panel.UserException;

/** Finds the folders of runs. */
final class Runs {

    private static final Path RESULTS = Path.of("results");

    private Runs() {}

    /**
     * The folder of a run.
     *
     * @param run its path, or its name below {@code results}
     * @throws UserException if there is none
     */
    static Path find(String run) {
        return Stream.of(Path.of(run), RESULTS.resolve(run))
                .filter(Runs::holdsRun)
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = names();
                    return new UserException("There is no run '" + run + "'." + Nearest.hint(run, names)
                            + (names.isEmpty() ? "" : " In results: " + String.join(", ", names) + ";")
                            + " Give the path of a run's folder, or its name below results.");
                });
    }

    private static List<String> names() {
        if (!Files.isDirectory(RESULTS)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(RESULTS)) {
            return folders.filter(Runs::holdsRun)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static boolean holdsRun(Path folder) {
        return Files.isRegularFile(folder.resolve("plan.yaml"));
    }
}
