package lode.report.strategy;

import java.util.List;
import lode.backtest.Attribution;
import lode.backtest.BacktestResult;
import lode.backtest.CapacityPoint;
import lode.backtest.ClosedTrade;
import lode.backtest.TradingFigures;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.Performance;
import lode.backtest.performance.Profile;

/**
 * A backtest with its figures.
 *
 * @param settings     how it was run, in the order of the settings panel
 * @param result       all that happened
 * @param comparisons  the indices that it is compared with, with a return for each day but the first; the first one is
 *                     drawn
 * @param performances the figures by convention; the first one is at the head of the page
 * @param closed       its closed trades
 * @param trading      how it traded
 * @param attribution  by which names it earned its return
 * @param capacity     what it earns with other capital; empty if that was not asked for
 */
public record StrategyReport(
        List<Setting> settings,
        BacktestResult result,
        List<Comparison> comparisons,
        List<Performance> performances,
        List<ClosedTrade> closed,
        TradingFigures trading,
        Attribution attribution,
        List<CapacityPoint> capacity) {

    /** Copies the lists. */
    public StrategyReport {
        settings = List.copyOf(settings);
        comparisons = List.copyOf(comparisons);
        performances = List.copyOf(performances);
        closed = List.copyOf(closed);
        capacity = List.copyOf(capacity);
    }

    /**
     * A setting.
     *
     * @param key   as the option or the strategy file names it, such as {@code rebalance}
     * @param value as it was set
     */
    public record Setting(String key, String value) {}

    /**
     * The report of a run.
     *
     * @param profiles how figures are counted, at least one; the first one is at the head of the page
     */
    public static StrategyReport of(
            List<Setting> settings,
            BacktestResult result,
            List<Comparison> comparisons,
            List<Profile> profiles,
            List<CapacityPoint> capacity) {
        List<ClosedTrade> closed = ClosedTrade.all(result);
        return new StrategyReport(
                settings,
                result,
                comparisons,
                profiles.stream()
                        .map(profile -> Performance.of(result.dailyReturns(), comparisons, profile))
                        .toList(),
                closed,
                TradingFigures.of(result, closed, profiles.getFirst().daysPerYear()),
                Attribution.of(result),
                capacity);
    }

    /** The figures at the head of the page. */
    Performance shown() {
        return performances.getFirst();
    }
}
