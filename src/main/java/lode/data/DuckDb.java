package lode.data;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A DuckDB in memory, one per import or load, so that processes never wait for each other. */
final class DuckDb implements AutoCloseable {

    private final DuckDBConnection connection;

    private DuckDb(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** A new, empty database. */
    static DuckDb inMemory() {
        try {
            Properties settings = new Properties();
            settings.setProperty("jdbc_stream_results", "true");
            Connection opened = DriverManager.getConnection("jdbc:duckdb:", settings);
            return new DuckDb(opened.unwrap(DuckDBConnection.class));
        } catch (SQLException failure) {
            throw new SqlException("open DuckDB", failure);
        }
    }

    /** The text as an SQL literal. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** The path as an SQL literal. */
    static String text(Path path) {
        return text(path.toString());
    }

    /** The name as an SQL identifier. */
    static String name(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    /** Runs a statement whose result does not matter. */
    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new SqlException(sql, failure);
        }
    }

    /** Reads every row of a query. */
    <T> List<T> list(String sql, Row<T> row) {
        List<T> all = new ArrayList<>();
        read(sql, rows -> {
            while (rows.next()) {
                all.add(row.read(rows));
            }
        });
        return all;
    }

    /** Reads the one whole number that a query gives. */
    long count(String sql) {
        return list(sql, row -> row.getLong(1)).getFirst();
    }

    /** Hands the rows of a query to the reader. */
    void read(String sql, Rows reader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            reader.read(rows);
        } catch (SQLException failure) {
            throw new SqlException(sql, failure);
        }
    }

    /** Fills a table that exists. */
    void append(String table, Filler filler) {
        try (DuckDBAppender appender = connection.createAppender("main", table)) {
            filler.fill(appender);
        } catch (SQLException failure) {
            throw new SqlException("append to " + table, failure);
        }
    }

    /** Writes what a query gives as one Parquet file, in its order. */
    void writeParquet(String query, Path file) {
        run("COPY (" + query + ") TO " + text(file) + " (FORMAT parquet, COMPRESSION zstd)");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new SqlException("close DuckDB", failure);
        }
    }

    /** Makes an object of the current row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Reads all rows. */
    @FunctionalInterface
    interface Rows {
        void read(ResultSet rows) throws SQLException;
    }

    /** Appends rows. */
    @FunctionalInterface
    interface Filler {
        void fill(DuckDBAppender appender) throws SQLException;
    }
}
