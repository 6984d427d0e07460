package lode.trade;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import lode.backtest.Position;
import lode.backtest.Trade;

/**
 * All that a step adds to an account.
 *
 * @param day       its figures
 * @param after     what is held at the close
 * @param trades    the ledger of the day
 * @param positions what is held, with its prices
 * @param targets   weights decided at the close, of those that are not 0; empty without a decision
 * @param orders    for the next open
 */
record Outcome(
        AccountDay day,
        Holdings after,
        List<Trade> trades,
        List<Position> positions,
        Optional<SequencedMap<String, Double>> targets,
        List<PlannedOrder> orders) {

    /** What is told of it. */
    Stepped stepped() {
        return new Stepped(day, trades, orders);
    }
}
