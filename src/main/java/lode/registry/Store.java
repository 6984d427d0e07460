package lode.registry;

import org.jdbi.v3.core.Handle;

/** The database that a registry is kept in: what SQLite and PostgreSQL do not have in common. */
sealed interface Store permits SqliteStore, PostgresStore {

    /** Connects. */
    Handle open();

    /** How many migrations were done; 0 for an empty database. */
    int version(Handle db);

    /** Notes how many migrations were done; called in the transaction that does them. */
    void note(Handle db, int version);

    /** A migration, which is written for SQLite, in the words of this database. */
    String translated(String migration);

    /** Called first in every transaction that writes: waits until no other process is in one. */
    void waitForTurn(Handle db);

    /** What to do about a registry that a newer Lode made. */
    String otherPlace();
}
