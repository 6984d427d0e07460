/**
 * The report of a strategy: a page, pictures and tables from the records of a backtest.
 *
 * <p>{@link lode.report.strategy.StrategyReport} is what there is to say, {@link lode.report.strategy.StrategyFolder} writes
 * it down.
 */
@NullMarked
package lode.report.strategy;

import org.jspecify.annotations.NullMarked;
