package lode.backtest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lode.panel.Axes;
import lode.panel.UserException;

/** The corporate actions of a market, by day. */
public final class CorporateActions {

    /** None are known: distributions are reinvested. */
    public static final CorporateActions NONE = new CorporateActions(List.of(), List.of());

    private final List<LocalDate> days;
    private final Map<Integer, List<CorporateAction>> byDay = new TreeMap<>();

    private CorporateActions(List<LocalDate> days, Collection<CorporateAction> actions) {
        this.days = days;
        actions.forEach(action ->
                byDay.computeIfAbsent(action.day(), _ -> new ArrayList<>()).add(action));
    }

    /**
     * Corporate actions; those of a day take place in the order given.
     *
     * @param days the trading days, which tell how long shares were held
     */
    public static CorporateActions of(List<LocalDate> days, Collection<CorporateAction> actions) {
        return new CorporateActions(days, actions);
    }

    /**
     * Reads the columns date, instrument, cash, bonus, rights_ratio, rights_price and pay_date; an empty number is 0, an empty
     * pay date is the ex-date.
     *
     * @throws UserException naming the first line that is wrong
     */
    public static CorporateActions read(Path file, Axes axes) {
        List<String> columns = List.of("cash", "bonus", "rights_ratio", "rights_price", "pay_date");
        List<CorporateAction> actions = new ArrayList<>();
        for (DatedTable.Row row : DatedTable.read(file, axes, columns)) {
            double[] x = row.numbers();
            int payDay = Double.isNaN(x[4]) ? row.day() : (int) x[4];
            try {
                actions.add(new CorporateAction(
                        row.day(), row.instrument(), known(x[0]), known(x[1]), known(x[2]), known(x[3]), payDay));
            } catch (UserException e) {
                throw new UserException(file + ", line " + row.line() + ": " + e.getMessage(), e);
            }
        }
        return of(axes.days(), actions);
    }

    private static double known(double number) {
        return Double.isNaN(number) ? 0 : number;
    }

    /** Whether there are none at all. */
    public boolean isEmpty() {
        return byDay.isEmpty();
    }

    /** Those whose ex-date is that day. */
    List<CorporateAction> on(int day) {
        return byDay.getOrDefault(day, List.of());
    }

    /**
     * A price of an earlier day as it stands after the actions since then, so that a distribution does not count twice.
     *
     * @param price of day {@code from}
     * @param from  last day with trade
     * @param to    later day, or the same
     */
    double carried(double price, int instrument, int from, int to) {
        double carried = price;
        for (int day = from + 1; day <= to; day++) {
            for (CorporateAction action : on(day)) {
                carried = action.instrument() == instrument ? action.reference(carried) : carried;
            }
        }
        return carried;
    }

    /** What an action does to a book: more shares, and a dividend that is paid later. Rights are not taken up. */
    void apply(CorporateAction action, Book book) {
        int i = action.instrument();
        double before = book.shares(i);
        if (before == 0) {
            return;
        }
        if (action.cash() > 0) {
            book.openReceivables().add(new Receivable(action.payDay(), Money.cents(before * action.cash())));
        }
        double after = action.shares(before);
        book.hold(i, after);
        book.openLots()
                .replaceAll(lot -> lot.instrument() == i
                        ? new Lot(
                                i,
                                lot.day(),
                                lot.shares() * after / before,
                                lot.dividends() + lot.shares() * action.cash())
                        : lot);
    }

    /** The tax on the dividends of shares that are sold, oldest first: takes them out of the book's lots. */
    double tax(Book book, int i, double shares, int day) {
        double left = shares;
        double tax = 0;
        List<Lot> lots = book.openLots();
        for (int k = 0; k < lots.size() && left > 0; k++) {
            Lot lot = lots.get(k);
            if (lot.instrument() == i) {
                double sold = Math.min(left, lot.shares());
                double share = sold / lot.shares();
                tax += rate(lot.day(), day) * lot.dividends() * share;
                lots.set(k, new Lot(i, lot.day(), lot.shares() - sold, lot.dividends() * (1 - share)));
                left -= sold;
            }
        }
        lots.removeIf(lot -> lot.shares() <= 0);
        return Money.cents(tax);
    }

    /** A fifth up to a month, a tenth up to a year, nothing from then on. */
    private double rate(int bought, int sold) {
        LocalDate from = days.get(bought);
        LocalDate to = days.get(sold);
        return !to.isAfter(from.plusMonths(1)) ? 0.20 : !to.isAfter(from.plusYears(1)) ? 0.10 : 0;
    }
}
