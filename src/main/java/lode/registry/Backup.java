package lode.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lode.panel.UserException;

/** Makes a file that appears only when it is complete. */
final class Backup {

    private Backup() {}

    /**
     * Lets the file be filled beside its place, and then moves it there.
     *
     * @throws UserException if there is such a file, or it cannot be written
     */
    static void begin(Path file, Consumer<Path> filler) {
        if (Files.exists(file)) {
            throw new UserException("There is a file " + file + " already: give the backup another name");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".tmp-" + UUID.randomUUID());
        try {
            try {
                filler.accept(draft);
                Files.move(draft, file);
            } finally {
                for (String end : Stream.of("", "-wal", "-shm").toList()) {
                    Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + end));
                }
            }
        } catch (IOException e) {
            throw new UserException("Cannot write " + file + ": " + e, e);
        }
    }
}
