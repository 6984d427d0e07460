package lode.registry;

import java.io.IOException;
import java.nio.file.Path;
import lode.panel.UserException;
import lode.sqlite.SqliteFile;
import org.jdbi.v3.core.Handle;

/**
 * One SQLite file. {@code user_version} tells how far it has come.
 *
 * @param file where it is
 */
record SqliteStore(Path file) implements Store {

    @Override
    public Handle open() {
        try {
            return new SqliteFile(file).open();
        } catch (IOException e) {
            throw new UserException("Cannot make the folder of the registry " + file + ": " + e, e);
        }
    }

    @Override
    public int version(Handle db) {
        return SqliteFile.version(db);
    }

    @Override
    public void note(Handle db, int version) {
        SqliteFile.note(db, version);
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
