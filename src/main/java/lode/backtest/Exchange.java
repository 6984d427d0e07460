package lode.backtest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps a book from close to close, by the rules of a market. Not to be shared between threads. */
public final class Exchange {

    private final Floor floor;
    private final Fills fills;
    private final Sizing sizing;

    /**
     * An exchange.
     *
     * @param actions what companies do to holders; none where distributions are to be reinvested
     */
    public Exchange(Quotes quotes, Market market, Terms terms, CorporateActions actions) {
        var rules = new Rules(market, quotes);
        this.floor = new Floor(quotes, rules, terms, actions);
        this.fills = new Fills(quotes, rules, terms);
        this.sizing = new Sizing(quotes, rules, terms);
    }

    /**
     * A day that is over.
     *
     * @param book   at its close
     * @param trades the ledger of the day
     * @param costs  of the day
     * @param bought money spent on purchases, before fees
     * @param sold   money received for sales and delisted holdings, before fees
     */
    public record Day(Book book, List<Trade> trades, Costs costs, double bought, double sold) {}

    /**
     * The day after a close.
     *
     * @param before  the book at the close of the day before
     * @param day     by index, 1 or more
     * @param targets weights decided at that close; empty to keep all as it is
     */
    public Day day(Book before, int day, Optional<double[]> targets) {
        return day(before, portfolio(before, day - 1), day, targets);
    }

    /**
     * The same, where it is known what the book was worth.
     *
     * @param worth at the close of the day before
     */
    Day day(Book before, Portfolio worth, int day, Optional<double[]> targets) {
        var session = new Session(floor, fills, before, day);
        session.open();
        targets.ifPresent(weights -> execute(weights, day - 1, worth, session, day));
        return session.close();
    }

    private void execute(double[] weights, int decision, Portfolio worth, Session session, int day) {
        Sizing.Wishes wishes = sizing.of(weights, decision, worth, session.book(), day);
        wishes.unmet().forEach(session::refuse);
        session.execute(wishes.orders());
    }

    /**
     * A day on which given orders are executed.
     *
     * @param before the book at the close of the day before
     * @param orders of the day, on the scale of its raw prices
     */
    public Day dayOf(Book before, int day, List<Order> orders) {
        var session = new Session(floor, fills, before, day);
        session.open();
        session.execute(orders);
        return session.close();
    }

    /** A day that trades at the very close at which a strategy decides; nobody can do that. */
    Day sameClose(Book before, int day, Strategy strategy) {
        var session = new Session(floor, fills, before, day);
        session.open();
        Portfolio now = floor.portfolioAtOrders(session.book(), day);
        strategy.targets(day, now).ifPresent(weights -> execute(weights, day, now, session, day));
        return session.close();
    }

    /**
     * The orders of a day as they can be written after the close before it, in the order in which they are sent.
     *
     * <p>Where the scale of prices changes overnight, {@link #day} counts them anew on that of the day.
     *
     * @param before  the book at the close of the day before
     * @param targets weights decided at that close
     */
    public List<Order> orders(Book before, int day, double[] targets) {
        List<Order> orders = sizing.of(targets, day - 1, portfolio(before, day - 1), before, day)
                .orders();
        return Stream.of(Side.SELL, Side.BUY)
                .flatMap(side -> orders.stream().filter(order -> order.side() == side))
                .toList();
    }

    /** The last close before a day as a raw price of the day: shares are counted by it. */
    public double reference(int day, int i) {
        return floor.quotes().reference(day, i, floor.rules().board(i));
    }

    /** What a book is worth at a close. */
    public double nav(Book book, int day) {
        return floor.nav(book, day);
    }

    /** What a holding is worth at a close. */
    public double value(Book book, int day, int i) {
        return floor.value(book, day, i);
    }

    /** The raw price at which a holding is valued at a close. */
    public double price(int day, int i) {
        return floor.price(day, i);
    }

    /** What a strategy sees of a book at a close. */
    public Portfolio portfolio(Book book, int day) {
        return floor.portfolio(book, day);
    }
}
