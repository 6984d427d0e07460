package lode.trade;

import java.time.LocalDate;
import lode.backtest.Costs;

/**
 * A day of an account that is over.
 *
 * @param day         which
 * @param next        the trading day after it, as far as it was known
 * @param nav         cash, receivables and positions at the close, after fees
 * @param dailyReturn NAV over that of the day before, less one; NaN on the first day
 * @param benchmark   return of the index; NaN where there is none or it is not known
 * @param cash        at the close
 * @param invested    value of the positions
 * @param bought      money spent on purchases, before fees
 * @param sold        money received for sales, before fees
 * @param costs       of the day
 * @param decided     whether the strategy decided at the close
 */
public record AccountDay(
        LocalDate day,
        LocalDate next,
        double nav,
        double dailyReturn,
        double benchmark,
        double cash,
        double invested,
        double bought,
        double sold,
        Costs costs,
        boolean decided) {}
