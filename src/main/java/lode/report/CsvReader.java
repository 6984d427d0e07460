package lode.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lode.panel.UserException;

/** Reads back what {@link Csv} wrote: rows by the names of their columns; notes are skipped. */
final class CsvReader {

    private CsvReader() {}

    /**
     * The rows of a file, in its order.
     *
     * @throws UserException if it cannot be read, or a row has not as many fields as there are columns
     */
    static List<Map<String, String>> read(Path file) {
        List<List<String>> lines = lines(file);
        List<String> columns = lines.isEmpty() ? List.of() : lines.getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            if (line.size() != columns.size()) {
                throw new UserException(file + " is damaged: a row has " + line.size() + " fields instead of "
                        + columns.size() + ", it begins with '" + line.getFirst() + "'");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int k = 0; k < line.size(); k++) {
                row.put(columns.get(k), line.get(k));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> lines(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CsvReader::fields)
                    .toList();
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            if (c == '"') {
                boolean doubled = quoted && k + 1 < line.length() && line.charAt(k + 1) == '"';
                field.append(doubled ? "\"" : "");
                k += doubled ? 1 : 0;
                quoted = doubled || !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
