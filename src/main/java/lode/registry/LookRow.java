package lode.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;

/** A row of the table {@code look}. */
final class LookRow {

    private LookRow() {}

    /** Adds a look; a search that has looked before may have tried more by now. */
    static void add(Handle db, Look look) {
        SequencedMap<String, Object> cells = new LinkedHashMap<>();
        cells.put("data_hash", look.dataHash());
        cells.put("label", look.label());
        cells.put("kind", look.kind());
        cells.put("search", look.search());
        cells.put("run", look.run());
        cells.put("test_first", look.test().first().toString());
        cells.put("test_last", look.test().last().toString());
        cells.put("trials", look.trials());
        cells.put("looked", look.at().toString());
        if (!Rows.insert(db, "look", cells)) {
            db.createUpdate("UPDATE look SET trials = :trials WHERE data_hash = :data_hash AND label = :label"
                            + " AND search = :search AND trials < :trials")
                    .bindMap(cells)
                    .execute();
        }
    }

    /** All looks at a dataset, oldest first. */
    static List<Look> read(Handle db, String dataHash) {
        return db.createQuery("SELECT * FROM look WHERE data_hash = :hash ORDER BY number")
                .bind("hash", dataHash)
                .map((row, _) -> new Look(
                        row.getString("data_hash"),
                        row.getString("label"),
                        row.getString("kind"),
                        row.getString("search"),
                        row.getString("run"),
                        new Span(
                                LocalDate.parse(row.getString("test_first")),
                                LocalDate.parse(row.getString("test_last"))),
                        row.getInt("trials"),
                        Instant.parse(row.getString("looked"))))
                .list();
    }
}
