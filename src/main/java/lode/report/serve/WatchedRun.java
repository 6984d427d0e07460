package lode.report.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lode.report.LiveFile;
import lode.report.RunFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The folder of a run at one moment.
 *
 * @param path  the folder
 * @param files the files directly in it that are no drafts, by name
 * @param live  what a search says of itself as it goes; missing if it does not run
 * @param time  when its plan, or what it says of itself, was written last: milliseconds since 1970
 * @param stage how far it is
 */
record WatchedRun(Path path, List<Path> files, JsonNode live, long time, Stage stage) {

    private static final Pattern GENERATIONS = Pattern.compile("(?m)^generations: (\\d+)$");

    /** How far a run is. */
    enum Stage {
        /** Its process lives. */
        RUNNING,
        /** It ended before its time, or its process was killed. */
        UNFINISHED,
        /** All its results are there. */
        FINISHED
    }

    /** Copies the list. */
    WatchedRun {
        files = List.copyOf(files);
    }

    /** The run in a folder; empty if there is none. A hidden folder is a draft. */
    static Optional<WatchedRun> in(Path path) {
        if (name(path).startsWith(".") || !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (Stream<Path> inside = Files.list(path)) {
            List<Path> files = inside.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !isDraft(name(file)))
                    .sorted()
                    .toList();
            return Optional.of(of(path, files)).filter(WatchedRun::holdsRun);
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty(); // removed just now, or not for us to read
        }
    }

    private static WatchedRun of(Path path, List<Path> files) {
        JsonNode live = live(files);
        List<String> names = files.stream().map(WatchedRun::name).toList();
        return new WatchedRun(path, files, live, time(path, files), stage(path, live, names));
    }

    private static boolean isDraft(String name) {
        return name.startsWith(".") || name.contains(".tmp");
    }

    private boolean holdsRun() {
        return has(LiveFile.NAME) || has(RunFiles.PLAN);
    }

    /** What tells it from what it was before: the files' names, sizes and times, and whether its process lives. */
    String stamp() {
        var stamp = new StringBuilder(path.toString());
        for (Path file : files) {
            try {
                var read = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                stamp.append('\n')
                        .append(name(file))
                        .append(' ')
                        .append(read.size())
                        .append(' ')
                        .append(read.lastModifiedTime());
            } catch (IOException _) {
                stamp.append('\n').append(name(file)).append(" gone");
            }
        }
        return stamp.append('\n').append(stage).toString();
    }

    private static long time(Path path, List<Path> files) {
        try {
            Path told = find(files, RunFiles.PLAN)
                    .or(() -> find(files, LiveFile.NAME))
                    .orElse(path);
            return Files.getLastModifiedTime(told).toMillis();
        } catch (IOException _) {
            return 0;
        }
    }

    private static JsonNode live(List<Path> files) {
        try {
            Optional<Path> file = find(files, LiveFile.NAME);
            return file.isPresent()
                    ? JsonMapper.shared().readTree(Files.readString(file.get()))
                    : MissingNode.getInstance();
        } catch (IOException | JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    private static Stage stage(Path path, JsonNode live, List<String> names) {
        if (live.isObject()) {
            return isAlive(live.path("process")) ? Stage.RUNNING : Stage.UNFINISHED;
        }
        boolean results = names.stream().anyMatch(RunFiles::isFactorTable);
        boolean goesOn = Files.exists(path.resolve(RunFiles.CHECKPOINT)) && !names.contains(RunFiles.SEAL);
        return results && !goesOn ? Stage.FINISHED : Stage.UNFINISHED;
    }

    private static boolean isAlive(JsonNode process) {
        return ProcessHandle.of(process.path("id").asLong(-1))
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        LiveFile.began(handle).equals(process.path("began").asString("")))
                .isPresent();
    }

    /** How many generations the plan asks for; 0 if it does not say. */
    int planned() {
        try {
            Optional<Path> plan = file(RunFiles.PLAN);
            Matcher matcher = GENERATIONS.matcher(plan.isPresent() ? Files.readString(plan.get()) : "");
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        } catch (IOException | NumberFormatException _) {
            return 0;
        }
    }

    /** The tables of its survivors. */
    List<Path> factors() {
        return files.stream().filter(file -> RunFiles.isFactorTable(name(file))).toList();
    }

    /** The file of that name directly in the folder. */
    Optional<Path> file(String wanted) {
        return find(files, wanted);
    }

    private static Optional<Path> find(List<Path> files, String wanted) {
        return files.stream().filter(file -> name(file).equals(wanted)).findFirst();
    }

    private boolean has(String wanted) {
        return file(wanted).isPresent();
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
