package lode.backtest;

import java.util.stream.DoubleStream;

/**
 * A run in a few figures, by which the cells of a grid and the points of a capacity curve are told.
 *
 * @param total    NAV of the last day over the capital, less one
 * @param annual   the same a year of 252 days
 * @param costs    of all kinds, over the capital
 * @param turnover money traded a day, over twice what is held on the mean of days; NaN if nothing was
 * @param filled   money traded over money wanted, of the orders of which something was filled
 * @param orders   lines of the ledger
 * @param refused  lines of which nothing was filled
 */
public record RunSummary(
        double total, double annual, double costs, double turnover, double filled, long orders, long refused) {

    private static final double DAYS_PER_YEAR = 252;

    /** The figures of a run. */
    public static RunSummary of(BacktestResult result) {
        int days = result.nav().length - 1;
        double capital = result.header().capital();
        double growth = result.nav()[days] / capital;
        double traded = DoubleStream.concat(DoubleStream.of(result.bought()), DoubleStream.of(result.sold()))
                .sum();
        double held = DoubleStream.of(result.invested()).sum();
        double wanted = 0;
        double filled = 0;
        for (Trade trade : result.trades()) {
            if (trade.filled() > 0) {
                wanted += trade.wanted() * trade.price();
                filled += trade.value();
            }
        }
        return new RunSummary(
                growth - 1,
                growth > 0 ? Math.pow(growth, DAYS_PER_YEAR / days) - 1 : Double.NaN,
                result.totalCosts().total() / capital,
                held == 0 ? Double.NaN : traded / held / 2,
                wanted == 0 ? Double.NaN : filled / wanted,
                result.trades().size(),
                result.trades().stream().filter(trade -> trade.filled() == 0).count());
    }
}
