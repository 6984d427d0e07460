package lode.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import lode.panel.UserException;

/**
 * Writes a file whole or not at all.
 *
 * <p>The bytes go to {@code name.tmp-…} beside the file, which then takes the file's name in one step. A reader meets
 * the old file or the new one, never half of one, even when the program is killed.
 */
public final class AtomicFile {

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it to {@code out}, which the caller closes. */
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes {@code content} to {@code file}, replacing what was there and creating the folders above it.
     *
     * @throws UserException if it cannot be written; the file is then as it was before
     */
    public static void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    /**
     * Writes {@code content} to {@code file} as it is produced, replacing what was there and creating the folders above
     * it.
     *
     * @throws UserException if it cannot be written; the file is then as it was before
     */
    public static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + ".tmp-" + UUID.randomUUID());
        try {
            Files.createDirectories(target.getParent());
            try {
                fill(draft, content);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UserException("Cannot write " + file + ": " + e, e);
        }
    }

    private static void fill(Path draft, Content content) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.writeTo(Channels.newOutputStream(channel));
            channel.force(true); // else a power cut may leave the new name with no bytes behind it
        }
    }
}
