package lode.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lode.panel.UserException;

/** Turns what the user wrote into files: a file, a folder of files, or a pattern such as {@code bars/*.csv.gz}. */
final class SourceFiles {

    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".parquet");

    private SourceFiles() {}

    /**
     * The files of one part of a mapping, sorted within each path.
     *
     * @throws UserException if a path names no file that can be read
     */
    static List<String> of(DuckDb db, Mapping.Part part, List<String> paths) {
        return part.patterns().isEmpty()
                ? paths.stream().flatMap(path -> expand(db, path)).toList()
                : inFolders(db, part.patterns(), paths);
    }

    private static List<String> inFolders(DuckDb db, List<String> patterns, List<String> folders) {
        List<String> found = new ArrayList<>();
        for (String folder : folders) {
            if (!Files.isDirectory(Path.of(folder))) {
                throw new UserException("This mapping reads a folder, and '" + folder + "' is none");
            }
            for (String pattern : patterns) {
                expand(db, Path.of(folder).resolve(pattern).toString()).forEach(found::add);
            }
        }
        return found;
    }

    private static Stream<String> expand(DuckDb db, String path) {
        boolean wild = path.matches(".*[*?\\[].*");
        List<String> files = wild ? glob(db, path) : plain(path);
        if (files.isEmpty()) {
            throw new UserException("'" + path + "' names no file; Lode reads " + String.join(", ", ENDINGS));
        }
        return files.stream();
    }

    private static List<String> glob(DuckDb db, String pattern) {
        return db.list("SELECT file FROM glob(" + DuckDb.text(pattern) + ") ORDER BY file", row -> row.getString(1));
    }

    private static List<String> plain(String path) {
        Path file = Path.of(path);
        if (!Files.isDirectory(file)) {
            return Files.isRegularFile(file) ? List.of(path) : List.of();
        }
        try (Stream<Path> inside = Files.list(file)) {
            return inside.map(Path::toString)
                    .filter(SourceFiles::isReadable)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UserException("Folder '" + path + "' cannot be read", failure);
        }
    }

    private static boolean isReadable(String name) {
        return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** Whether the file is Parquet, by its name. */
    static boolean isParquet(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }
}
