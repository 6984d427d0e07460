package lode.backtest;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches the fills of a run, instrument by instrument, first in first out.
 *
 * <p>The number of shares of a holding may change between fills, by distributions that are reinvested or by a split: what
 * was held before a fill is known from the close of its day, and the open lots are rescaled to it. A lot keeps the money
 * that was paid for it.
 */
final class ClosedTrades {

    /** The share of a fill that is rounding. */
    private static final double ROUNDING = 1e-9;

    /** What is left of a fill, with its sign: bought shares and money spent are positive. */
    private record Lot(LocalDate day, double shares, double money) {

        Lot part(double share) {
            return new Lot(day, shares * share, money * share);
        }

        Lot less(Lot part) {
            return new Lot(day, shares - part.shares, money - part.money);
        }
    }

    private record Holding(LocalDate day, String instrument) {}

    private final Map<String, Deque<Lot>> open = new HashMap<>();
    private final Map<Holding, Double> atClose = new HashMap<>();
    private final Map<Holding, Double> toCome = new HashMap<>();
    private final List<ClosedTrade> closed = new ArrayList<>();

    private ClosedTrades() {}

    /** All closed trades of a run, in the order of its ledger. */
    static List<ClosedTrade> of(BacktestResult result) {
        var matching = new ClosedTrades();
        List<Trade> fills =
                result.trades().stream().filter(trade -> trade.filled() > 0).toList();
        fills.forEach(fill -> matching.toCome.merge(place(fill), signed(fill), Double::sum));
        result.positions().stream()
                .filter(position -> matching.toCome.containsKey(new Holding(position.day(), position.instrument())))
                .forEach(position -> matching.atClose.merge(
                        new Holding(position.day(), position.instrument()), position.shares(), Double::sum));
        fills.forEach(matching::fill);
        return List.copyOf(matching.closed);
    }

    private static Holding place(Trade trade) {
        return new Holding(trade.day(), trade.instrument());
    }

    private static double signed(Trade fill) {
        return fill.side().sign() * fill.filled();
    }

    private void fill(Trade fill) {
        Deque<Lot> lots = open.computeIfAbsent(fill.instrument(), _ -> new ArrayDeque<>());
        double left = toCome.merge(place(fill), -signed(fill), Double::sum);
        double before = atClose.getOrDefault(place(fill), 0.0) - left - signed(fill);
        double money = fill.side().sign() * fill.value() + fill.costs().fees();
        open.put(fill.instrument(), match(fill, new Lot(fill.day(), signed(fill), money), rescaled(lots, before)));
    }

    private static Deque<Lot> rescaled(Deque<Lot> lots, double shares) {
        double sum = lots.stream().mapToDouble(Lot::shares).sum();
        Deque<Lot> rescaled = new ArrayDeque<>();
        for (Lot lot : lots) {
            rescaled.add(shares == sum ? lot : new Lot(lot.day(), lot.shares() * (shares / sum), lot.money()));
        }
        return rescaled;
    }

    /** Closes lots by a fill of the other side, and opens one with what remains of it. */
    private Deque<Lot> match(Trade fill, Lot all, Deque<Lot> lots) {
        boolean closing = isOther(all, lots);
        LocalDate first = closing ? lots.getFirst().day() : fill.day();
        double remaining = fill.filled();
        double opening = 0;
        while (remaining > 0 && isOther(all, lots)) {
            Lot lot = lots.removeFirst();
            double size = Math.abs(lot.shares());
            if (size > remaining * (1 + ROUNDING)) {
                Lot part = lot.part(remaining / size);
                lots.addFirst(lot.less(part));
                opening += part.money();
                remaining = 0;
            } else {
                opening += lot.money();
                remaining = remaining - size > ROUNDING * fill.filled() ? remaining - size : 0;
            }
        }
        Lot rest = all.part(remaining / fill.filled());
        if (closing) {
            double money = all.money() - rest.money();
            double shares = fill.filled() - remaining;
            closed.add(
                    fill.side() == Side.SELL
                            ? new ClosedTrade(first, fill.day(), fill.instrument(), shares, opening, -money)
                            : new ClosedTrade(first, fill.day(), fill.instrument(), shares, money, -opening));
        }
        if (remaining > 0) {
            lots.addLast(rest);
        }
        return lots;
    }

    private static boolean isOther(Lot fill, Deque<Lot> lots) {
        return !lots.isEmpty() && lots.getFirst().shares() * fill.shares() < 0;
    }
}
