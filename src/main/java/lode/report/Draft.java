package lode.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that is filled beside its place and appears there whole.
 *
 * <p>A draft is hidden and carries the number of its process. Those of processes that are gone are
 * removed when the next one begins.
 */
final class Draft {

    private static final Pattern NAME = Pattern.compile("\\.draft-(\\d+)-.*");

    private final Path draft;
    private final Path place;

    private Draft(Path draft, Path place) {
        this.draft = draft;
        this.place = place;
    }

    /** Begins a folder that is to appear at that place. */
    static Draft of(Path place) throws IOException {
        Path parent = Objects.requireNonNull(place.toAbsolutePath().getParent(), "a folder to write has a parent");
        Files.createDirectories(parent);
        removeAbandoned(parent);
        Path draft = parent.resolve(".draft-" + ProcessHandle.current().pid() + "-" + place.getFileName());
        remove(draft);
        return new Draft(Files.createDirectory(draft), place);
    }

    /** Where to write. */
    Path folder() {
        return draft;
    }

    /** Moves the folder to its place. */
    void publish() throws IOException {
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void removeAbandoned(Path parent) throws IOException {
        List<Path> abandoned;
        try (Stream<Path> siblings = Files.list(parent)) {
            abandoned = siblings.filter(Draft::isAbandoned).toList();
        }
        for (Path folder : abandoned) {
            remove(folder);
        }
    }

    private static boolean isAbandoned(Path folder) {
        Matcher matcher = NAME.matcher(folder.getFileName().toString());
        return matcher.matches()
                && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty();
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> inside;
            try (Stream<Path> paths = Files.walk(folder)) {
                inside = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : inside) {
                Files.delete(path);
            }
        }
    }
}
