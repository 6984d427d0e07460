package lode.backtest;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a run traded.
 *
 * @param orders          how many were sent
 * @param unfilled        how many of them were not filled whole, by reason
 * @param turnover        value of all trades over the mean value of what was held at the closes, halved; NaN if nothing was
 * @param turnoverPerYear the same for a year
 * @param cut             share of the value of orders that the participation limit cut off; NaN if nothing was filled
 * @param closed          how many fills closed a holding or a part of it
 * @param wins            how many of them earned money
 * @param losses          how many of them lost money
 * @param profitLoss      what the former earned over what the latter lost; NaN without losses
 */
public record TradingFigures(
        int orders,
        Map<Refusal, Integer> unfilled,
        double turnover,
        double turnoverPerYear,
        double cut,
        int closed,
        int wins,
        int losses,
        double profitLoss) {

    /** The figures of a run. */
    public static TradingFigures of(BacktestResult result, int daysPerYear) {
        return of(result, ClosedTrade.all(result), daysPerYear);
    }

    /** The figures of a run whose closed trades are known. */
    public static TradingFigures of(BacktestResult result, List<ClosedTrade> closed, int daysPerYear) {
        double[] profits = closed.stream().mapToDouble(ClosedTrade::profit).toArray();
        double turnover = turnover(result);
        return new TradingFigures(
                result.trades().size(),
                unfilled(result.trades()),
                turnover,
                turnover * daysPerYear / (result.days().size() - 1),
                cut(result.trades()),
                closed.size(),
                (int) Arrays.stream(profits).filter(profit -> profit > 0).count(),
                (int) Arrays.stream(profits).filter(profit -> profit < 0).count(),
                profitLoss(profits));
    }

    /** The share of closed trades that earned money among those that earned or lost any. */
    public double winRate() {
        return wins + losses == 0 ? Double.NaN : (double) wins / (wins + losses);
    }

    /** How many orders were refused or filled in part. */
    public int notFilledWhole() {
        return unfilled.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<Refusal, Integer> unfilled(List<Trade> trades) {
        Map<Refusal, Integer> counts = new EnumMap<>(Refusal.class);
        trades.stream()
                .filter(trade -> trade.refusal() != Refusal.NONE)
                .forEach(trade -> counts.merge(trade.refusal(), 1, Integer::sum));
        return counts;
    }

    private static double turnover(BacktestResult result) {
        double traded = Arrays.stream(result.bought()).sum()
                + Arrays.stream(result.sold()).sum();
        double held =
                Arrays.stream(Exposure.of(result).value()).skip(1).average().orElse(0);
        return held == 0 ? Double.NaN : traded / held / 2;
    }

    private static double cut(List<Trade> trades) {
        double wanted = 0;
        double cut = 0;
        for (Trade trade : trades) {
            if (!Double.isNaN(trade.price())) {
                wanted += trade.wanted() * trade.price();
                cut += trade.refusal() == Refusal.PARTICIPATION ? (trade.wanted() - trade.filled()) * trade.price() : 0;
            }
        }
        return wanted == 0 ? Double.NaN : cut / wanted;
    }

    private static double profitLoss(double[] profits) {
        double earned = Arrays.stream(profits).filter(profit -> profit > 0).sum();
        double lost = -Arrays.stream(profits).filter(profit -> profit < 0).sum();
        return lost == 0 ? Double.NaN : earned / lost;
    }
}
