package lode.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A dated fee on trades.
 *
 * @param kind     which one
 * @param boards   only on these; empty for all
 * @param codes    only instruments whose name matches; empty for all
 * @param side     only on purchases or sales; empty for both
 * @param from     first day; empty for always
 * @param to       last day; empty for ever
 * @param rate     of the value, as a fraction; empty for 0
 * @param perShare money per share; empty for 0
 * @param least    of an order; empty for 0
 * @param source   where the rule stands
 */
public record FeeRule(
        Kind kind,
        Optional<List<String>> boards,
        Optional<String> codes,
        Optional<Side> side,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Double> rate,
        Optional<Double> perShare,
        Optional<Double> least,
        String source) {

    /** Which column of the costs it goes to. */
    public enum Kind {
        /** A tax on the transaction. */
        STAMP_DUTY,
        /** To the registrar. */
        TRANSFER_FEE,
        /** Anything else, such as a fee of the exchange that is not inside the commission. */
        OTHER;

        /** As in a file: {@code stamp-duty}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether instruments of that board and name ever pay it. */
    boolean concerns(String board, String instrument) {
        return boards.stream().allMatch(names -> names.contains(board))
                && codes.stream().allMatch(instrument::matches);
    }

    /** Whether it is due on the day. */
    boolean isDue(Side which, LocalDate day) {
        return (side.isEmpty() || side.get() == which)
                && (from.isEmpty() || !day.isBefore(from.get()))
                && (to.isEmpty() || !day.isAfter(to.get()));
    }

    /** The fee of an order, to the cent. */
    double of(double shares, double value) {
        return Money.cents(Math.max(least.orElse(0.0), rate.orElse(0.0) * value + perShare.orElse(0.0) * shares));
    }
}
