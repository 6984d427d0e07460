package lode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lode.panel.Nearest;
import lode.panel.UserException;

/** The folders of runs. */
final class Runs {

    private static final Path RESULTS = Path.of("results");
    private static final String ROUND = "round-";
    private static final String TARGET = "target.yaml";
    private static final String WINDOW = "window-";
    private static final String WALK = "walk.yaml";

    private Runs() {}

    /**
     * The folder of a run.
     *
     * @param run its path, or its name below {@code results}
     * @throws UserException if there is none
     */
    static Path find(String run) {
        return find(run, Runs::holdsRun).orElseThrow(() -> {
            List<String> names = names();
            return new UserException("There is no run '" + run + "'." + Nearest.hint(run, names)
                    + (names.isEmpty() ? "" : " In results: " + String.join(", ", names) + ";")
                    + " Give the path of a run's folder, or its name below results.");
        });
    }

    private static Optional<Path> find(String name, Predicate<Path> holds) {
        return Stream.of(Path.of(name), RESULTS.resolve(name)).filter(holds).findFirst();
    }

    /** A new folder in {@code results} that is named by what it holds and the time. */
    static Path folderNow(String name) {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(ZoneId.systemDefault()));
        return RESULTS.resolve(name + "-" + time);
    }

    /** What a run is called in the registry: by its folder, and that of all of them where it is one of several. */
    static String name(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        String name = String.valueOf(whole.getFileName());
        Optional<Path> all = Optional.ofNullable(whole.getParent()).map(Path::getFileName);
        return (name.startsWith(ROUND) || name.startsWith(WINDOW)) && all.isPresent() ? all.get() + "/" + name : name;
    }

    /** The folder of one of several runs. */
    static Path round(Path all, int number) {
        return all.resolve(ROUND + number);
    }

    /** What all of several runs are to find together, as a file in their folder. */
    static Path target(Path all) {
        return all.resolve(TARGET);
    }

    /** The folder of several runs; empty if there is none of that path, or of that name below {@code results}. */
    static Optional<Path> findSeveral(String name) {
        return find(name, Runs::holdsSeveral);
    }

    /** The folder of the search of one window of a walk. */
    static Path window(Path walk, int number) {
        return walk.resolve(WINDOW + number);
    }

    /** How the windows of a walk are cut, as a file in its folder. */
    static Path walk(Path walk) {
        return walk.resolve(WALK);
    }

    /** The folder of a walk; empty if there is none of that path, or of that name below {@code results}. */
    static Optional<Path> findWalk(String name) {
        return find(name, Runs::holdsWalk);
    }

    /** Whether a run is one of several that go on together. */
    static boolean isRound(Path folder) {
        return above(folder).filter(Runs::holdsSeveral).isPresent() || isWindow(folder);
    }

    /** Whether a run is the search of one window of a walk. */
    static boolean isWindow(Path folder) {
        return above(folder).filter(Runs::holdsWalk).isPresent();
    }

    private static Optional<Path> above(Path folder) {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getParent());
    }

    private static boolean holdsWalk(Path folder) {
        return Files.isRegularFile(walk(folder));
    }

    private static boolean holdsSeveral(Path folder) {
        return Files.isRegularFile(target(folder));
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
