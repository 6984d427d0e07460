package lode.backtest;

import java.util.Arrays;
import java.util.List;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.Performance;
import lode.backtest.performance.Profile;

/**
 * What a strategy earns with some capital: a point of its capacity curve.
 *
 * @param capital       money on the first day
 * @param participation the share of a day's volume that one may trade
 * @param performance   its figures
 * @param cut           share of the value of orders that the participation limit cut off
 * @param invested      mean share of NAV that was invested
 */
public record CapacityPoint(
        double capital, double participation, Performance performance, double cut, double invested) {

    /** The point that a run makes. */
    public static CapacityPoint of(
            BacktestResult result, double participation, List<Comparison> comparisons, Profile profile) {
        return new CapacityPoint(
                result.header().capital(),
                participation,
                Performance.of(result.dailyReturns(), comparisons, profile),
                TradingFigures.of(result, profile.daysPerYear()).cut(),
                Arrays.stream(Exposure.of(result).net()).skip(1).average().orElse(Double.NaN));
    }
}
