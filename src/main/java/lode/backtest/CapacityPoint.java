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
        double[] shares = new double[result.days().size() - 1];
        Arrays.setAll(shares, k -> result.invested()[k + 1] / result.nav()[k + 1]);
        return new CapacityPoint(
                result.header().capital(),
                participation,
                Performance.of(result.dailyReturns(), comparisons, profile),
                TradingFigures.of(result, profile.daysPerYear()).cut(),
                Arrays.stream(shares).average().orElse(Double.NaN));
    }
}
