package lode.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.panel.Axes;

/**
 * Steps a book through a day: what happens before the open, the orders, the close.
 *
 * <p>Sales come before purchases, and what they bring can be spent. If cash is short, all purchases are scaled by one
 * factor. Cash is never negative. Not to be shared between threads.
 */
public final class Exchange {

    private static final double DAYS_PER_YEAR = 252;

    /** By so much at least all purchases are scaled where cash is short; by twice as much each time that was not enough. */
    private static final double LEAST_STEP = 1e-9;

    private final Quotes quotes;
    private final Rules rules;
    private final Terms terms;
    private final CorporateActions actions;
    private final Fills fills;
    private final Sizing sizing;

    /**
     * An exchange.
     *
     * @param actions what companies do to holders; none where distributions are to be reinvested
     */
    public Exchange(Quotes quotes, Market market, Terms terms, CorporateActions actions) {
        this.quotes = quotes;
        this.rules = new Rules(market, quotes);
        this.terms = terms;
        this.actions = actions;
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
        var session = new Session(before.copy(), day);
        session.open();
        targets.ifPresent(weights -> {
            Sizing.Wishes wishes = sizing.of(weights, day - 1, portfolio(before, day - 1), session.book, day);
            wishes.unmet().forEach(session::refuse);
            session.execute(wishes.orders());
        });
        return session.close();
    }

    /**
     * A day on which given orders are executed.
     *
     * @param before the book at the close of the day before
     * @param orders of the day, on the scale of its raw prices
     */
    public Day dayOf(Book before, int day, List<Order> orders) {
        var session = new Session(before.copy(), day);
        session.open();
        session.execute(orders);
        return session.close();
    }

    /** A day that trades at the very close at which a strategy decides; nobody can do that. */
    Day sameClose(Book before, int day, Strategy strategy) {
        var session = new Session(before.copy(), day);
        session.open();
        Portfolio now = session.portfolio();
        strategy.targets(day, now).ifPresent(weights -> {
            Sizing.Wishes wishes = sizing.of(weights, day, now, session.book, day);
            wishes.unmet().forEach(session::refuse);
            session.execute(wishes.orders());
        });
        return session.close();
    }

    /** What a book is worth at a close. */
    public double nav(Book book, int day) {
        double nav = book.cash() + book.owed();
        for (int i = 0; i < book.width(); i++) {
            if (book.shares(i) != 0) {
                nav += value(book, day, i);
            }
        }
        return nav;
    }

    /** What a holding is worth at a close. */
    public double value(Book book, int day, int i) {
        return book.shares(i) * price(day, i);
    }

    /** The raw price at which a holding is valued at a close. */
    public double price(int day, int i) {
        double price = quotes.mark(day, i, rules.board(i));
        return actions.isEmpty() ? price : actions.carried(price, i, quotes.lastClose(day, i), day);
    }

    /** What a strategy sees of a book at a close. */
    public Portfolio portfolio(Book book, int day) {
        double nav = nav(book, day);
        double[] weights = new double[book.width()];
        for (int i = 0; i < weights.length; i++) {
            if (book.shares(i) != 0) {
                weights[i] = value(book, day, i) / nav;
            }
        }
        return new Portfolio(nav, weights);
    }

    /** One day of a book. */
    private final class Session {

        private final Book book;
        private final int day;
        private final List<Trade> ledger = new ArrayList<>();
        private final double[] traded;
        private Costs costs = Costs.NONE;
        private double bought;
        private double sold;

        Session(Book book, int day) {
            this.book = book;
            this.day = day;
            this.traded = new double[book.width()];
        }

        void open() {
            book.unlock();
            for (int i = 0; i < book.width(); i++) {
                if (book.shares(i) == 0) {
                    continue;
                }
                if (quotes.isGone(day, i)) {
                    takeOff(i);
                } else if (actions.isEmpty() && quotes.scale() == Scale.EXACT) {
                    book.hold(i, book.shares(i) * quotes.growth(day, i));
                }
            }
            actions.on(day).forEach(action -> actions.apply(action, book));
        }

        /** A listing is over: shares become cash. */
        private void takeOff(int i) {
            double shares = book.shares(i);
            double price = terms.delisted() == Terms.Delisted.LAST_PRICE ? price(day - 1, i) : 0;
            book.hold(i, 0);
            book.openLots().removeIf(lot -> lot.instrument() == i);
            book.pay(shares * price);
            sold += shares * price;
            ledger.add(line(new Order(day, i, Side.SELL, shares), shares, price, Costs.NONE, Refusal.DELISTED));
        }

        /** The book as it is worth at the close of this day, before it is over. */
        Portfolio portfolio() {
            double nav = book.cash() + book.owed();
            double[] weights = new double[book.width()];
            for (int i = 0; i < weights.length; i++) {
                if (book.shares(i) != 0) {
                    weights[i] = book.shares(i) * atClose(i);
                    nav += weights[i];
                }
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= nav;
            }
            return new Portfolio(nav, weights);
        }

        /** The raw close on the scale of the day's orders. */
        private double atClose(int i) {
            double today = quotes.price(Execution.CLOSE, day, i, rules.board(i));
            return Double.isNaN(today) ? price(day, i) : today;
        }

        void refuse(Sizing.Unmet wish) {
            ledger.add(new Trade(
                    axes().days().get(day),
                    axes().instruments().get(wish.instrument()),
                    Side.BUY,
                    wish.wanted(),
                    0,
                    Double.NaN,
                    0,
                    Costs.NONE,
                    wish.refusal()));
        }

