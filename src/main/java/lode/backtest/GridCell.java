package lode.backtest;

import java.util.List;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.Performance;
import lode.backtest.performance.Profile;

/**
 * The figures of one run of a grid.
 *
 * @param performance what it earned
 * @param trading     how it traded
 * @param costs       what it paid
 */
public record GridCell(Performance performance, TradingFigures trading, Costs costs) {

    /** The figures of a run. */
    public static GridCell of(BacktestResult result, List<Comparison> comparisons, Profile profile) {
        return new GridCell(
                Performance.of(result.dailyReturns(), comparisons, profile),
                TradingFigures.of(result, profile.daysPerYear()),
                result.totalCosts());
    }
}
