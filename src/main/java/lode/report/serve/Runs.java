package lode.report.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.expr.Catalog;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The runs in a folder of results. */
final class Runs {

    private static final String PAGE = ".html";

    private static final Map<String, String> TYPES = Map.of(
            ".csv",
            "text/csv; charset=utf-8",
            PAGE,
            "text/html; charset=utf-8",
            ".yaml",
            "text/plain; charset=utf-8",
            ".png",
            "image/png");

    private final Path results;
    private final Catalog catalog;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** What was made of a run when it had that stamp. */
    private record Known(String stamp, ObjectNode whole) {}

    Runs(Path results, Catalog catalog) {
        this.results = results.toAbsolutePath().normalize();
        this.catalog = catalog;
    }

    /** Whether there is a run of that name. */
    boolean exists(String name) {
        return find(name).isPresent();
    }

    /** One run; a run that is gone says so. */
    EventStream.State one(String name) {
        Optional<WatchedRun> folder = find(name);
        if (folder.isEmpty()) {
            return new EventStream.State(
                    "gone", () -> JsonMapper.shared().createObjectNode().put("stage", "gone"));
        }
        String stamp = folder.get().stamp();
        return new EventStream.State(stamp, () -> whole(folder.get(), stamp));
    }

    /** All runs: those that run first, then the unfinished, then the finished; the latest first among each. */
    EventStream.State all() {
        List<WatchedRun> folders = folders();
        List<String> stamps = folders.stream().map(WatchedRun::stamp).toList();
        known.keySet()
                .retainAll(
                        folders.stream().map(folder -> folder.path().toString()).collect(Collectors.toSet()));
        return new EventStream.State("runs\n" + String.join("\n\n", stamps), () -> {
            ObjectNode list = JsonMapper.shared().createObjectNode().put("folder", results.toString());
            ArrayNode runs = list.putArray("runs");
            for (int k = 0; k < folders.size(); k++) {
                runs.add(summary(folders.get(k)).brief(whole(folders.get(k), stamps.get(k))));
            }
            return list;
        });
    }

    /** A file of a run, if it is of a kind that is shown. */
    Optional<Answer> file(String run, String name) {
        Optional<Path> file = find(run).flatMap(folder -> folder.file(name));
        Optional<String> type = type(name);
        if (file.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        try {
            boolean inside = file.get().toRealPath().startsWith(results.toRealPath());
            return inside ? Optional.of(answer(name, type.get(), Files.readAllBytes(file.get()))) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Answer answer(String name, String type, byte[] body) {
        return name.endsWith(PAGE) ? Answer.report(type, body) : new Answer(200, type, body);
    }

    /** How a file of that name is told to the browser; empty if it is not for browsers. */
    static Optional<String> type(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(TYPES.get(name.substring(dot)));
    }

    private ObjectNode whole(WatchedRun folder, String stamp) {
        return known.compute(
                        folder.path().toString(),
                        (_, before) -> before != null && before.stamp().equals(stamp)
                                ? before
                                : new Known(stamp, summary(folder).whole()))
                .whole();
    }

    private RunSummary summary(WatchedRun folder) {
        return new RunSummary(folder, WatchedRun.name(folder.path()), catalog);
    }

    private Optional<WatchedRun> find(String name) {
        return name.isEmpty() ? Optional.empty() : WatchedRun.in(results.resolve(name));
    }

    private List<WatchedRun> folders() {
        try (Stream<Path> inside = Files.list(results)) {
            return inside.map(WatchedRun::in)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(WatchedRun::stage)
                            .thenComparing(WatchedRun::time, Comparator.reverseOrder()))
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of(); // no results yet
        }
    }
}
