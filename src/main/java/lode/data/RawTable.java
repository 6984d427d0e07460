package lode.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import lode.panel.UserException;

/**
 * The rows of the files of one part, as texts, in the table {@code files}.
 *
 * <p>{@code place} numbers the rows in the order of the files; {@link Places} turns it back into file and line.
 */
final class RawTable {

    private static final String MISSING = "nullstr = ['', 'nan', 'NaN', 'NA', 'N/A', 'null', 'NULL', 'None']";

    private final DuckDb db;
    private boolean created;

    private RawTable(DuckDb db) {
        this.db = db;
    }

    /**
     * Reads the files.
     *
     * @throws UserException if a file is neither CSV nor Parquet
     */
    static Places read(DuckDb db, List<String> files) {
        var table = new RawTable(db);
        db.run("DROP VIEW IF EXISTS files");
        db.run("DROP TABLE IF EXISTS raw");
        Map<String, List<String>> alike = files.stream()
                .collect(Collectors.groupingBy(RawTable::header, LinkedHashMap::new, Collectors.toList()));
        List<BadRow> rejects = new ArrayList<>();
        alike.values().forEach(group -> rejects.addAll(table.add(group)));
        db.run("CREATE VIEW files AS SELECT rowid AS place, * EXCLUDE (source_file) FROM raw");
        return Places.of(db, rejects);
    }

    /** Files with the same header are read together; all Parquet files are. */
    private static String header(String file) {
        if (SourceFiles.isParquet(file)) {
            return "parquet";
        }
        try (InputStream bytes = Files.newInputStream(Path.of(file));
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            if (line == null || line.isBlank()) {
                throw new UserException("'" + file + "' has no header line");
            }
            return line;
        } catch (IOException failure) {
            throw new UserException("'" + file + "' cannot be read: " + failure.getMessage(), failure);
        }
    }

    private List<BadRow> add(Collection<String> files) {
        String list = files.stream().map(DuckDb::text).collect(Collectors.joining(", ", "[", "]"));
        boolean parquet = SourceFiles.isParquet(files.iterator().next());
        String reader = parquet
                ? "read_parquet(" + list + ", filename = 'source_file', union_by_name = true)"
                : "read_csv(" + list + ", filename = 'source_file', all_varchar = true, header = true, skip = 0,"
                        + " store_rejects = true, " + MISSING + ")";
        try {
            insert("SELECT * FROM " + reader);
        } catch (SqlException failure) {
            throw new UserException("Cannot read " + files.iterator().next() + ": " + failure.reason(), failure);
        }
        return parquet ? List.of() : rejects();
    }

    private void insert(String query) {
        if (!created) {
            db.run("CREATE TABLE raw AS " + query);
            created = true;
            return;
        }
        List<String> known = db.list("SELECT column_name FROM (DESCRIBE raw)", row -> row.getString(1));
        db.run("CREATE TABLE more AS " + query);
        db
                .list(
                        "SELECT column_name, column_type FROM (DESCRIBE more)",
                        row -> List.of(row.getString(1), row.getString(2)))
                .stream()
                .filter(column -> !known.contains(column.getFirst()))
                .forEach(column -> db.run(
                        "ALTER TABLE raw ADD COLUMN " + DuckDb.name(column.getFirst()) + " " + column.getLast()));
        db.run("INSERT INTO raw BY NAME FROM more");
        db.run("DROP TABLE more");
    }

    private List<BadRow> rejects() {
        List<BadRow> rejects = db.list(
                """
                SELECT file_path, line, min(error_message)
                FROM reject_errors JOIN reject_scans USING (scan_id, file_id)
                GROUP BY ALL ORDER BY ALL""",
                row -> new BadRow(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3).lines().findFirst().orElse("")));
        db.run("DROP TABLE reject_errors");
        db.run("DROP TABLE reject_scans");
        return rejects;
    }
}
