package lode.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import lode.panel.UserException;
import org.jdbi.v3.core.Handle;

/**
 * The tables of the registry, version by version.
 *
 * <p>Migration k leads from version k - 1 to k; a published one is never changed. They are written for SQLite; other databases
 * {@linkplain Store#translated translate} a few words.
 */
final class Schema {

    private static final List<String> MIGRATIONS =
            List.of("1-factors.sql", "2-profiles.sql", "3-states.sql", "4-looks.sql", "5-luck.sql");

    private Schema() {}

    /**
     * Brings a database to the current version, all at once or not at all.
     *
     * @throws UserException if a newer program made it
     */
    static void migrate(Handle db, Store store) {
        int version = store.version(db);
        if (version > MIGRATIONS.size()) {
            throw new UserException("The registry " + store + " was made by a newer Lode (its version is " + version
                    + ", this Lode knows up to " + MIGRATIONS.size() + "): update Lode, or " + store.otherPlace());
        }
        if (version < MIGRATIONS.size()) {
            db.useTransaction(_ -> apply(db, store));
        }
    }

    /** Another process may have been faster, so the version is read again now that it is our turn. */
    private static void apply(Handle db, Store store) {
        store.waitForTurn(db);
        MIGRATIONS.stream()
                .skip(store.version(db))
                .forEach(migration ->
                        db.createScript(store.translated(text(migration))).execute());
        store.note(db, MIGRATIONS.size());
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
