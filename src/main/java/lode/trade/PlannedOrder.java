package lode.trade;

import java.time.LocalDate;
import lode.backtest.Side;

/**
 * An order as it is written after a close.
 *
 * @param due        the trading day on which it is to be sent
 * @param instrument its name
 * @param side       which way
 * @param shares     how many
 * @param reference  raw price from which the shares were counted: the last close
 */
public record PlannedOrder(LocalDate due, String instrument, Side side, double shares, double reference) {}
