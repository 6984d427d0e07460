package lode.report.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lode.report.CsvColumns;

/**
 * A table on its way in which the rows of each factor stand below those of the one before.
 *
 * @param <R> what a row tells of
 */
final class FactorTable<R> {

    private final String name;
    private final String title;
    private final Function<TestedFactor, List<R>> rows;
    private final CsvColumns<R> columns = new CsvColumns<>();

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
        columns.column(head, cell);
        return this;
    }

    Table of(List<TestedFactor> factors) {
        List<String> heads = new ArrayList<>(List.of("factor"));
        heads.addAll(columns.names());
        List<List<Object>> cells = new ArrayList<>();
        for (TestedFactor factor : factors) {
            rows.apply(factor).forEach(row -> cells.add(cells(factor, row)));
        }
        return new Table(name, title, heads, cells);
    }

    private List<Object> cells(TestedFactor factor, R row) {
        List<Object> cells = new ArrayList<>(List.of(factor.name()));
        cells.addAll(columns.cells(row));
        return cells;
    }
}
