package lode.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.panel.UserException;

/** Every formula that a run has scored, as a table {@code trials} for SQL. */
public final class TrialLedger implements AutoCloseable {

    private static final String COLUMNS = """
            {trial: 'INTEGER', generation: 'INTEGER', island: 'INTEGER', way: 'VARCHAR', parents: 'VARCHAR',
            formula: 'VARCHAR', size: 'INTEGER', standing: 'VARCHAR', rank_ic: 'DOUBLE', estimate: 'DOUBLE',
            coverage: 'DOUBLE', figures: 'VARCHAR', fingerprint: 'VARCHAR', blocks: 'VARCHAR'}""";

    private final DuckDb db;

    private TrialLedger(DuckDb db) {
        this.db = db;
    }

    /**
     * What a query gave, as text; a missing value is empty.
     *
     * @param columns their names
     * @param rows    a text for each column
     */
    public record Table(List<String> columns, List<List<String>> rows) {

        /** Copies the lists. */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * The ledger of the run in a folder, finished or not.
     *
     * @throws UserException if it holds nothing yet
     */
    public static TrialLedger of(Path run) {
        Path parts = run.resolve("trials");
        if (!holdsAny(parts)) {
            throw new UserException("No trial is kept in " + run + ": its first generation has not ended, or a Lode"
                    + " without ledgers made it");
        }
        DuckDb db = DuckDb.inMemory();
        db.run("CREATE VIEW trials AS SELECT * FROM read_csv(" + DuckDb.text(parts.resolve("*.csv.gz"))
                + ", header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = " + COLUMNS
                + ")");
        return new TrialLedger(db);
    }

    private static boolean holdsAny(Path parts) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parts, "*.csv.gz")) {
            return found.iterator().hasNext();
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * Asks.
     *
     * @param sql a query on the table {@code trials}, in DuckDB's SQL
     * @throws UserException if the query is faulty
     */
    public Table ask(String sql) {
        List<String> columns = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        try {
            db.read(sql, found -> {
                int width = found.getMetaData().getColumnCount();
                for (int k = 1; k <= width; k++) {
                    columns.add(found.getMetaData().getColumnLabel(k));
                }
                while (found.next()) {
                    rows.add(cells(found, width));
                }
            });
        } catch (SqlException e) {
            throw new UserException("The query cannot be answered: " + e.reason(), e);
        }
        return new Table(columns, rows);
    }

    private static List<String> cells(ResultSet row, int width) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int k = 1; k <= width; k++) {
            cells.add(Optional.ofNullable(row.getString(k)).orElse(""));
        }
        return cells;
    }

    @Override
    public void close() {
        db.close();
    }
}
