package lode.trade;

import java.util.List;
import lode.backtest.Trade;

/**
 * A day that was stepped.
 *
 * @param day    its figures
 * @param trades its ledger
 * @param orders for the next open
 */
public record Stepped(AccountDay day, List<Trade> trades, List<PlannedOrder> orders) {}
