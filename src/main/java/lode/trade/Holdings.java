package lode.trade;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import lode.backtest.Book;
import lode.backtest.Lot;
import lode.backtest.Receivable;
import lode.panel.Axes;
import lode.panel.UserException;

/**
 * A book by names and dates, as it outlives a change of the axes.
 *
 * @param cash   money at hand
 * @param shares by instrument
 * @param owed   what is to be paid later
 * @param lots   shares by the day of purchase, oldest first
 */
record Holdings(double cash, SequencedMap<String, Double> shares, List<Owed> owed, List<DatedLot> lots) {

    /** Money that is paid on a date. */
    record Owed(LocalDate payDate, double amount) {}

    /** Shares bought on a date. */
    record DatedLot(String instrument, LocalDate date, double shares, double dividends) {}

    /** What a book has besides shares, by names and dates. */
    static Holdings of(Book book, SequencedMap<String, Double> shares, Axes calendar) {
        return new Holdings(
                book.cash(),
                shares,
                book.receivables().stream()
                        .map(one -> new Owed(payDate(one.payDay(), calendar), one.amount()))
                        .toList(),
                book.lots().stream()
                        .map(lot -> new DatedLot(
                                calendar.instruments().get(lot.instrument()),
                                calendar.days().get(lot.day()),
                                lot.shares(),
                                lot.dividends()))
                        .toList());
    }

    private static LocalDate payDate(int payDay, Axes calendar) {
        if (payDay >= calendar.length()) {
            throw new UserException(
                    "A dividend is to be paid after " + calendar.days().getLast()
                            + ", more than a year after the end of the data: correct its pay_date in the file of corporate actions");
        }
        return calendar.days().get(payDay);
    }

    /**
     * The book on the axes of the day.
     *
     * @throws UserException if something is held that the data do not know any more
     */
    Book book(Axes calendar) {
        double[] held = new double[calendar.width()];
        shares.forEach((name, number) -> held[column(name, calendar)] = number);
        return Book.copyOf(
                cash,
                held,
                owed.stream()
                        .map(one -> new Receivable(calendar.firstOnOrAfter(one.payDate()), one.amount()))
                        .toList(),
                lots.stream()
                        .map(lot -> new Lot(
                                column(lot.instrument(), calendar),
                                calendar.firstOnOrAfter(lot.date()),
                                lot.shares(),
                                lot.dividends()))
                        .toList());
    }

    static int column(String name, Axes axes) {
        int column = axes.column(name);
        if (column < 0) {
            throw new UserException(
                    "The account holds or orders " + name
                            + ", which the data do not have any more: bring back its history, a delisted share is kept as well");
        }
        return column;
    }
}
