package lode.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Groups;
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
        var record = new Recorder(period, exchange);
        Book book = Book.of(terms.capital(), axes.width());
        record.day(period.first(), book);
        boolean sameClose = terms.execution() == Execution.SAME_CLOSE;
        var decisions = new Decisions(strategy);
        for (int t = period.first() + 1; t < period.end(); t++) {
            Exchange.Day day = sameClose
                    ? exchange.sameClose(book, t, decisions)
                    : exchange.day(book, t, decisions.targets(t - 1, exchange.portfolio(book, t - 1)));
            book = day.book();
            record.day(t, book);
            record.trading(t, day);
        }
        if (decisions.count == 0) {
            throw new UserException("There is not a single decision to trade in " + period.on(axes) + ": "
                    + strategy.notes(period).stream().findFirst().orElse("no date of rebalancing lies in it"));
        }
        return record.result(header(strategy, terms, period));
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
        String field = terms.execution().field();
        if (data.findField(field).isEmpty()) {
            throw new UserException("Orders are to be filled at the " + terms.execution() + ", but data '"
                    + data.origin().name() + "' have no field '" + field + "': choose another price");
        }
        if (terms.dividendTax() && actions.isEmpty()) {
            throw new UserException("dividend-tax needs to know dividends: name a file of them with --actions");
        }
    }

    private Header header(Strategy strategy, Terms terms, Period period) {
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

    /** Writes down what happens. */
    private final class Recorder {

        private final Period period;
        private final Exchange exchange;
        private final Optional<Groups> industry;
        private final double[] nav;
        private final double[] cash;
        private final double[] invested;
        private final double[] bought;
        private final double[] sold;
        private final double[][] industryWeights;
        private final Costs[] costs;
        private final List<Trade> trades = new ArrayList<>();
        private final List<Position> positions = new ArrayList<>();

        Recorder(Period period, Exchange exchange) {
            int days = period.days();
            this.period = period;
            this.exchange = exchange;
            this.industry =
                    data.groups().contains("industry") ? Optional.of(data.groups("industry")) : Optional.empty();
            this.nav = new double[days];
            this.cash = new double[days];
            this.invested = new double[days];
            this.bought = new double[days];
            this.sold = new double[days];
            this.costs = new Costs[days];
            Arrays.fill(costs, Costs.NONE);
            this.industryWeights = new double[days]
                    [industry.map(groups -> groups.labels().size() + 1).orElse(0)];
        }

        void day(int t, Book book) {
            int k = t - period.first();
            double value = book.cash() + book.owed();
            for (int i = 0; i < book.width(); i++) {
                if (book.shares(i) != 0) {
                    double price = exchange.price(t, i);
                    double held = book.shares(i) * price;
                    value += held;
                    invested[k] += held;
                }
            }
            nav[k] = value;
            cash[k] = book.cash();
            LocalDate date = axes.days().get(t);
            for (int i = 0; i < book.width(); i++) {
                if (book.shares(i) != 0) {
                    double price = exchange.price(t, i);
                    double held = book.shares(i) * price;
                    positions.add(
                            new Position(date, axes.instruments().get(i), book.shares(i), price, held, held / value));
                    addIndustry(k, t, i, held / value);
                }
            }
        }

        private void addIndustry(int k, int t, int i, double weight) {
            if (industry.isPresent()) {
                double code = industry.get().codes().at(t, i);
                int none = industryWeights[k].length - 1;
                industryWeights[k][Double.isNaN(code) ? none : (int) code] += weight;
            }
        }

        void trading(int t, Exchange.Day day) {
            int k = t - period.first();
            trades.addAll(day.trades());
            costs[k] = day.costs();
            bought[k] = day.bought();
            sold[k] = day.sold();
        }

        BacktestResult result(Header header) {
            double[] returns = new double[nav.length];
            returns[0] = Double.NaN;
            for (int k = 1; k < nav.length; k++) {
                returns[k] = nav[k] / nav[k - 1] - 1;
            }
            return new BacktestResult(
                    header,
                    axes.days().subList(period.first(), period.end()),
                    nav,
                    returns,
                    header.benchmark().isEmpty() ? new double[0] : benchmark(header.benchmark(), period),
                    cash,
                    invested,
                    bought,
                    sold,
                    List.of(costs),
                    trades,
                    positions,
                    industry.map(groups -> Stream.concat(groups.labels().stream(), Stream.of("none"))
                                    .toList())
                            .orElse(List.of()),
                    industryWeights);
        }
    }
}
