package lode.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lode.panel.UserException;

/** Copies of CSV tables as Parquet, beside them and under the same name. */
public final class ParquetCopies {

    private ParquetCopies() {}

    /**
     * Copies all CSV files of a folder; their notes, lines that begin with {@code #}, are left out.
     *
     * @return the copies, sorted by name
     * @throws UserException if they cannot be written
     */
    public static List<Path> of(Path folder) {
        try (Stream<Path> files = Files.list(folder);
                DuckDb db = DuckDb.inMemory()) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(file -> copy(db, file))
                    .toList();
        } catch (IOException failure) {
            throw new UserException("Cannot write Parquet to " + folder + ": " + failure, failure);
        }
    }

    private static Path copy(DuckDb db, Path file) {
        Path copy = file.resolveSibling(file.getFileName().toString().replaceAll("csv$", "parquet"));
        db.run("COPY (SELECT * FROM read_csv(" + DuckDb.text(file)
                + ", header = true, delim = ',', comment = '#', sample_size = -1)) TO " + DuckDb.text(copy)
                + " (FORMAT parquet, COMPRESSION zstd)");
        return copy;
    }
}
