package lode.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is kept beside a dataset so that it can be checked again at any time: bars, members and rejected rows as their
 * source delivered them, each with its file and line.
 */
final class Evidence {

    private static final List<String> CHECKED =
            List.of("open", "high", "low", "close", "preclose", "volume", "suspended");

    private Evidence() {}

    /** Keeps the tables that the parts of an import filled. */
    static void write(DuckDb db, Path dir, List<BadRow> badRows) {
        db.run("CREATE TABLE bad_rows (file VARCHAR, line BIGINT, reason VARCHAR)");
        db.append("bad_rows", rows -> {
            for (BadRow bad : badRows) {
                rows.beginRow()
                        .append(bad.file())
                        .append(bad.line())
                        .append(bad.reason())
                        .endRow();
            }
        });
        db.writeParquet("FROM bars ORDER BY date, instrument", dir.resolve("delivered.parquet"));
        db.writeParquet("FROM members ORDER BY pool, date, instrument", dir.resolve("members.parquet"));
        db.writeParquet("FROM bad_rows", dir.resolve("bad_rows.parquet"));
    }

    /** Makes what was kept visible as views, for the queries of {@link Check}. */
    static void open(DuckDb db, Path dir) {
        String delivered = DuckDb.text(dir.resolve("delivered.parquet"));
        List<String> known =
                db.list("SELECT column_name FROM (DESCRIBE FROM " + delivered + ")", row -> row.getString(1));
        String columns = CHECKED.stream()
                .map(name -> known.contains(name) ? name : "NULL::DOUBLE AS " + name)
                .collect(Collectors.joining(", "));
        db.run("CREATE VIEW bars AS SELECT date, instrument, file, line, " + columns + " FROM " + delivered);
        db.run("CREATE VIEW days AS SELECT t, day AS date FROM " + DuckDb.text(dir.resolve("days.parquet")));
        db.run("CREATE VIEW members AS SELECT * REPLACE (coalesce(date, DATE '0001-01-01') AS date) FROM "
                + DuckDb.text(dir.resolve("members.parquet")));
        db.run("CREATE VIEW bad_rows AS FROM " + DuckDb.text(dir.resolve("bad_rows.parquet")));
        db.run("CREATE VIEW benchmarks AS FROM " + DuckDb.text(dir.resolve("benchmarks.parquet")));
        db.run("""
                CREATE VIEW members_by_day AS
                SELECT day, members.*
                FROM (
                    SELECT days.date AS day, dates.pool, dates.date
                    FROM days CROSS JOIN (SELECT DISTINCT pool FROM members) AS pools
                    ASOF JOIN (SELECT DISTINCT pool, date FROM members) AS dates
                        ON pools.pool = dates.pool AND days.date >= dates.date)
                JOIN members USING (pool, date)""");
    }
}
