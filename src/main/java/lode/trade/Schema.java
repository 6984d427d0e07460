package lode.trade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lode.panel.UserException;
import lode.sqlite.SqliteFile;
import org.jdbi.v3.core.Handle;

/**
 * The tables of an account, version by version; {@code user_version} tells how far a file has come.
 *
 * <p>Migration k leads from version k - 1 to k; a published one is never changed.
 */
final class Schema {

    private static final List<String> MIGRATIONS = List.of("1-account.sql");

    private Schema() {}

    /**
     * Brings a file to the current version, all at once or not at all.
     *
     * @throws UserException if a newer program made it
     */
    static void migrate(Handle db, Path file) {
        int version = SqliteFile.version(db);
        if (version > MIGRATIONS.size()) {
            throw new UserException("The account " + file + " was made by a newer Lode (its version is " + version
                    + ", this Lode knows up to " + MIGRATIONS.size() + "): update Lode");
        }
        if (version < MIGRATIONS.size()) {
            db.useTransaction(_ -> {
                MIGRATIONS.stream()
                        .skip(SqliteFile.version(db)) // another process may have been faster
                        .forEach(migration -> db.createScript(text(migration)).execute());
                SqliteFile.note(db, MIGRATIONS.size());
            });
        }
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
