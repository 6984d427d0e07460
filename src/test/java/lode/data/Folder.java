package lode.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import lode.panel.Dataset;

/** A vendor's files and a home to import them into, both in a temporary folder. */
record Folder(Path root) {

    DataHome home() {
        return DataHome.at(root.resolve("home"));
    }

    /** Writes a file and gives its path. */
    String file(String name, String text) {
        try {
            return Files.writeString(root.resolve(name), text).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a compressed file and gives its path. */
    String gzip(String name, String text) {
        Path path = root.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return path.toString();
    }

    /** Imports as {@code mine}, with any number of bad rows, replacing what is there. */
    ImportResult read(ImportOrder.Source... sources) {
        return Importer.run(home(), new ImportOrder("mine", List.of(sources), new BadShare(1), true), _ -> {});
    }

    /** Imports a tidy file of this text and loads it. */
    Dataset tidy(String text) {
        read(source("tidy", file("bars.csv", text)));
        return home().load("mine");
    }

    static ImportOrder.Source source(String mapping, String... paths) {
        return new ImportOrder.Source(mapping, List.of(paths));
    }

    /** The values of a field, day by day. */
    static List<Double> cells(Dataset data, String field) {
        List<Double> values = new ArrayList<>();
        for (double value : data.field(field).values()) {
            values.add(value);
        }
        return values;
    }
}
