package lode.backtest;

import java.time.LocalDate;

/**
 * A line of the ledger: an order, what became of it, and why the rest was not filled.
 *
 * @param day        when
 * @param instrument its name
 * @param side       which way
 * @param wanted     shares ordered
 * @param filled     shares bought or sold; 0 if it was refused
 * @param price      raw price paid or received, slippage included; NaN if nothing was filled
 * @param value      filled times price, 0 if nothing was filled
 * @param costs      fees, and the slippage that is in the price already
 * @param refusal    why not all of it was filled; {@link Refusal#NONE} if all was
 */
public record Trade(
        LocalDate day,
        String instrument,
        Side side,
        double wanted,
        double filled,
        double price,
        double value,
        Costs costs,
        Refusal refusal) {}
