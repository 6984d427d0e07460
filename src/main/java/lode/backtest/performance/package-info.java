/**
 * Figures of a series of daily returns: what it earned, at which risk, and against which index.
 *
 * <p>Arrays go in and records come out; nothing here knows of portfolios, and dates only in {@link
 * lode.backtest.performance.Calendar}. A figure that is not defined, by a denominator of zero or too few days, is NaN;
 * none is infinite but the Calmar ratio of a gain without any loss.
 */
@NullMarked
package lode.backtest.performance;

import org.jspecify.annotations.NullMarked;
