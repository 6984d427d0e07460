package lode.registry;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;

/** Rows of any table, as cells by column. */
final class Rows {

    private Rows() {}

    /** Adds a row unless there is one with its key; says whether it was added. */
    static boolean insert(Handle db, String table, SequencedMap<String, Object> cells) {
        String columns = String.join(", ", cells.keySet());
        String values = cells.keySet().stream().map(column -> ":" + column).collect(joining(", "));
        return db.createUpdate("INSERT INTO " + table + " (" + columns + ") VALUES (" + values
                                + ") ON CONFLICT DO NOTHING")
                        .bindMap(cells)
                        .execute()
                > 0;
    }

    /** The rows of a query with one argument, {@code :key}; a NULL has no cell. */
    static List<Map<String, Object>> select(Handle db, String query, Object key) {
        List<Map<String, Object>> rows =
                db.createQuery(query).bind("key", key).mapToMap().list();
        rows.forEach(row -> row.values().removeIf(Objects::isNull));
        return rows;
    }
}
