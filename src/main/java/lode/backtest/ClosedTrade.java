package lode.backtest;

import java.time.LocalDate;
import java.util.List;

/**
 * A fill that closed a holding or a part of it, against the fills that had opened it, first in first out.
 *
 * @param opened     day of the first of them
 * @param closed     day of the fill
 * @param instrument its name
 * @param shares     how many were closed, on the scale of the closing day
 * @param paid       money spent on them, fees included
 * @param received   money got for them, after fees
 */
public record ClosedTrade(
        LocalDate opened, LocalDate closed, String instrument, double shares, double paid, double received) {

    /** All closed trades of a run, in the order of its ledger. */
    public static List<ClosedTrade> all(BacktestResult result) {
        return ClosedTrades.of(result);
    }

    /** What was earned, negative for a loss. */
    public double profit() {
        return received - paid;
    }
}
