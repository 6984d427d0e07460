package lode.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A run written down by hand, from its fills and its closes. */
final class SmallRun {

    static final LocalDate START = LocalDate.of(2024, 1, 1);

    private final double capital;
    private final int length;
    private final List<Trade> trades = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();

    private SmallRun(double capital, int length) {
        this.capital = capital;
        this.length = length;
    }

    static SmallRun of(double capital, int length) {
        return new SmallRun(capital, length);
    }

    static LocalDate day(int day) {
        return START.plusDays(day);
    }

    SmallRun fill(int day, String instrument, Side side, double shares, double price, double commission) {
        return fill(day, instrument, side, shares, shares, price, commission, Refusal.NONE);
    }

    SmallRun fill(
            int day,
            String instrument,
            Side side,
            double wanted,
            double filled,
            double price,
            double commission,
            Refusal refusal) {
        trades.add(new Trade(
                day(day),
                instrument,
                side,
                wanted,
                filled,
                price,
                filled == 0 ? 0 : filled * price,
                new Costs(commission, 0, 0, 0, 0),
                refusal));
        return this;
    }

    SmallRun hold(int day, String instrument, double shares, double price) {
        positions.add(new Position(day(day), instrument, shares, price, shares * price, shares * price / capital));
        return this;
    }

    BacktestResult result() {
        double[] cash = new double[length];
        double[] invested = new double[length];
        double[] bought = new double[length];
        double[] sold = new double[length];
        List<Costs> costs = new ArrayList<>(Collections.nCopies(length, Costs.NONE));
        Arrays.fill(cash, capital);
        for (Trade trade : trades) {
            int day = (int) (trade.day().toEpochDay() - START.toEpochDay());
            (trade.side() == Side.BUY ? bought : sold)[day] += trade.value();
            costs.set(day, costs.get(day).plus(trade.costs()));
            for (int k = day; k < length; k++) {
                cash[k] -= trade.side().sign() * trade.value() + trade.costs().fees();
            }
        }
        positions.forEach(one -> invested[(int) (one.day().toEpochDay() - START.toEpochDay())] += one.value());
        double[] nav = new double[length];
        double[] returns = new double[length];
        returns[0] = Double.NaN;
        for (int k = 0; k < length; k++) {
            nav[k] = cash[k] + invested[k];
            returns[k] = k == 0 ? Double.NaN : nav[k] / nav[k - 1] - 1;
        }
        List<LocalDate> days =
                IntStream.range(0, length).mapToObj(SmallRun::day).toList();
        return new BacktestResult(
                new Header(
                        "hand-made",
                        "by hand",
                        "frictionless",
                        "open",
                        Scale.EXACT,
                        "",
                        capital,
                        day(0),
                        day(length - 1),
                        List.of()),
                days,
                nav,
                returns,
                new double[0],
                cash,
                invested,
                bought,
                sold,
                costs,
                trades,
                positions,
                List.of(),
                new double[0][]);
    }
}
