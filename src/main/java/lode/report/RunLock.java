package lode.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lode.panel.UserException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process from working on the same run. The system lets go of it when the process ends, however it ends.
 *
 * <p>The file must not be opened a second time: on some systems that lets go of it as well.
 */
final class RunLock implements AutoCloseable {

    /** The file that is locked. */
    static final String FILE = ".lock";

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks a run.
     *
     * @param folder that holds the run now
     * @param name   of the run, for messages
     * @throws UserException if another process has it, or nothing can be written there
     */
    static RunLock of(Path folder, Path name) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new RunLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new UserException("Cannot write to " + name + ": " + e, e);
        }
        throw new UserException("Another lode is working on " + name + ": let it end, or stop it with Ctrl-C first");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** Removes the file as well: only where nobody could want to lock it any more. */
    void remove(Path folder) throws IOException {
        channel.close();
        Files.deleteIfExists(folder.resolve(FILE));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
