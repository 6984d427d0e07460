package lode.report.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table on its way in which the rows of each factor stand below those of the one before.
 *
 * @param <R> what a row tells of
 */
final class FactorTable<R> {

    /** What a row has in a column, as {@link lode.report.Csv#row} takes it. */
    private record Column<R>(String name, Function<R, Object> cell) {}

    private final String name;
    private final String title;
    private final Function<TestedFactor, List<R>> rows;
    private final List<Column<R>> columns = new ArrayList<>();

    /**
     * A table whose first column is the name of the factor.
     *
     * @param name  of the file, without ending
     * @param title of the sheet
     * @param rows  of a factor
     */
    FactorTable(String name, String title, Function<TestedFactor, List<R>> rows) {
        this.name = name;
        this.title = title;
        this.rows = rows;
    }

    FactorTable<R> column(String head, Function<R, Object> cell) {
        columns.add(new Column<>(head, cell));
        return this;
    }

    Table of(List<TestedFactor> factors) {
        List<String> heads = new ArrayList<>(List.of("factor"));
        columns.forEach(column -> heads.add(column.name()));
        List<List<Object>> cells = new ArrayList<>();
        for (TestedFactor factor : factors) {
            rows.apply(factor).forEach(row -> cells.add(cells(factor, row)));
        }
        return new Table(name, title, heads, cells);
    }

    private List<Object> cells(TestedFactor factor, R row) {
        List<Object> cells = new ArrayList<>(List.of(factor.name()));
        columns.forEach(column -> cells.add(column.cell().apply(row)));
        return cells;
    }
}
