package lode.backtest;

/** The price of an order on a day, how much of it is filled, and why not all. */
final class Fills {

    private final Quotes quotes;
    private final Rules rules;
    private final Terms terms;
    private final double participation;

    Fills(Quotes quotes, Rules rules, Terms terms) {
        this.quotes = quotes;
        this.rules = rules;
        this.terms = terms;
        this.participation =
                terms.participation().or(() -> rules.market().participation()).orElse(Double.POSITIVE_INFINITY);
    }

    /** An order as far as it can be filled, were there cash for it. */
    record Possible(Order order, double shares, double price, double highest, double lowest, Refusal refusal) {

        private static Possible none(Order order, Refusal refusal) {
            return new Possible(order, 0, Double.NaN, Double.NaN, Double.NaN, refusal);
        }
    }

    /**
     * What can be filled.
     *
     * @param traded shares of the instrument that were traded on the day already
     */
    Possible of(Order order, Book book, double traded) {
        int day = order.day();
        int i = order.instrument();
        BoardRule board = rules.board(i);
        if (quotes.isGone(day, i)) {
            return Possible.none(order, Refusal.DELISTED);
        }
        if (!quotes.trades(day, i)) {
            return Possible.none(order, Refusal.SUSPENDED);
        }
        double price = quotes.price(terms.execution(), day, i, board);
        if (!(price > 0)) {
            return Possible.none(order, Refusal.NO_PRICE);
        }
        boolean firstDay = rules.age(day, i) == 0;
        if (order.side() == Side.BUY && firstDay && !rules.market().firstDayBuying()) {
            return Possible.none(order, Refusal.FIRST_DAY);
        }
        LimitRule limit = rules.limit(day, i);
        double highest = Double.POSITIVE_INFINITY;
        double lowest = 0;
        if (limit.known()) {
            highest = upper(limit, day, i, board);
            lowest = lower(limit, day, i, board);
            double slack = quotes.scale() == Scale.EXACT ? board.tick() / 2 : board.tick();
            boolean wholeDay = terms.execution() != Execution.OPEN;
            if (order.side() == Side.BUY
                    && (price >= highest - slack || wholeDay && quotes.low(day, i, board) >= highest - slack)) {
                return Possible.none(order, Refusal.LIMIT_UP);
            }
            if (order.side() == Side.SELL
                    && (price <= lowest + slack || wholeDay && quotes.high(day, i, board) <= lowest + slack)) {
                return Possible.none(order, Refusal.LIMIT_DOWN);
            }
        }
        return atMost(order, book, traded, price, highest, lowest);
    }

    private Possible atMost(Order order, Book book, double traded, double price, double highest, double lowest) {
        int i = order.instrument();
        BoardRule board = rules.board(i);
        double shares = order.shares();
        Refusal refusal = Refusal.NONE;
        if (order.side() == Side.SELL && shares > book.closable(i)) {
            shares = Math.max(0, book.closable(i));
            refusal = Refusal.BOUGHT_TODAY;
        }
        double most = board.floor(participation * quotes.volume(order.day(), i)) - traded;
        if (shares > most) {
            shares = board.floor(Math.max(0, most));
            refusal = Refusal.PARTICIPATION;
        }
        return new Possible(order, shares, price, highest, lowest, refusal);
    }

    private double upper(LimitRule limit, int day, int i, BoardRule board) {
        double reference = quotes.reference(day, i, board);
        return quotes.scale() == Scale.EXACT
                ? limit.upper(reference, board.tick())
                : reference * (1 + limit.up().orElseThrow());
    }

    private double lower(LimitRule limit, int day, int i, BoardRule board) {
        double reference = quotes.reference(day, i, board);
        return quotes.scale() == Scale.EXACT
                ? limit.lower(reference, board.tick())
                : reference * (1 - limit.down().orElseThrow());
    }

    /** The price that is paid or received for so many shares: worse by the slippage, but within the limits of the day. */
    double slipped(Possible fill, double shares) {
        Order order = fill.order();
        int i = order.instrument();
        if (terms.slippage() instanceof Slippage.None) {
            return fill.price();
        }
        boolean root = terms.slippage() instanceof Slippage.SquareRoot;
        var trading = new Slippage.Trading(
                shares,
                quotes.volume(order.day(), i),
                root ? quotes.meanVolume(order.day(), i) : Double.NaN,
                root ? quotes.volatility(order.day(), i) : Double.NaN,
                rules.board(i).tick());
        double distance = terms.slippage().distance(fill.price(), trading);
        return Math.clamp(fill.price() + order.side().sign() * distance, fill.lowest(), fill.highest());
    }
}
