package lode.data;

import java.nio.file.Path;
import java.util.List;

/** Keeps beside a dataset what its source delivered, so that it can be checked again at any time. */
final class Audit {

    private Audit() {}

    /** Writes the tables as they were delivered, and the rows that were left out. */
    static void write(DuckDb db, Path dir, List<BadRow> badRows) {
        db.run("CREATE TABLE bad_rows (file VARCHAR, line BIGINT, reason VARCHAR)");
        db.append("bad_rows", rows -> {
            for (BadRow bad : badRows) {
                rows.beginRow().append(bad.file()).append(bad.line()).append(bad.reason()).endRow();
            }
        });
        db.writeParquet("FROM bars ORDER BY date, instrument", dir.resolve("delivered.parquet"));
        db.writeParquet("FROM members ORDER BY pool, date, instrument", dir.resolve("members.parquet"));
        db.writeParquet("FROM bad_rows", dir.resolve("bad_rows.parquet"));
    }
}
