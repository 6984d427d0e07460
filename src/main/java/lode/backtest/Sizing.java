package lode.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns target weights into orders, at the close at which they were decided. */
final class Sizing {

    /** Weights that sum to more than 1 by no more than this do so by rounding. */
    static final double SLACK = 1e-9;

    private static final double SAME = 1e-9;

    private final Quotes quotes;
    private final Rules rules;
    private final Terms terms;

    Sizing(Quotes quotes, Rules rules, Terms terms) {
        this.quotes = quotes;
        this.rules = rules;
        this.terms = terms;
    }

    /** Orders, and wishes that are too small to be ordered or have no price. */
    record Wishes(List<Order> orders, List<Unmet> unmet) {}

    /** A wish without an order: wanted shares may be missing. */
    record Unmet(int instrument, double wanted, Refusal refusal) {}

    /**
     * The orders of a day, instruments in the order of the axes.
     *
     * @param targets  weights
     * @param decision day at whose close they were decided
     * @param now      what was held at that close
     * @param book     what is held at the open of the day of the orders
     * @param day      of the orders
     */
    Wishes of(double[] targets, int decision, Portfolio now, Book book, int day) {
        int width = targets.length;
        requireWeights(targets);
        boolean[] blocked = new boolean[width];
        double all = 0;
        double free = 0;
        double kept = 0;
        for (int i = 0; i < width; i++) {
            boolean concerned = targets[i] > 0 || now.holds(i);
            blocked[i] = concerned && !quotes.trades(decision, i);
            all += targets[i];
            free += blocked[i] ? 0 : targets[i];
            kept += blocked[i] ? now.weights()[i] : 0;
        }
        boolean rescale = terms.blocked() == Terms.Blocked.RESCALE && free > 0 && (kept > 0 || free < all);
        double factor = rescale ? Math.max(0, all - kept) / free : 1;
        double budget = now.nav() * (1 - terms.cashBuffer()) * factor;
        double[] wanted = new double[width];
        double[] shares = new double[width];
        for (int i = 0; i < width; i++) {
            if (targets[i] > 0) {
                wanted[i] = targets[i] * budget / price(decision, day, i);
                shares[i] = blocked[i] || Double.isNaN(wanted[i])
                        ? 0
                        : rules.board(i).floor(wanted[i]);
            }
        }
        if (terms.rest() == Terms.Rest.GREEDY) {
            spendRest(blocked, wanted, shares, decision, day);
        }
        return orders(targets, blocked, wanted, shares, book, decision, day);
    }

    static void requireWeights(double[] targets) {
        double sum = 0;
        for (double weight : targets) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("target weights are 0 or more, got " + weight);
            }
            sum += weight;
        }
        if (sum > 1 + SLACK) {
            throw new IllegalArgumentException("target weights sum to 1 at most, got " + sum);
        }
    }

    private double price(int decision, int day, int i) {
        BoardRule board = rules.board(i);
        return decision == day ? quotes.price(Execution.SAME_CLOSE, day, i, board) : quotes.reference(day, i, board);
    }

    private Wishes orders(
            double[] targets, boolean[] blocked, double[] wanted, double[] shares, Book book, int decision, int day) {
        List<Order> orders = new ArrayList<>();
        List<Unmet> unmet = new ArrayList<>();
        for (int i = 0; i < targets.length; i++) {
            double held = book.shares(i);
            double change = shares[i] - held;
            if (targets[i] == 0 && (blocked[i] || held == 0)) {
                continue;
            }
            if (blocked[i]) {
                if (!(wanted[i] <= held)) {
                    unmet.add(new Unmet(i, wanted[i], whyBlocked(i, decision)));
                }
            } else if (Double.isNaN(wanted[i])) {
                unmet.add(new Unmet(i, Double.NaN, Refusal.NO_PRICE));
            } else if (shares[i] == 0 && held > 0) {
                orders.add(new Order(day, i, Side.SELL, held));
            } else if (shares[i] == 0) {
                unmet.add(new Unmet(i, wanted[i], Refusal.BELOW_LOT));
            } else if (Math.abs(change) > SAME * shares[i]) {
                double size = rules.board(i).floor(Math.abs(change));
                if (size > 0) {
                    orders.add(new Order(day, i, change > 0 ? Side.BUY : Side.SELL, size));
                }
            }
        }
        return new Wishes(orders, unmet);
    }

    private Refusal whyBlocked(int i, int decision) {
        if (quotes.isGone(decision, i)) {
            return Refusal.DELISTED;
        }
        return quotes.firstDay(i) > decision ? Refusal.NO_PRICE : Refusal.SUSPENDED;
    }

    /** One lot more for those that are short of most money, as long as what lots left over lasts. */
    private void spendRest(boolean[] blocked, double[] wanted, double[] shares, int decision, int day) {
        double rest = 0;
        double[] missing = new double[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            if (!blocked[i] && wanted[i] > shares[i]) {
                missing[i] = (wanted[i] - shares[i]) * price(decision, day, i);
                rest += missing[i];
            }
        }
        List<Integer> byNeed = IntStream.range(0, wanted.length)
                .filter(i -> missing[i] > 0)
                .boxed()
                .sorted((a, b) -> missing[a] == missing[b] ? a - b : Double.compare(missing[b], missing[a]))
                .toList();
        for (int i : byNeed) {
            BoardRule board = rules.board(i);
            double lot = shares[i] == 0 ? board.leastShares() : board.stepShares();
            double cost = lot * price(decision, day, i);
            if (cost <= rest) {
                shares[i] += lot;
                rest -= cost;
            }
        }
    }
}
