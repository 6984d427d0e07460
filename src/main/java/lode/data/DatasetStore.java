package lode.data;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import org.duckdb.DuckDBAppender;

/**
 * A dataset as a directory: Parquet files with integer indices, and a manifest written last.
 *
 * <p>{@code days} and {@code instruments} name the indices t and i; {@code cells} has one row for each cell that knows
 * anything, sorted by t and i; {@code benchmarks} has one row per benchmark and day.
 */
public final class DatasetStore {

    private DatasetStore() {}

    /**
     * Writes a dataset that was computed into an existing directory.
     *
     * @return what was written; its origin has the hash of the contents
     */
    public static Manifest write(Dataset data, Path dir) {
        return write(data, dir, Provenance.COMPUTED);
    }

    /** Writes a dataset and where it comes from into an existing directory. */
    static Manifest write(Dataset data, Path dir, Provenance provenance) {
        try (DuckDb db = DuckDb.inMemory()) {
            writeAxes(db, data.axes(), dir);
            long rows = CellWriter.write(db, data, dir.resolve("cells.parquet"));
            writeBenchmarks(db, data, dir);
            Manifest manifest = Manifest.of(data, rows, provenance);
            manifest.write(dir);
            return manifest;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write to " + dir, failure);
        }
    }

    /** Whether the directory holds a whole dataset. */
    public static boolean holds(Path dir) {
        return Files.isDirectory(dir) && Manifest.existsIn(dir);
    }

    /** Reads the days and instruments of a directory's dataset, and nothing else. */
    static Axes axes(Path dir) {
        try (DuckDb db = DuckDb.inMemory()) {
            return readAxes(db, dir);
        }
    }

    /** Reads the dataset of a directory. */
    public static Dataset read(Path dir) {
        Manifest manifest = Manifest.read(dir);
        try (DuckDb db = DuckDb.inMemory()) {
            Axes axes = readAxes(db, dir);
            var builder = Dataset.on(axes, manifest.origin());
            CellReader.read(db, dir.resolve("cells.parquet"), axes, manifest).addTo(builder);
            for (String name : manifest.benchmarks()) {
                builder.benchmark(readBenchmark(db, dir, name, axes.length()));
            }
            return builder.build();
        }
    }

    private static void writeAxes(DuckDb db, Axes axes, Path dir) {
        db.run("CREATE TABLE days (t INTEGER, day DATE)");
        db.append("days", rows -> {
            for (int t = 0; t < axes.length(); t++) {
                rows.beginRow().append(t).append(axes.days().get(t)).endRow();
            }
        });
        db.run("CREATE TABLE instruments (i INTEGER, instrument VARCHAR)");
        db.append("instruments", rows -> {
            for (int i = 0; i < axes.width(); i++) {
                rows.beginRow().append(i).append(axes.instruments().get(i)).endRow();
            }
        });
        db.writeParquet("FROM days", dir.resolve("days.parquet"));
        db.writeParquet("FROM instruments", dir.resolve("instruments.parquet"));
    }

    private static Axes readAxes(DuckDb db, Path dir) {
        List<LocalDate> days = db.list(
                "SELECT day FROM " + DuckDb.text(dir.resolve("days.parquet")) + " ORDER BY t",
                row -> row.getObject(1, LocalDate.class));
        List<String> instruments = db.list(
                "SELECT instrument FROM " + DuckDb.text(dir.resolve("instruments.parquet")) + " ORDER BY i",
                row -> row.getString(1));
        return Axes.of(days, instruments);
    }

    private static void writeBenchmarks(DuckDb db, Dataset data, Path dir) {
        db.run("CREATE TABLE benchmarks (benchmark VARCHAR, t INTEGER, close DOUBLE)");
        db.append("benchmarks", rows -> {
            for (String name : data.benchmarks()) {
                append(rows, data.benchmark(name));
            }
        });
        db.writeParquet("FROM benchmarks", dir.resolve("benchmarks.parquet"));
    }

    private static void append(DuckDBAppender rows, Benchmark benchmark) throws SQLException {
        for (int t = 0; t < benchmark.closes().size(); t++) {
            double close = benchmark.closes().getDouble(t);
            rows.beginRow().append(benchmark.name()).append(t).append(close).endRow();
        }
    }

    private static Benchmark readBenchmark(DuckDb db, Path dir, String name, int days) {
        double[] closes = new double[days];
        Arrays.fill(closes, Double.NaN);
        String file = DuckDb.text(dir.resolve("benchmarks.parquet"));
        db.read("SELECT t, close FROM " + file + " WHERE benchmark = " + DuckDb.text(name), rows -> {
            while (rows.next()) {
                closes[rows.getInt(1)] = rows.getDouble(2);
            }
        });
        return new Benchmark(name, DoubleArrayList.wrap(closes));
    }
}
