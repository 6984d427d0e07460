package lode.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory beside the stored datasets in which one is made, and from which it appears all at once or not at all.
 *
 * <p>Its name tells the process that works in it. What a killed process left behind is removed by the next import; if it
 * was killed between taking the old dataset away and putting the new one in its place, the old one comes back.
 */
final class Staging implements AutoCloseable {

    private static final Pattern LEFTOVER = Pattern.compile("\\.(import|replaced)-(\\d+)-(\\d+)-(.+)");

    private final Path parent;
    private final Path dir;
    private final Path replaced;
    private final Path target;

    private Staging(Path parent, String name) {
        ProcessHandle process = ProcessHandle.current();
        String suffix = "-" + process.pid() + "-" + startOf(process) + "-" + name;
        this.parent = parent;
        this.dir = parent.resolve(".import" + suffix);
        this.replaced = parent.resolve(".replaced" + suffix);
        this.target = parent.resolve(name);
    }

    /** Removes leftovers and makes an empty directory for the dataset of that name. */
    static Staging open(Path parent, String name) throws IOException {
        Files.createDirectories(parent);
        cleanUp(parent);
        var staging = new Staging(parent, name);
        Files.createDirectory(staging.dir);
        return staging;
    }

    /** Where the dataset is made. */
    Path dir() {
        return dir;
    }

    /** Lets the dataset appear under its name, in place of the one that may be there. */
    void publish(boolean replace) throws IOException {
        if (replace && Files.exists(target)) {
            Files.move(target, replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(dir, target, StandardCopyOption.ATOMIC_MOVE);
        delete(replaced);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        delete(dir);
        restore(replaced, parent);
    }

    private static void cleanUp(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path entry : entries.sorted().toList()) {
                Matcher name = LEFTOVER.matcher(entry.getFileName().toString());
                if (name.matches() && isOver(Long.parseLong(name.group(2)), Long.parseLong(name.group(3)))) {
                    restore(entry, parent);
                    delete(entry);
                }
            }
        }
    }

    /** Whether the process has ended; its number may be another one's by now, with another start. */
    private static boolean isOver(long process, long start) {
        Optional<ProcessHandle> owner = ProcessHandle.of(process);
        return owner.isEmpty() || !owner.get().isAlive() || startOf(owner.get()) != start;
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static void restore(Path entry, Path parent) throws IOException {
        Matcher name = LEFTOVER.matcher(entry.getFileName().toString());
        if (name.matches() && name.group(1).equals("replaced") && Files.exists(entry)) {
            Path target = parent.resolve(name.group(4));
            if (Files.exists(target)) {
                delete(entry);
            } else {
                Files.move(entry, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void delete(Path dir) throws IOException {
        if (!Files.exists(dir)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(dir)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }
}
