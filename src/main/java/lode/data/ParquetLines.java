package lode.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lode.panel.UserException;

/** A number per date and instrument in a Parquet file, as lines of CSV, for whoever reads these. */
public final class ParquetLines {

    private ParquetLines() {}

    /**
     * The header and the rows, in the order of the file; a number that is missing or NaN is empty.
     *
     * @param column of the numbers; beside it there are {@code date} and {@code instrument}
     * @throws UserException if there is no such file, or it lacks one of the columns
     */
    public static List<String> of(Path file, String column) {
        if (!Files.isRegularFile(file)) {
            throw new UserException("There is no file " + file);
        }
        List<String> needed = List.of("date", "instrument", column);
        List<String> lines = new ArrayList<>(List.of(String.join(",", needed)));
        try (DuckDb db = DuckDb.inMemory()) {
            requireColumns(file, needed, db);
            db.read(
                    "SELECT CAST(date AS DATE), CAST(instrument AS VARCHAR), CAST(" + DuckDb.name(column)
                            + " AS DOUBLE) FROM read_parquet(" + DuckDb.text(file) + ")",
                    rows -> {
                        while (rows.next()) {
                            lines.add(line(rows));
                        }
                    });
        } catch (SqlException failure) {
            throw new UserException("Cannot read " + file + ": " + failure.reason(), failure);
        }
        return lines;
    }

    private static void requireColumns(Path file, List<String> needed, DuckDb db) {
        List<String> there =
                db.list("DESCRIBE SELECT * FROM read_parquet(" + DuckDb.text(file) + ")", row -> row.getString(1));
        needed.stream()
                .filter(name -> there.stream().noneMatch(name::equalsIgnoreCase))
                .findFirst()
                .ifPresent(name -> {
                    throw new UserException(file + ": there is no column '" + name + "'; it needs "
                            + String.join(", ", needed) + ", and has " + String.join(", ", there));
                });
    }

    private static String line(ResultSet rows) throws SQLException {
        double value = rows.getDouble(3);
        boolean missing = rows.wasNull() || Double.isNaN(value);
        return rows.getString(1) + "," + rows.getString(2) + "," + (missing ? "" : Double.toString(value));
    }
}