        void execute(List<Order> orders) {
            orders.stream().filter(order -> order.side() == Side.SELL).forEach(this::sell);
            buy(orders.stream().filter(order -> order.side() == Side.BUY).toList());
        }

        private void sell(Order order) {
            int i = order.instrument();
            Fills.Possible fill = fills.of(order, book, traded[i]);
            if (fill.shares() == 0) {
                ledger.add(line(order, 0, Double.NaN, Costs.NONE, fill.refusal()));
                return;
            }
            double price = fills.slipped(fill, fill.shares());
            double value = fill.shares() * price;
            Costs paid = costs(fill, fill.shares(), price);
            if (book.cash() + value - paid.fees() < 0) {
                ledger.add(line(order, 0, Double.NaN, Costs.NONE, Refusal.NO_CASH));
                return;
            }
            double tax = terms.dividendTax() ? actions.tax(book, i, fill.shares(), day) : 0;
            Costs all = paid.plus(new Costs(0, 0, 0, 0, tax));
            book.pay(value - all.fees());
            book.hold(i, book.shares(i) - fill.shares());
            traded[i] += fill.shares();
            costs = costs.plus(all);
            sold += value;
            ledger.add(line(order, fill.shares(), price, all, fill.refusal()));
        }

        private void buy(List<Order> orders) {
            List<Fills.Possible> possible = new ArrayList<>(orders.size());
            double[] taken = new double[book.width()];
            for (Order order : orders) {
                int i = order.instrument();
                Fills.Possible fill = fills.of(order, book, traded[i] + taken[i]);
                taken[i] += fill.shares();
                possible.add(fill);
            }
            double scale = scale(possible);
            for (Fills.Possible fill : possible) {
                int i = fill.order().instrument();
                double shares = scale == 1 ? fill.shares() : rules.board(i).floor(scale * fill.shares());
                Refusal refusal = shares < fill.shares() ? Refusal.NO_CASH : fill.refusal();
                if (shares == 0) {
                    ledger.add(line(fill.order(), 0, Double.NaN, Costs.NONE, refusal));
                } else {
                    take(fill, shares, refusal);
                }
            }
        }

        private void take(Fills.Possible fill, double shares, Refusal refusal) {
            int i = fill.order().instrument();
            double price = fills.slipped(fill, shares);
            Costs paid = costs(fill, shares, price);
            book.pay(-(shares * price + paid.fees()));
            book.hold(i, book.shares(i) + shares);
            traded[i] += shares;
            if (rules.market().settlementDays() > 0) {
                book.lock(i, shares);
            }
            if (terms.dividendTax()) {
                book.openLots().add(new Lot(i, day, shares, 0));
            }
            costs = costs.plus(paid);
            bought += shares * price;
            ledger.add(line(fill.order(), shares, price, paid, refusal));
        }

        /** The factor by which all purchases are scaled so that cash suffices. */
        private double scale(List<Fills.Possible> possible) {
            double scale = 1;
            double rest = rest(possible, scale);
            for (double step = LEAST_STEP; rest < 0; step *= 2) {
                scale *= Math.clamp(book.cash() / (book.cash() - rest), 0, Math.max(0, 1 - step));
                rest = rest(possible, scale);
            }
            return scale;
        }

        /** Cash after the purchases, in the order in which they are paid. */
        private double rest(List<Fills.Possible> possible, double scale) {
            double rest = book.cash();
            for (Fills.Possible fill : possible) {
                double shares = scale == 1
                        ? fill.shares()
                        : rules.board(fill.order().instrument()).floor(scale * fill.shares());
                if (shares > 0) {
                    double price = fills.slipped(fill, shares);
                    rest -= shares * price + costs(fill, shares, price).fees();
                }
            }
            return rest;
        }

        private Costs costs(Fills.Possible fill, double shares, double price) {
            Order order = fill.order();
            double slippage = order.side().sign() * (price - fill.price()) * shares;
            return rules.costs(order.side(), day, order.instrument(), shares, shares * price, slippage);
        }

        private Trade line(Order order, double filled, double price, Costs paid, Refusal refusal) {
            return new Trade(
                    axes().days().get(day),
                    axes().instruments().get(order.instrument()),
                    order.side(),
                    order.shares(),
                    filled,
                    price,
                    filled == 0 ? 0 : filled * price,
                    paid,
                    refusal);
        }

        private Axes axes() {
            return quotes.axes();
        }

        Day close() {
            if (actions.isEmpty() && quotes.scale() == Scale.ESTIMATED) {
                for (int i = 0; i < book.width(); i++) {
                    if (book.shares(i) != 0) {
                        book.hold(i, book.shares(i) * quotes.growth(day, i));
                    }
                }
            }
            for (Receivable receivable : book.receivables()) {
                if (receivable.payDay() <= day) {
                    book.pay(receivable.amount());
                }
            }
            book.openReceivables().removeIf(receivable -> receivable.payDay() <= day);
            double other = -book.cash() * terms.cashInterest() / DAYS_PER_YEAR;
            if (terms.managementFee() > 0) {
                double due = nav(book, day) * terms.managementFee() / DAYS_PER_YEAR;
                other += Math.min(due, book.cash());
            }
            book.pay(-other);
            return new Day(book, ledger, costs.plus(new Costs(0, 0, 0, 0, other)), bought, sold);
        }
    }
}
