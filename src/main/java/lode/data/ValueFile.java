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
        return write(
                db -> {
                    db.run("CREATE TABLE rows (date DATE, instrument VARCHAR, " + columns(table) + ")");
                    db.append("rows", rows -> append(rows, table));
                    return "SELECT date, instrument, " + named(table) + " FROM rows";
                },
                format.options(note, "date,instrument", table.names()));
    }

    /**
     * Writes one formula with a row per date and a column per instrument, whole or not at all; replaces what was there.
     *
     * @param note one line that says what the values are
     * @return how many days have a row: those on which a value is known
     * @throws UserException if the file cannot be written
     */
    public long writeWide(String note, ValueTable table) {
        Axes axes = table.axes();
        double[] values = table.columns().getFirst();
        return write(
                db -> {
                    db.run("CREATE TABLE rows (date DATE"
                            + IntStream.range(0, axes.width())
                                    .mapToObj(k -> ", v" + k + " DOUBLE")
                                    .collect(Collectors.joining())
                            + ")");
                    db.append("rows", rows -> appendDays(rows, table, values));
                    return "SELECT date"
                            + IntStream.range(0, axes.width())
                                    .mapToObj(k -> ", v" + k + " AS "
                                            + quoted(axes.instruments().get(k)))
                                    .collect(Collectors.joining())
                            + " FROM rows";
                },
                format.options(note, "date", axes.instruments()));
    }

    private static void appendDays(DuckDBAppender rows, ValueTable table, double[] values) throws SQLException {
        int width = table.axes().width();
        for (int t = 0; t < table.period().days(); t++) {
            int row = t * width;
            if (IntStream.range(row, row + width).anyMatch(table::holds)) {
                rows.beginRow();
                rows.append(table.axes().days().get(table.period().first() + t));
                for (int cell = row; cell < row + width; cell++) {
                    if (table.holds(cell)) {
                        rows.append(values[cell]);
                    } else {
                        rows.appendNull();
                    }
                }
                rows.endRow();
            }
        }
    }

    /** Fills the table {@code rows}, and says how it is selected. */
    @FunctionalInterface
    private interface Filler {
        String fill(DuckDb db);
    }

    private long write(Filler filler, String options) {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp-" + UUID.randomUUID());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (DuckDb db = DuckDb.inMemory()) {
                String selected = filler.fill(db);
                db.run("COPY (" + selected + ") TO " + DuckDb.text(draft) + " (" + options + ")");
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
        String options(String note, String keys, List<String> names) {
            return switch (this) {
                case CSV ->
                    "FORMAT csv, HEADER false, PREFIX "
                            + DuckDb.text("# " + note + "\n" + keys + ","
                                    + names.stream().map(Format::field).collect(Collectors.joining(",")) + "\n")
                            + ", SUFFIX " + DuckDb.text("\n");
                case PARQUET -> "FORMAT parquet, COMPRESSION zstd, KV_METADATA {note: " + DuckDb.text(note) + "}";
            };
        }
    }
}
