package lode.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lode.panel.UserException;

/**
 * The rules of a market: boards, price limits and costs, each with its days and its source.
 *
 * @param name           by which it is asked for
 * @param title          in words
 * @param currency       of its money
 * @param settlementDays how many days after a purchase shares can be sold: 0 or 1
 * @param participation  share of a day's volume that one may trade; empty for no limit
 * @param firstDayBuying whether instruments may be bought on the first day of their listing
 * @param commission     of the broker
 * @param boards         of instruments; the first whose codes match counts
 * @param limits         of prices; the first that applies counts, and where none does there is no limit
 * @param fees           all that are due count
 */
public record Market(
        String name,
        String title,
        String currency,
        int settlementDays,
        Optional<Double> participation,
        boolean firstDayBuying,
        Commission commission,
        List<BoardRule> boards,
        List<LimitRule> limits,
        List<FeeRule> fees) {

    /** Checks the rules against each other. */
    public Market {
        boards = List.copyOf(boards);
        limits = List.copyOf(limits);
        fees = List.copyOf(fees);
        if (settlementDays != 0 && settlementDays != 1) {
            throw new UserException("settlement-days of market '" + name + "' must be 0 or 1, got " + settlementDays);
        }
        if (boards.isEmpty()) {
            throw new UserException("Market '" + name + "' needs at least one board");
        }
        List<String> known = boards.stream().map(BoardRule::name).toList();
        limits.stream()
                .flatMap(rule -> rule.boards().stream())
                .filter(board -> !known.contains(board))
                .findFirst()
                .ifPresent(board -> {
                    throw new UserException("A limit of market '" + name + "' names the board '" + board
                            + "', which it has not; it has: " + String.join(", ", known));
                });
    }

    /**
     * The market of that name, or that a file describes.
     *
     * @param nameOrPath {@code cn-a}, {@code cn-convertible}, {@code us-equity}, {@code frictionless}, or the path of a file
     * @throws UserException if there is none, or its rules cannot be read
     */
    public static Market read(String nameOrPath) {
        return MarketFile.read(nameOrPath);
    }

    /**
     * The board of an instrument.
     *
     * @throws UserException if no board has it
     */
    public BoardRule board(String instrument) {
        return boards.stream()
                .filter(board -> board.holds(instrument))
                .findFirst()
                .orElseThrow(() -> new UserException("Market '" + name + "' has no board for instrument '" + instrument
                        + "': choose another market with --market, or add a board to its file"));
    }

    /**
     * The limit of an instrument's price on a day, if there is one.
     *
     * @param special whether it is under special treatment
     * @param listed  first day of the listing; empty if it was before the data begin
     * @param age     trading days since then, 0 on the first
     */
    public Optional<LimitRule> limit(
            String board, LocalDate day, boolean special, Optional<LocalDate> listed, int age) {
        return limits.stream()
                .filter(rule -> rule.applies(board, day, special, listed, age))
                .findFirst();
    }
}
