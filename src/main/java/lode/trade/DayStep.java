package lode.trade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import lode.backtest.Book;
import lode.backtest.Costs;
import lode.backtest.Exchange;
import lode.backtest.Header;
import lode.backtest.Order;
import lode.backtest.Position;
import lode.backtest.Strategy;
import lode.backtest.StrategyRunner;
import lode.backtest.Terms;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.UserException;

/** Computes days of an account, each from the one before and from what is known at its close. */
final class DayStep {

    private final Plan plan;
    private final Desk desk;
    private final Dataset data;
    private final KnownDays days;

    /**
     * Steps on some data.
     *
     * @param next the trading day after those of the data
     */
    DayStep(Plan plan, Desk desk, Dataset data, LocalDate next) {
        this.plan = plan;
        this.desk = desk;
        this.data = data;
        this.days = new KnownDays(data, next);
    }

    /**
     * The place of a day that the account knows.
     *
     * @throws UserException if the data do not have it
     */
    int index(LocalDate day) {
        Axes axes = data.axes();
        int index = axes.lastOnOrBefore(day);
        if (index < 0 || !axes.days().get(index).equals(day)) {
            throw new UserException("The account knows the day " + day + ", which data '"
                    + data.origin().name() + "' do not have: they have "
                    + new Period(0, axes.length()).on(axes));
        }
        return index;
    }

    /** The first day: nothing is held, and its close is the first decision. */
    Outcome first() {
        int day = index(plan.from());
        StrategyRunner runner = runner(day);
        Terms terms = runner.terms(plan.strategy());
        Book book = Book.of(terms.capital(), data.axes().width());
        Exchange exchange = runner.exchange(plan.strategy());
        var nothing = new Exchange.Day(book, List.of(), Costs.NONE, 0, 0);
        return outcome(runner, exchange, nothing, day, Double.NaN, Double.NaN);
    }

    /** What the account's reader must know of its first day. */
    Header header() {
        int day = index(plan.from());
        return runner(day).header(plan.strategy(), new Period(day, day + 1));
    }

    /** The day after another. */
    Outcome after(State before) {
        int day = index(before.last().day()) + 1;
        StrategyRunner runner = runner(day);
        Exchange exchange = runner.exchange(plan.strategy());
        Book book = before.holdings().book(days.calendar());
        Exchange.Day traded = exchange.day(book, day, before.targets().map(this::weights));
        return outcome(
                runner, exchange, traded, day, before.last().nav(), benchmark(runner.terms(plan.strategy()), day));
    }

    /** Whether the strategy decides at the last close, now that the calendar tells what came after it. */
    boolean decides(State state) {
        int day = index(state.last().day());
        StrategyRunner runner = runner(day);
        Exchange exchange = runner.exchange(plan.strategy());
        Book book = state.holdings().book(days.calendar());
        return runner.strategy(plan.strategy())
                .targets(day, exchange.portfolio(book, day))
                .isPresent();
    }

    private StrategyRunner runner(int day) {
        Dataset known = days.upTo(day);
        var period = new Period(index(plan.from()), known.axes().length());
        return desk.at(new Desk.Known(known, day, period, days.calendar()));
    }

    private double[] weights(SequencedMap<String, Double> targets) {
        double[] weights = new double[data.axes().width()];
        targets.forEach((name, weight) -> weights[Holdings.column(name, data.axes())] = weight);
        return weights;
    }

    private double benchmark(Terms terms, int day) {
        return terms.benchmark()
                .map(name -> data.benchmark(name).closes())
                .map(closes -> closes.getDouble(day) / closes.getDouble(day - 1) - 1)
                .orElse(Double.NaN);
    }

    private Outcome outcome(
            StrategyRunner runner, Exchange exchange, Exchange.Day traded, int day, double navBefore, double index) {
        Book book = traded.book();
        LocalDate date = days.axes().days().get(day);
        LocalDate next = days.axes().days().get(day + 1);
        double nav = exchange.nav(book, day);
        double invested = 0;
        List<Position> positions = new ArrayList<>();
        SequencedMap<String, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < book.width(); i++) {
            if (book.shares(i) != 0) {
                String name = data.axes().instruments().get(i);
                double value = exchange.value(book, day, i);
                invested += value;
                shares.put(name, book.shares(i));
                positions.add(new Position(date, name, book.shares(i), exchange.price(day, i), value, value / nav));
            }
        }
        Strategy strategy = runner.strategy(plan.strategy());
        Optional<double[]> targets = strategy.targets(day, exchange.portfolio(book, day));
        var figures = new AccountDay(
                date,
                next,
                nav,
                nav / navBefore - 1,
                index,
                book.cash(),
                invested,
                traded.bought(),
                traded.sold(),
                traded.costs(),
                targets.isPresent());
        return new Outcome(
                figures,
                Holdings.of(book, shares, days.calendar()),
                traded.trades(),
                positions,
                targets.map(this::byName),
                targets.map(weights -> planned(exchange, book, day, weights)).orElse(List.of()));
    }

    private SequencedMap<String, Double> byName(double[] weights) {
        SequencedMap<String, Double> byName = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                byName.put(data.axes().instruments().get(i), weights[i]);
            }
        }
        return byName;
    }

    /** The orders of the next day, as far as they are known at this close. */
    private List<PlannedOrder> planned(Exchange exchange, Book book, int day, double[] weights) {
        List<PlannedOrder> planned = new ArrayList<>();
        for (Order order : exchange.orders(book, day + 1, weights)) {
            planned.add(new PlannedOrder(
                    days.axes().days().get(order.day()),
                    data.axes().instruments().get(order.instrument()),
                    order.side(),
                    order.shares(),
                    exchange.reference(order.day(), order.instrument())));
        }
        return planned;
    }
}
