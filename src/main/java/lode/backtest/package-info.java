/**
 * The backtester: what a strategy would have earned under the rules and costs of a market.
 *
 * <p>A {@link lode.backtest.Market} is read from a file of dated rules, {@link lode.backtest.Quotes} puts a dataset on
 * two price scales, and {@link lode.backtest.Backtest} steps a {@link lode.backtest.Book} through the days: {@link
 * lode.backtest.Exchange} fills orders or says why it does not, a {@link lode.backtest.Strategy} says after each close
 * what to hold from the next day on. A {@link lode.backtest.BacktestResult} keeps all that happened.
 */
@NullMarked
package lode.backtest;

import org.jspecify.annotations.NullMarked;
