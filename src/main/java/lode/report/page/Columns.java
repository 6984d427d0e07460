package lode.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lode.report.Text;
import lode.report.page.Block.Column;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;

/**
 * A table of like rows on its way: each column is said together with what it shows of a row.
 *
 * @param <R> what a row tells of
 */
public final class Columns<R> {

    private final List<Column> columns = new ArrayList<>();
    private final List<Function<R, Object>> cells = new ArrayList<>();

    /** A table without columns so far. */
    public Columns() {}

    /**
     * Adds a column.
     *
     * @param cell what it shows of a row, see {@link Grid}
     */
    public Columns<R> column(Text name, Unit unit, Function<R, Object> cell) {
        columns.add(new Column(name, unit));
        cells.add(cell);
        return this;
    }

    /** Adds the columns of another table, of what a row has in it. */
    public <S> Columns<R> columns(Columns<S> others, Function<R, S> part) {
        columns.addAll(others.columns);
        others.cells.forEach(cell -> cells.add(part.andThen(cell)));
        return this;
    }

    /** The table of these rows, in their order. */
    public Grid of(Head head, List<R> rows) {
        return new Grid(
                head,
                columns,
                rows.stream()
                        .map(row -> cells.stream().map(cell -> cell.apply(row)).toList())
                        .toList());
    }
}
