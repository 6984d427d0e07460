package lode.report.validation;

import java.util.ArrayList;
import java.util.List;
import lode.report.Csv;

/**
 * A table of a report, for CSV and for a workbook.
 *
 * @param name    of the file, without ending
 * @param title   of the sheet
 * @param columns their names
 * @param rows    cells as {@link Csv#row} takes them
 */
record Table(String name, String title, List<String> columns, List<List<Object>> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A table on its way. */
    static final class Builder {

        private final String name;
        private final String title;
        private final List<String> columns;
        private final List<List<Object>> rows = new ArrayList<>();

        private Builder(String name, String title, List<String> columns) {
            this.name = name;
            this.title = title;
            this.columns = columns;
        }

        Builder row(Object... cells) {
            return row(List.of(cells));
        }

        Builder row(List<Object> cells) {
            rows.add(cells);
            return this;
        }

        Table build() {
            return new Table(name, title, columns, rows);
        }
    }

    /** Begins a table. */
    static Builder named(String name, String title, String... columns) {
        return new Builder(name, title, List.of(columns));
    }

    /** Begins a table. */
    static Builder named(String name, String title, List<String> columns) {
        return new Builder(name, title, columns);
    }

    /** The table as a CSV file. */
    Csv csv(String note) {
        Csv csv = Csv.noted(note, columns.toArray(String[]::new));
        rows.forEach(row -> csv.row(row.toArray()));
        return csv;
    }
}
