package lode.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.panel.Axes;

/** The rules of a market for the instruments and days of a dataset. Not to be shared between threads. */
final class Rules {

    /** In the table of limits: not asked yet, and no limit; others are places in the list of rules plus 2. */
    private static final int NOT_ASKED = 0;

    private static final int NO_LIMIT = 1;

    private final Market market;
    private final Quotes quotes;
    private final Axes axes;
    private final BoardRule[] boards;
    private final FeeRule[] fees;
    private final int[][] dueOnPurchases;
    private final int[][] dueOnSales;
    private final boolean[][] concerned;
    private final int settledAge;
    private final int[][] limits;
    private final int[] places;

    Rules(Market market, Quotes quotes) {
        this.market = market;
        this.quotes = quotes;
        this.axes = quotes.axes();
        this.boards = axes.instruments().stream().map(market::board).toArray(BoardRule[]::new);
        this.places = IntStream.range(0, boards.length)
                .map(i -> market.boards().indexOf(boards[i]))
                .toArray();
        this.fees = market.fees().toArray(FeeRule[]::new);
        this.dueOnPurchases = dueDays(Side.BUY);
        this.dueOnSales = dueDays(Side.SELL);
        this.concerned = market.fees().stream().map(this::concerned).toArray(boolean[][]::new);
        this.settledAge = settledAge(market.limits());
        this.limits = new int[market.boards().size() * 2][axes.length()];
    }

    private boolean[] concerned(FeeRule rule) {
        boolean[] who = new boolean[axes.width()];
        for (int i = 0; i < who.length; i++) {
            who[i] = rule.concerns(boards[i].name(), axes.instruments().get(i));
        }
        return who;
    }

    /** From which age on the day of listing decides nothing. */
    private static int settledAge(List<LimitRule> rules) {
        boolean forEver = rules.stream()
                .anyMatch(rule ->
                        rule.listedFrom().isPresent() && rule.firstDays().isEmpty());
        return forEver
                ? Integer.MAX_VALUE
                : rules.stream()
                        .flatMap(rule -> rule.firstDays().stream())
                        .mapToInt(days -> days)
                        .max()
                        .orElse(0);
    }

    Market market() {
        return market;
    }

    BoardRule board(int i) {
        return boards[i];
    }

    /** Trading days since the first of the listing; so many that nothing depends on them where it is not in the data. */
    int age(int day, int i) {
        int first = quotes.firstDay(i);
        return first == 0 ? Integer.MAX_VALUE - 1 : day - first;
    }

    /** The limit of an instrument's prices on a day; {@link LimitRule#NONE} if there is none or it is not known. */
    LimitRule limit(int day, int i) {
        int age = age(day, i);
        boolean special = quotes.isSpecial(day, i);
        if (age < settledAge) {
            return rule(place(day, i, special, age));
        }
        int[] ofDays = limits[places[i] * 2 + (special ? 1 : 0)];
        if (ofDays[day] == NOT_ASKED) {
            ofDays[day] = place(day, i, special, age);
        }
        return rule(ofDays[day]);
    }

    private LimitRule rule(int place) {
        return place == NO_LIMIT ? LimitRule.NONE : market.limits().get(place - NO_LIMIT - 1);
    }

    private int place(int day, int i, boolean special, int age) {
        Optional<LocalDate> listed = quotes.firstDay(i) == 0
                ? Optional.empty()
                : Optional.of(axes.days().get(quotes.firstDay(i)));
        return market.limit(boards[i].name(), axes.days().get(day), special, listed, age)
                .filter(LimitRule::known)
                .map(rule -> market.limits().indexOf(rule) + NO_LIMIT + 1)
                .orElse(NO_LIMIT);
    }

    /** What an order costs besides its price. */
    Costs costs(Side side, int day, int i, double shares, double value, double slippage) {
        double stamp = 0;
        double transfer = 0;
        double other = 0;
        for (int k : (side == Side.BUY ? dueOnPurchases : dueOnSales)[day]) {
            if (concerned[k][i]) {
                double fee = fees[k].of(shares, value);
                switch (fees[k].kind()) {
                    case STAMP_DUTY -> stamp += fee;
                    case TRANSFER_FEE -> transfer += fee;
                    case OTHER -> other += fee;
                }
            }
        }
        return new Costs(market.commission().of(shares, value), stamp, transfer, slippage, other);
    }

    /** The fees due on each day, by their places in the list. */
    private int[][] dueDays(Side side) {
        return axes.days().stream()
                .map(day -> IntStream.range(0, fees.length)
                        .filter(k -> fees[k].isDue(side, day))
                        .toArray())
                .toArray(int[][]::new);
    }
}
