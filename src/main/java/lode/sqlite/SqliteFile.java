package lode.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A database in one file, which several processes may have open: they read while one writes, and writers wait for each other.
 *
 * @param file where it is, or is to be
 */
public record SqliteFile(Path file) {

    private static final int PATIENCE = 60_000; // milliseconds that one writer waits for another

    /**
     * Connects; makes the file and its folder where there is none.
     *
     * @throws IOException                       if the folder cannot be made
     * @throws org.jdbi.v3.core.JdbiException if the file is no database
     */
    public Handle open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Jdbi.create(source()).open();
    }

    private SQLiteDataSource source() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(PATIENCE);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** How many migrations were done; 0 for an empty database. */
    public static int version(Handle db) {
        return db.createQuery("PRAGMA user_version").mapTo(int.class).one();
    }

    /** Notes how many migrations were done; called in the transaction that does them. */
    public static void note(Handle db, int version) {
        db.execute("PRAGMA user_version = " + version);
    }
}
