package lode.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lode.panel.UserException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file. {@code user_version} tells how far it has come.
 *
 * @param file where it is
 */
record SqliteStore(Path file) implements Store {

    private static final int PATIENCE = 60_000; // milliseconds that one writer waits for another

    @Override
    public Handle open() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UserException("Cannot make the folder of the registry " + file + ": " + e, e);
        }
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

    @Override
    public int version(Handle db) {
        return db.createQuery("PRAGMA user_version").mapTo(int.class).one();
    }

    @Override
    public void note(Handle db, int version) {
        db.execute("PRAGMA user_version = " + version);
    }

    @Override
    public String translated(String migration) {
        return migration;
    }

    /** Transactions begin as writers already. */
    @Override
    public void waitForTurn(Handle db) {}

    @Override
    public String otherPlace() {
        return "set LODE_HOME to another folder";
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
