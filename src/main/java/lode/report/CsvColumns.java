package lode.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A CSV table of like rows on its way: each column is said together with what it holds of a row.
 *
 * @param <R> what a row tells of
 */
public final class CsvColumns<R> {

    private final List<String> names = new ArrayList<>();
    private final List<Function<R, Object>> cells = new ArrayList<>();

    /** A table without columns so far. */
    public CsvColumns() {}

    /**
     * Adds a column.
     *
     * @param cell what it holds of a row, see {@link Csv#row}
     */
    public CsvColumns<R> column(String name, Function<R, Object> cell) {
        names.add(name);
        cells.add(cell);
        return this;
    }

    /** Adds the columns of another table, of what a row has in it. */
    public <S> CsvColumns<R> columns(CsvColumns<S> others, Function<R, S> part) {
        for (int k = 0; k < others.names.size(); k++) {
            column(others.names.get(k), part.andThen(others.cells.get(k)));
        }
        return this;
    }

    /** What the columns are called, in their order. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** What the columns hold of a row. */
    public List<Object> cells(R row) {
        return cells.stream().map(cell -> cell.apply(row)).toList();
    }

    /** The table of these rows, in their order; its first line is the note. */
    public Csv of(String note, List<R> rows) {
        Csv csv = Csv.noted(note, names.toArray(String[]::new));
        rows.forEach(row -> csv.row(cells(row).toArray()));
        return csv;
    }
}
