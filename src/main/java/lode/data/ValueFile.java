package lode.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.UserException;
import org.duckdb.DuckDBAppender;

/**
 * A file of the values of formulas, one row per date and instrument, sorted by both; where all are missing there is no
 * row.
 *
 * <p>The columns are {@code date}, {@code instrument} and one for each formula. The note that says what the values are is the
 * first line of a CSV file, {@code # note}, and the key {@code note} of a Parquet file.
 */
public final class ValueFile {

    private static final Set<String> KEYS = Set.of("date", "instrument");

    private final Path file;
    private final Format format;

    private ValueFile(Path file, Format format) {
        this.file = file;
        this.format = format;
    }

    /**
     * The file of that name, in the format that its name ends with; nothing is written yet.
     *
     * @throws UserException if the name ends with neither {@code .csv} nor {@code .parquet}
     */
    public static ValueFile at(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return new ValueFile(file, format);
            }
        }
        throw new UserException("Cannot write values to " + file + ": its name must end with .csv or .parquet");
    }

    /**
     * Writes a table, whole or not at all; replaces what was there.
     *
     * @param note one line that says what the values are
     * @return how many rows were written
     * @throws UserException if the file cannot be written
     */
    public long write(String note, ValueTable table) {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp-" + UUID.randomUUID());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (DuckDb db = DuckDb.inMemory()) {
                db.run("CREATE TABLE rows (date DATE, instrument VARCHAR, " + columns(table) + ")");
                db.append("rows", rows -> append(rows, table));
                db.run("COPY (SELECT date, instrument, " + named(table) + " FROM rows) TO " + DuckDb.text(draft) + " ("
                        + format.options(note, table.names()) + ")");
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                return db.count("SELECT count(*) FROM rows");
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failure) {
            throw new UserException("Cannot write " + file + ": " + failure, failure);
        }
    }

    /**
     * Checks that formulas can be columns beside each other.
     *
     * @throws UserException if two names are the same but for their case, or one is that of a column there is anyway
     */
    public static void requireColumns(List<String> names) {
        Set<String> taken = new HashSet<>(KEYS);
        for (String name : names) {
            if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                throw new UserException("'" + name + "' cannot name a column of values: "
                        + (KEYS.contains(name.toLowerCase(Locale.ROOT))
                                ? "every file has one of that name"
                                : "another formula has that name, but for upper and lower case"));
            }
        }
    }

    /** While rows are collected, columns are called by their places. */
    private static String columns(ValueTable table) {
        return IntStream.range(0, table.names().size())
                .mapToObj(k -> "v" + k + " DOUBLE")
                .collect(Collectors.joining(", "));
    }

    private static String named(ValueTable table) {
        return IntStream.range(0, table.names().size())
                .mapToObj(k -> "v" + k + " AS " + quoted(table.names().get(k)))
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void append(DuckDBAppender rows, ValueTable table) throws SQLException {
        Axes axes = table.axes();
        for (int t = 0; t < table.period().days(); t++) {
            for (int i = 0; i < axes.width(); i++) {
                int cell = t * axes.width() + i;
                if (table.holds(cell)) {
                    rows.beginRow();
                    rows.append(axes.days().get(table.period().first() + t));
                    rows.append(axes.instruments().get(i));
                    appendValues(rows, table, cell);
                    rows.endRow();
                }
            }
        }
    }

    private static void appendValues(DuckDBAppender rows, ValueTable table, int cell) throws SQLException {
        for (double[] column : table.columns()) {
            if (Double.isNaN(column[cell])) {
                rows.appendNull();
            } else {
                rows.append(column[cell]);
            }
        }
    }

    private enum Format {
        CSV,
        PARQUET;

        private static String field(String name) {
            boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '#');
            return plain ? name : quoted(name);
        }

        /** What DuckDB is told; with a prefix it writes no header and no last line end of its own. */
        String options(String note, List<String> names) {
            return switch (this) {
                case CSV ->
                    "FORMAT csv, HEADER false, PREFIX "
                            + DuckDb.text("# " + note + "\ndate,instrument,"
                                    + names.stream().map(Format::field).collect(Collectors.joining(",")) + "\n")
                            + ", SUFFIX " + DuckDb.text("\n");
                case PARQUET -> "FORMAT parquet, COMPRESSION zstd, KV_METADATA {note: " + DuckDb.text(note) + "}";
            };
        }
    }
}
