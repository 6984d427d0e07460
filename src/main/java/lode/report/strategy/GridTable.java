package lode.report.strategy;

import java.util.ArrayList;
import java.util.List;
import lode.backtest.GridCell;
import lode.report.Csv;

/** Every cell of a grid of settings as a row with all its figures. */
final class GridTable {

    private GridTable() {}

    static Csv of(GridReport grid) {
        List<Figure<GridCell>> figures = grid.figures();
        List<String> columns = new ArrayList<>(grid.settings().getFirst().keySet());
        figures.forEach(figure -> columns.add(figure.key()));
        Csv table = Csv.noted(grid.note(), columns.toArray(String[]::new));
        for (int k = 0; k < grid.cells().size(); k++) {
            GridCell cell = grid.cells().get(k);
            List<Object> row = new ArrayList<>(grid.settings().get(k).values());
            figures.forEach(figure -> row.add(figure.in(cell)));
            table.row(row.toArray());
        }
        return table;
    }
}
