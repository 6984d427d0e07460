package lode.backtest;

import java.util.List;
import lode.backtest.performance.Performance;

/**
 * One run of a grid of settings.
 *
 * @param values      of the settings that are varied, as they were written
 * @param performance its figures
 * @param trading     how it traded
 * @param costs       what it paid
 */
public record GridCell(List<String> values, Performance performance, TradingFigures trading, Costs costs) {

    /** Copies the list. */
    public GridCell {
        values = List.copyOf(values);
    }
}
