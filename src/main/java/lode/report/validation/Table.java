package lode.report.validation;

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

    /** The table as a CSV file. */
    Csv csv(String note) {
        Csv csv = Csv.noted(note, columns.toArray(String[]::new));
        rows.forEach(row -> csv.row(row.toArray()));
        return csv;
    }
}
