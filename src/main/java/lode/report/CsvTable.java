package lode.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lode.panel.UserException;

/**
 * A table as {@link Csv} writes it, read back.
 *
 * @param note    its first line without the {@code #}; empty if it has none
 * @param columns their names
 * @param rows    the fields of each row, as many as there are columns
 */
public record CsvTable(String note, List<String> columns, List<List<String>> rows) {

    /** One without rows or columns. */
    public static final CsvTable EMPTY = new CsvTable("", List.of(), List.of());

    /** Copies the lists. */
    public CsvTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Reads what is whole of a file: a last line without an end and rows of another length than the first are left out. */
    public static CsvTable readWhole(Path file) throws IOException {
        CsvTable all = of(Files.readString(file));
        return new CsvTable(
                all.note,
                all.columns,
                all.rows.stream()
                        .filter(row -> row.size() == all.columns.size())
                        .toList());
    }

    /**
     * Reads a file.
     *
     * @throws UserException if it cannot be read, or a row has not as many fields as there are columns
     */
    public static CsvTable read(Path file) {
        try {
            CsvTable all = of(Files.readString(file) + "\n"); // an editor may have left out the last end of line
            for (List<String> row : all.rows) {
                if (row.size() != all.columns.size()) {
                    throw new UserException(file + " is damaged: a row has " + row.size() + " fields instead of "
                            + all.columns.size() + ", it begins with '" + row.getFirst() + "'");
                }
            }
            return all;
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** The rows by the names of the columns, in their order. */
    public List<Map<String, String>> byName() {
        return rows.stream().map(this::byName).toList();
    }

    private Map<String, String> byName(List<String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int k = 0; k < row.size(); k++) {
            fields.put(columns.get(k), row.get(k));
        }
        return fields;
    }

    private static CsvTable of(String text) {
        List<String> parts = text.startsWith("#") ? List.of(text.substring(1).split("\n", 2)) : List.of("", text);
        String note = parts.getFirst().strip();
        List<List<String>> lines = lines(parts.size() < 2 ? "" : parts.getLast());
        return lines.isEmpty()
                ? new CsvTable(note, List.of(), List.of())
                : new CsvTable(note, lines.getFirst(), lines.subList(1, lines.size()));
    }

    /** The fields of each line that has an end; empty lines are left out. */
    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                boolean doubled = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (doubled) {
                    field.append(letter);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || letter != ',' && letter != '\n' && letter != '\r') {
                field.append(letter);
            } else if (letter != '\r' && !(letter == '\n' && line.isEmpty() && field.isEmpty())) {
                line.add(field.toString());
                field.setLength(0);
                if (letter == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            }
        }
        return lines;
    }
}
