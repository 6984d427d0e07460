/**
 * Paper accounts: a strategy traded day by day as its data come in.
 *
 * <p>{@link lode.trade.PaperTrading} steps an {@link lode.trade.Account} through a day with the exchange of {@code
 * lode.backtest}: what a run over a period gives, the steps give to the cent. A day is one transaction, so that a step that
 * is killed has not taken place.
 */
@NullMarked
package lode.trade;

import org.jspecify.annotations.NullMarked;
