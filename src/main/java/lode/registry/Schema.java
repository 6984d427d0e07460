package lode.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lode.panel.UserException;
import org.jdbi.v3.core.Handle;

/**
 * The tables of the registry, version by version.
 *
 * <p>Migration k leads from version k - 1 to k; a published one is never changed. SQLite's {@code user_version} tells
 * how far a file has come.
 */
final class Schema {

    private static final List<String> MIGRATIONS = List.of("1-factors.sql", "2-profiles.sql");

    private Schema() {}

    /**
     * Brings the file to the current version, all at once or not at all.
     *
     * @throws UserException if a newer program made the file
     */
    static void migrate(Handle db, Path file) {
        if (version(db) > MIGRATIONS.size()) {
            throw new UserException("The registry " + file + " was made by a newer Lode (its version is " + version(db)
                    + ", this Lode knows up to " + MIGRATIONS.size()
                    + "): update Lode, or set LODE_HOME to another folder");
        }
        if (version(db) < MIGRATIONS.size()) {
            db.useTransaction(Schema::apply);
        }
    }

    /** Another process may have been faster, so the version is read again now that the file is ours. */
    private static void apply(Handle db) {
        MIGRATIONS.stream()
                .skip(version(db))
                .forEach(migration -> db.createScript(text(migration)).execute());
        db.execute("PRAGMA user_version = " + MIGRATIONS.size());
    }

    private static int version(Handle db) {
        return db.createQuery("PRAGMA user_version").mapTo(int.class).one();
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
