package lode.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lode.panel.UserException;

/**
 * A folder of results that is filled beside its place and appears there whole.
 *
 * <p>The draft is hidden and carries the number of its process. One that is closed before it was published is removed,
 * and so are those of processes that are gone when the next one begins in the same folder.
 */
public final class ResultFolder implements AutoCloseable {

    private static final Pattern DRAFT = Pattern.compile("\\.draft-(\\d+)-.*");

    private final Path draft;
    private final Path place;

    private ResultFolder(Path draft, Path place) {
        this.draft = draft;
        this.place = place;
    }

    /**
     * Begins a folder that is to appear at that place.
     *
     * @throws UserException if something is there already, or nothing can be written there
     */
    public static ResultFolder begin(Path place) {
        requireNew(place);
        try {
            Path parent = Objects.requireNonNull(place.toAbsolutePath().getParent(), "a new folder has a parent");
            Files.createDirectories(parent);
            removeAbandoned(parent);
            Path draft = parent.resolve(".draft-" + ProcessHandle.current().pid() + "-" + place.getFileName());
            return new ResultFolder(Files.createDirectory(draft), place);
        } catch (IOException e) {
            throw new UserException("Cannot write to " + place + ": " + e, e);
        }
    }

    /**
     * Checks that nothing is at a place.
     *
     * @throws UserException if something is there
     */
    public static void requireNew(Path place) {
        if (Files.exists(place)) {
            throw new UserException("The folder " + place + " exists already: name a new one with --out");
        }
    }

    /** Where to write. */
    public Path draft() {
        return draft;
    }

    /**
     * Moves the folder to its place; to the same name with a number if that was taken in the meantime.
     *
     * @return where it is
     */
    public Path publish() {
        try {
            Path free = place;
            for (int k = 2; Files.exists(free); k++) {
                free = place.resolveSibling(place.getFileName() + "-" + k);
            }
            return Files.move(draft, free, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UserException("Cannot write to " + place + ": " + e, e);
        }
    }

    /** Removes the draft if it was not published. */
    @Override
    public void close() {
        remove(draft);
    }

    private static void removeAbandoned(Path parent) throws IOException {
        try (Stream<Path> siblings = Files.list(parent)) {
            siblings.filter(ResultFolder::isAbandoned).forEach(ResultFolder::remove);
        }
    }

    private static boolean isAbandoned(Path folder) {
        Matcher matcher = DRAFT.matcher(folder.getFileName().toString());
        return matcher.matches()
                && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty();
    }

    /** Removes what it can: what another process is removing as well needs no more. */
    static void remove(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> inside = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : inside) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException _) {
            // gone already, or left for the next run
        }
    }
}
