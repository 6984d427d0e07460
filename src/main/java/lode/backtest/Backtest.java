package lode.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.UserException;

/** Runs strategies on a market's history. What runs share is prepared once; runs may take place on several threads. */
public final class Backtest {

    private final Dataset data;
    private final Axes axes;
    private final Quotes quotes;
    private final Market market;
    private final CorporateActions actions;

    /**
     * Prepares the quotes.
     *
     * @param actions what companies do to holders; {@link CorporateActions#NONE} to reinvest distributions
     * @throws UserException if the data lack closes, or raw prices where there are corporate actions
     */
    public Backtest(Dataset data, Market market, CorporateActions actions) {
        this.data = data;
        this.axes = data.axes();
        this.quotes = Quotes.of(data);
        this.market = market;
        this.actions = actions;
        if (!actions.isEmpty() && quotes.scale() != Scale.EXACT) {
            throw new UserException("Corporate actions need raw prices (close_raw), which data '"
                    + data.origin().name() + "' lack: leave --actions out, and distributions are reinvested");
        }
    }

    /** The same data under the rules of another market. */
    public Backtest under(Market other) {
        return new Backtest(data, other, actions, quotes);
    }

    private Backtest(Dataset data, Market market, CorporateActions actions, Quotes quotes) {
        this.data = data;
        this.axes = data.axes();
        this.quotes = quotes;
        this.market = market;
        this.actions = actions;
    }

    /** The data as the exchange sees it. */
    public Quotes quotes() {
        return quotes;
    }

    /** An exchange of this market, for one thread. */
    public Exchange exchange(Terms terms) {
        return new Exchange(quotes, market, terms, actions);
    }

    /**
     * Runs a strategy.
     *
     * @param period its first day is the first decision, at its close; nothing after its last day is read
     * @throws UserException if there are fewer than two days, or the terms ask for what the data lack
     */
    public BacktestResult run(Strategy strategy, Terms terms, Period period) {
        requirePossible(terms, period);
        var exchange = exchange(terms);
        var record = new Recorder(data, period, exchange);
        Book book = Book.of(terms.capital(), axes.width());
        Portfolio worth = exchange.portfolio(book, period.first());
        record.day(period.first(), book, worth);
        boolean sameClose = terms.execution() == Execution.SAME_CLOSE;
        var decisions = new Decisions(strategy);
        for (int t = period.first() + 1; t < period.end(); t++) {
            Exchange.Day day = sameClose
                    ? exchange.sameClose(book, t, decisions)
                    : exchange.day(book, worth, t, decisions.targets(t - 1, worth));
            book = day.book();
            worth = exchange.portfolio(book, t);
            record.day(t, book, worth);
            record.trading(t, day);
        }
        if (decisions.count == 0) {
            throw new UserException("There is not a single decision to trade in " + period.on(axes) + ": "
                    + strategy.notes(period).stream().findFirst().orElse("no date of rebalancing lies in it"));
        }
        return record.result(
                header(strategy, terms, period),
                terms.benchmark().map(name -> benchmark(name, period)).orElse(new double[0]));
    }

    /** A strategy whose decisions are counted. */
    private static final class Decisions implements Strategy {

        private final Strategy strategy;
        private int count;

        Decisions(Strategy strategy) {
            this.strategy = strategy;
        }

        @Override
        public Optional<double[]> targets(int day, Portfolio now) {
            Optional<double[]> targets = strategy.targets(day, now);
            count += targets.isPresent() ? 1 : 0;
            return targets;
        }

        @Override
        public String description() {
            return strategy.description();
        }
    }

    private void requirePossible(Terms terms, Period period) {
        if (period.days() < 2) {
            throw new UserException(
                    "A backtest needs two days or more: it decides at the close of one and trades on the"
                            + " next, but " + period.on(axes) + " has " + period.days());
        }
        requirePossible(terms);
    }

    /** Checks that the data have what the terms ask for. */
    void requirePossible(Terms terms) {
        String field = terms.execution().field();
        if (data.findField(field).isEmpty()) {
            throw new UserException("Orders are to be filled at the " + terms.execution() + ", but data '"
                    + data.origin().name() + "' have no field '" + field + "': choose another price");
        }
        if (terms.dividendTax() && actions.isEmpty()) {
            throw new UserException("dividend-tax needs to know dividends: name a file of them with --actions");
        }
    }

    /** What a reader of a run must know. */
    Header header(Strategy strategy, Terms terms, Period period) {
        List<String> notes = new ArrayList<>();
        if (terms.execution() == Execution.SAME_CLOSE) {
            notes.add("NOT TRADABLE: orders are filled at the close that the decision knew already");
        }
        notes.add(quotes.scale().sentence());
        if (quotes.scale() == Scale.ESTIMATED) {
            notes.add(String.format(
                    Locale.ROOT,
                    "the interval in which the adjustment factor lies is typically %.2f %% wide",
                    100 * quotes.looseness()));
        }
        notes.add(
                actions.isEmpty()
                        ? "total return: distributions are reinvested on the ex-date"
                        : "dividends are paid, bonus shares given and rights lapse as the file of corporate actions says");
        if (!quotes.hasVolumes()) {
            notes.add("the data have no volumes: an order's share of the volume is not limited");
        }
        notes.addAll(strategy.notes(period));
        terms.benchmark().ifPresent(name -> notes.addAll(benchmarkNotes(name, period)));
        List<LocalDate> days = axes.days();
        return new Header(
                data.origin().name() + ", " + data.origin().description() + ", data "
                        + data.origin().briefHash(),
                strategy.description(),
                market.name(),
                terms.execution().words(),
                quotes.scale(),
                terms.benchmark().orElse(""),
                terms.capital(),
                days.get(period.first()),
                days.get(period.end() - 1),
                notes);
    }

    /** Says on how many days of the run the index is not known: excess figures count the days on which it is. */
    private List<String> benchmarkNotes(String name, Period period) {
        double[] returns = benchmark(name, period);
        long unknown = Arrays.stream(returns).skip(1).filter(Double::isNaN).count();
        return unknown == 0
                ? List.of()
                : List.of("benchmark " + name + " is not known on " + unknown + " of " + (returns.length - 1)
                        + " days: figures that compare with it count the others only");
    }

    private double[] benchmark(String name, Period period) {
        var closes = data.benchmark(name).closes();
        double[] returns = new double[period.days()];
        Arrays.fill(returns, Double.NaN);
        for (int k = 1; k < returns.length; k++) {
            int t = period.first() + k;
            returns[k] = closes.getDouble(t) / closes.getDouble(t - 1) - 1;
        }
        return returns;
    }
}
