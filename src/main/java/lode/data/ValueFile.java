package lode.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import lode.panel.Axes;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;
import org.duckdb.DuckDBAppender;

/**
 * A file of the values of a formula, one row per date and instrument, sorted by both; missing values have no row.
 *
 * <p>The columns are {@code date}, {@code instrument} and {@code value}. The note that says what the values are is the
 * first line of a CSV file, {@code # note}, and the key {@code note} of a Parquet file.
 */
public final class ValueFile {

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
     * Writes the values that the pool has in the period, whole or not at all; replaces what was there.
     *
     * @param note one line that says what they are
     * @return how many rows were written
     * @throws UserException if the file cannot be written
     */
    public long write(String note, Panel values, Pool pool, Period period) {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp-" + UUID.randomUUID());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (DuckDb db = DuckDb.inMemory()) {
                db.run("CREATE TABLE rows (date DATE, instrument VARCHAR, value DOUBLE)");
                db.append("rows", rows -> append(rows, values, pool, period));
                db.run("COPY rows TO " + DuckDb.text(draft) + " (" + format.options(note) + ")");
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                return db.count("SELECT count(*) FROM rows");
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failure) {
            throw new UserException("Cannot write " + file + ": " + failure, failure);
        }
    }

    private static void append(DuckDBAppender rows, Panel values, Pool pool, Period period) throws SQLException {
        Axes axes = values.axes();
        for (int t = period.first(); t < period.end(); t++) {
            for (int i = 0; i < axes.width(); i++) {
                double value = values.at(t, i);
                if (pool.contains(t, i) && !Double.isNaN(value)) {
                    rows.beginRow();
                    rows.append(axes.days().get(t));
                    rows.append(axes.instruments().get(i));
                    rows.append(value);
                    rows.endRow();
                }
            }
        }
    }

    private enum Format {
        CSV,
        PARQUET;

        /** What DuckDB is told; with a prefix it writes no header and no last line end of its own. */
        String options(String note) {
            return switch (this) {
                case CSV ->
                    "FORMAT csv, HEADER false, PREFIX " + DuckDb.text("# " + note + "\ndate,instrument,value\n")
                            + ", SUFFIX " + DuckDb.text("\n");
                case PARQUET -> "FORMAT parquet, COMPRESSION zstd, KV_METADATA {note: " + DuckDb.text(note) + "}";
            };
        }
    }
}
