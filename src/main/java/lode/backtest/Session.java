package lode.backtest;

import java.util.ArrayList;
import java.util.List;

/**
 * One day of a book: what happens before the open, the orders, the close.
 *
 * <p>Sales come before purchases, and what they bring can be spent. If cash is short, all purchases are scaled by one
 * factor. Cash is never negative.
 */
final class Session {

    private static final double DAYS_PER_YEAR = 252;

    /** By so much at least all purchases are scaled where cash is short; by twice as much each time that was not enough. */
    private static final double LEAST_STEP = 1e-9;

    private final Floor floor;
    private final Fills fills;
    private final Book book;
    private final int day;
    private final List<Trade> ledger = new ArrayList<>();
    private final double[] traded;
    private Costs costs = Costs.NONE;
    private double bought;
    private double sold;

    /** A day that begins with a copy of the book of the close before. */
    Session(Floor floor, Fills fills, Book before, int day) {
        this.floor = floor;
        this.fills = fills;
        this.book = before.copy();
        this.day = day;
        this.traded = new double[book.width()];
    }

    /** The book as it is now. */
    Book book() {
        return book;
    }

    /** What happens before the open. */
    void open() {
        Quotes quotes = floor.quotes();
        boolean grows = floor.reinvestsOn(Scale.EXACT);
        book.unlock();
        for (int i = 0; i < book.width(); i++) {
            if (book.shares(i) == 0) {
                continue;
            }
            if (quotes.isGone(day, i)) {
                takeOff(i);
            } else if (grows) {
                book.hold(i, book.shares(i) * quotes.growth(day, i));
            }
        }
        floor.actions().on(day).forEach(action -> floor.actions().apply(action, book));
    }

    /** A listing is over: shares become cash. */
    private void takeOff(int i) {
        double shares = book.shares(i);
        double price = floor.terms().delisted() == Terms.Delisted.LAST_PRICE ? floor.price(day - 1, i) : 0;
        book.hold(i, 0);
        book.openLots().removeIf(lot -> lot.instrument() == i);
        book.pay(shares * price);
        sold += shares * price;
        ledger.add(line(new Order(day, i, Side.SELL, shares), shares, price, Costs.NONE, Refusal.DELISTED));
    }

    /** Writes down a wish that became no order. */
    void refuse(Sizing.Unmet wish) {
        ledger.add(new Trade(
                floor.axes().days().get(day),
                floor.axes().instruments().get(wish.instrument()),
                Side.BUY,
                wish.wanted(),
                0,
                Double.NaN,
                0,
                Costs.NONE,
                wish.refusal()));
    }

    /** Sends orders: sales first. */
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
        double tax = floor.terms().dividendTax() ? floor.actions().tax(book, i, fill.shares(), day) : 0;
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
            double shares = scale == 1 ? fill.shares() : floor.rules().board(i).floor(scale * fill.shares());
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
        if (floor.rules().market().settlementDays() > 0) {
            book.lock(i, shares);
        }
        if (floor.terms().dividendTax()) {
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
                    : floor.rules().board(fill.order().instrument()).floor(scale * fill.shares());
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
        return floor.rules().costs(order.side(), day, order.instrument(), shares, shares * price, slippage);
    }

    private Trade line(Order order, double filled, double price, Costs paid, Refusal refusal) {
        return new Trade(
                floor.axes().days().get(day),
                floor.axes().instruments().get(order.instrument()),
                order.side(),
                order.shares(),
                filled,
                price,
                filled == 0 ? 0 : filled * price,
                paid,
                refusal);
    }

    /** The day is over. */
    Exchange.Day close() {
        if (floor.reinvestsOn(Scale.ESTIMATED)) {
            for (int i = 0; i < book.width(); i++) {
                if (book.shares(i) != 0) {
                    book.hold(i, book.shares(i) * floor.quotes().growth(day, i));
                }
            }
        }
        payReceivables();
        Terms terms = floor.terms();
        double other = -book.cash() * terms.cashInterest() / DAYS_PER_YEAR;
        if (terms.managementFee() > 0) {
            double due = floor.nav(book, day) * terms.managementFee() / DAYS_PER_YEAR;
            other += Math.min(due, book.cash());
        }
        book.pay(-other);
        return new Exchange.Day(book, ledger, costs.plus(new Costs(0, 0, 0, 0, other)), bought, sold);
    }

    private void payReceivables() {
        for (Receivable receivable : book.receivables()) {
            if (receivable.payDay() <= day) {
                book.pay(receivable.amount());
            }
        }
        book.openReceivables().removeIf(receivable -> receivable.payDay() <= day);
    }
}
