package lode.backtest;

import java.time.LocalDate;
import java.util.List;

/**
 * What a run was made with, and what its reader must know.
 *
 * @param data      the dataset's line
 * @param strategy  in words
 * @param market    the name of the rules
 * @param execution the price at which orders are filled, in words
 * @param scale     how raw prices are known
 * @param benchmark the name of the index; empty if there is none
 * @param capital   money on the first day
 * @param from      first day: its close is the first decision
 * @param to        last day
 * @param notes     sentences to be printed above every result, such as that raw prices are estimated
 */
public record Header(
        String data,
        String strategy,
        String market,
        String execution,
        Scale scale,
        String benchmark,
        double capital,
        LocalDate from,
        LocalDate to,
        List<String> notes) {

    /** Copies the notes. */
    public Header {
        notes = List.copyOf(notes);
    }
}
