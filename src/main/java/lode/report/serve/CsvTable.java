package lode.report.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as {@link lode.report.Csv} writes it.
 *
 * @param note    its first line without the {@code #}; empty if it has none
 * @param columns their names
 * @param rows    the fields of each row, as many as there are columns
 */
record CsvTable(String note, List<String> columns, List<List<String>> rows) {

    /** Copies the lists. */
    CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads a file; rows of another length than the first are left out. */
    static CsvTable read(Path file) throws IOException {
        String text = Files.readString(file);
        String note = "";
        if (text.startsWith("#")) {
            int end = text.indexOf('\n');
            note = text.substring(1, end < 0 ? text.length() : end).strip();
            text = end < 0 ? "" : text.substring(end + 1);
        }
        List<List<String>> lines = lines(text);
        if (lines.isEmpty()) {
            return new CsvTable(note, List.of(), List.of());
        }
        List<String> columns = lines.getFirst();
        List<List<String>> rows = lines.stream()
                .skip(1)
                .filter(row -> row.size() == columns.size())
                .toList();
        return new CsvTable(note, columns, rows);
    }

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
            } else if (quoted || letter != ',' && letter != '\n') {
                field.append(letter);
            } else {
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
