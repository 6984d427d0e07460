package lode.report.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import lode.backtest.GridCell;
import lode.backtest.performance.ExcessFigures;
import lode.backtest.performance.ReturnFigures;

/**
 * A strategy run with every combination of some settings. All cells are told and none is chosen.
 *
 * @param note     one line that says what it was made from
 * @param settings of each cell by key, the same keys for all, at least one
 * @param cells    in the same order, all with the same comparisons
 */
public record GridReport(String note, List<Map<String, String>> settings, List<GridCell> cells) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no cell, or not one for each settings
     */
    public GridReport {
        settings = List.copyOf(settings);
        cells = List.copyOf(cells);
        if (cells.isEmpty() || cells.size() != settings.size()) {
            throw new IllegalArgumentException(settings.size() + " settings for " + cells.size() + " cells");
        }
    }

    /** The keys that have several values, each with its values in the order given. */
    SequencedMap<String, List<String>> varied() {
        SequencedMap<String, List<String>> varied = new LinkedHashMap<>();
        for (String key : settings.getFirst().keySet()) {
            List<String> values = values(key);
            if (values.size() > 1) {
                varied.put(key, values);
            }
        }
        return varied;
    }

    /** The values of a key, in the order given. */
    List<String> values(String key) {
        return settings.stream()
                .map(cell -> cell.getOrDefault(key, ""))
                .distinct()
                .toList();
    }

    /** Every figure that the cells have, in the order of the table. */
    List<Figure<GridCell>> figures() {
        List<Figure<GridCell>> figures = new ArrayList<>();
        OwnFigures.ALL.forEach(one -> figures.add(own(one)));
        List<ExcessFigures> against = cells.getFirst().performance().excess();
        for (int k = 0; k < against.size(); k++) {
            String index = against.get(k).benchmark();
            for (Figure<ExcessFigures> one : AgainstFigures.ALL) {
                figures.add(against(one, k).called(index + "_" + one.key()));
            }
        }
        TradeFigures.ALL.forEach(one -> figures.add(one.of(GridCell::trading)));
        figures.add(TradeFigures.COSTS.of(GridCell::costs));
        return figures;
    }

    /** The figures that matter most: those of the page. */
    List<Figure<GridCell>> shown() {
        List<Figure<GridCell>> shown = new ArrayList<>(List.of(own(OwnFigures.ANNUAL), own(OwnFigures.SHARPE)));
        if (!cells.getFirst().performance().excess().isEmpty()) {
            shown.add(against(AgainstFigures.EXCESS_ANNUAL, 0));
            shown.add(against(AgainstFigures.INFORMATION, 0));
        }
        shown.add(own(OwnFigures.DRAWDOWN));
        shown.add(TradeFigures.TURNOVER.of(GridCell::trading));
        return shown;
    }

    private static Figure<GridCell> own(Figure<ReturnFigures> figure) {
        return figure.of(cell -> cell.performance().returns());
    }

    private static Figure<GridCell> against(Figure<ExcessFigures> figure, int index) {
        return figure.of(cell -> cell.performance().excess().get(index));
    }
}
