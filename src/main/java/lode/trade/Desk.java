package lode.trade;

import lode.backtest.StrategyRunner;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Period;

/** Where an account's decisions are made: computes its factor and gets its strategy ready. */
@FunctionalInterface
public interface Desk {

    /**
     * What is known at a close.
     *
     * @param data     in which all values after the day are missing; only the calendar goes on, to the next day at least
     * @param day      by index
     * @param period   the account's days, from its first one
     * @param calendar the days of the data and, beyond them, the working days of more than a year: when dividends are paid
     */
    record Known(Dataset data, int day, Period period, Axes calendar) {}

    /**
     * Strategies on the scores of the day.
     *
     * @throws lode.panel.UserException if the data lack what the factor or the strategy needs
     */
    StrategyRunner at(Known known);
}
