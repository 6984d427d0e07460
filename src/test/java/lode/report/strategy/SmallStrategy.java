package lode.report.strategy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lode.backtest.BacktestResult;
import lode.backtest.CapacityPoint;
import lode.backtest.Costs;
import lode.backtest.Header;
import lode.backtest.Position;
import lode.backtest.Refusal;
import lode.backtest.Scale;
import lode.backtest.Side;
import lode.backtest.Trade;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.Convention;

/** A strategy that buys half of its names anew each month, with its report. */
final class SmallStrategy {

    private static final int NAMES = 16;
    private static final double CAPITAL = 1_000_000;
    private static final List<String> INDUSTRIES = List.of("bank", "food", "steel", "none");

    private final Random random = new Random(7);
    private final List<LocalDate> days;
    private final double[] prices = new double[NAMES];
    private final double[] held = new double[NAMES];
    private final List<Trade> trades = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Costs> costs = new ArrayList<>();
    private final double[] nav;
    private final double[] cash;
    private final double[] bought;
    private final double[] sold;
    private final double[][] weights;

    private SmallStrategy(int length) {
        days = Stream.iterate(LocalDate.of(2018, 12, 28), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .limit(length)
                .toList();
        nav = new double[length];
        cash = new double[length];
        bought = new double[length];
        sold = new double[length];
        weights = new double[length][INDUSTRIES.size()];
        Arrays.fill(prices, 10);
    }

    static BacktestResult result(int length, String... notes) {
        return new SmallStrategy(length).run(List.of(notes));
    }

    static StrategyReport report(int length) {
        BacktestResult result = result(length, "The market is invented.");
        List<Comparison> comparisons =
                List.of(index(result), new Comparison("index with dividends", new double[length - 1]));
        return StrategyReport.of(
                List.of(new StrategyReport.Setting("rebalance", "month"), new StrategyReport.Setting("own", "1")),
                result,
                comparisons,
                List.of(Convention.JQ.usual(), Convention.RQ.usual()),
                Stream.of(0.1, 0.25)
                        .map(limit -> CapacityPoint.of(result, limit, comparisons, Convention.JQ.usual()))
                        .toList());
    }

    private static Comparison index(BacktestResult result) {
        double[] returns = result.dailyReturns();
        for (int k = 0; k < returns.length; k++) {
            returns[k] = 0.7 * returns[k] + 0.006 * Math.sin(k);
        }
        returns[3] = Double.NaN;
        return new Comparison("index", returns);
    }

    private BacktestResult run(List<String> notes) {
        double money = CAPITAL;
        for (int t = 0; t < days.size(); t++) {
            Costs today = Costs.NONE;
            if (t % 21 == 1) {
                for (int i = 0; i < NAMES; i++) {
                    boolean wanted = random.nextBoolean();
                    if (wanted == (held[i] > 0)) {
                        continue;
                    }
                    double shares = held[i] > 0 ? held[i] : 5000;
                    double value = shares * prices[i];
                    boolean refused = random.nextInt(8) == 0;
                    Costs fee = refused ? Costs.NONE : new Costs(0.0003 * value, wanted ? 0 : 0.001 * value, 0, 7, 0);
                    trades.add(new Trade(
                            days.get(t),
                            name(i),
                            wanted ? Side.BUY : Side.SELL,
                            shares,
                            refused ? 0 : shares,
                            refused ? Double.NaN : prices[i],
                            refused ? 0 : value,
                            fee,
                            !refused ? Refusal.NONE : wanted ? Refusal.LIMIT_UP : Refusal.SUSPENDED));
                    if (!refused) {
                        money -= (wanted ? value : -value) + fee.fees();
                        (wanted ? bought : sold)[t] += value;
                        held[i] = wanted ? shares : 0;
                        today = today.plus(fee);
                    }
                }
            }
            close(t, money, today);
        }
        double[] invested = new double[days.size()];
        double[] returns = new double[days.size()];
        returns[0] = Double.NaN;
        for (int t = 0; t < days.size(); t++) {
            invested[t] = nav[t] - cash[t];
            returns[t] = t == 0 ? Double.NaN : nav[t] / nav[t - 1] - 1;
        }
        return new BacktestResult(
                new Header(
                        "synthetic market",
                        "half of the names, anew each month",
                        "cn-a",
                        "open",
                        Scale.EXACT,
                        "index",
                        CAPITAL,
                        days.getFirst(),
                        days.getLast(),
                        notes),
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
                INDUSTRIES,
                weights);
    }

    private void close(int t, double money, Costs today) {
        double value = 0;
        for (int i = 0; i < NAMES; i++) {
            prices[i] *= 1 + 0.0004 + 0.018 * random.nextGaussian();
            value += held[i] * prices[i];
        }
        nav[t] = money + value;
        cash[t] = money;
        costs.add(today);
        for (int i = 0; i < NAMES; i++) {
            if (held[i] > 0) {
                double weight = held[i] * prices[i] / nav[t];
                positions.add(new Position(days.get(t), name(i), held[i], prices[i], held[i] * prices[i], weight));
                weights[t][i % INDUSTRIES.size()] += weight;
            }
        }
    }

    private static String name(int i) {
        return "%06d.SH".formatted(600_000 + i);
    }
}
