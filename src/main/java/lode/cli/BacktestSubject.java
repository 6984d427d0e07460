package lode.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lode.backtest.Backtest;
import lode.backtest.BacktestResult;
import lode.backtest.CorporateActions;
import lode.backtest.Market;
import lode.backtest.Portfolio;
import lode.backtest.Strategy;
import lode.backtest.StrategyRunner;
import lode.backtest.StrategySettings;
import lode.backtest.Trade;
import lode.eval.Engine;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.prove.Moment;
import lode.prove.Subject;

/**
 * A backtest of a factor, day by day: its net asset value and cash, or what is decided, ordered and filled of each instrument.
 *
 * @param factor   by whose values instruments are chosen
 * @param settings of the strategy
 * @param proving  how the factor is computed, and who can be chosen
 * @param what     which of these
 */
record BacktestSubject(NamedFactor factor, StrategySettings settings, Proving proving, What what) implements Subject {

    /** What of a backtest is judged. */
    enum What {
        /** One value a day. */
        VALUE,
        /** The weights decided at one close, on the day on which they are traded: at its open they are known. */
        DECISIONS,
        /** What was ordered of each instrument, and what of it was filled on the day. */
        ORDERS
    }

    @Override
    public List<String> parts() {
        return switch (what) {
            case VALUE -> List.of("net asset value by " + factor.name(), "cash by " + factor.name());
            case DECISIONS -> List.of("weights decided by " + factor.name());
            case ORDERS -> List.of("shares ordered by " + factor.name(), "shares filled by " + factor.name());
        };
    }

    @Override
    public List<double[]> values(Dataset data) {
        Pool members = data.pool(proving.pool());
        var backtest = new Backtest(data, Market.read(settings.market()), CorporateActions.NONE);
        Panel scores = Ingredients.oriented(
                new Engine(data, members, proving.conventions(), proving.threads(), proving.memory())
                        .values(factor.formula()),
                Ingredients.highIsGood("declared", factor.direction()));
        var days = new Period(0, data.axes().length());
        var runner = new StrategyRunner(data, backtest, members, Optional.of(scores), Ingredients.sizes(data), days);
        if (what == What.DECISIONS) {
            var decisions = new Decisions(runner.strategy(settings), data.axes());
            var _ = backtest.run(decisions, runner.terms(settings), days);
            return List.of(decisions.weights);
        }
        BacktestResult result = runner.run(settings);
        return what == What.VALUE
                ? List.of(sinceTrading(result, result.nav()), sinceTrading(result, result.cash()))
                : List.of(shares(data, result, Trade::wanted), shares(data, result, Trade::filled));
    }

    /** Takes down what a strategy decides. */
    private static final class Decisions implements Strategy {

        private final Strategy strategy;
        private final int width;
        private final double[] weights;

        Decisions(Strategy strategy, Axes axes) {
            this.strategy = strategy;
            this.width = axes.width();
            this.weights = new double[axes.cells()];
            Arrays.fill(weights, Double.NaN);
        }

        @Override
        public Optional<double[]> targets(int day, Portfolio now) {
            Optional<double[]> targets = strategy.targets(day, now);
            targets.filter(_ -> (day + 1) * width < weights.length)
                    .ifPresent(decided -> System.arraycopy(decided, 0, weights, (day + 1) * width, width));
            return targets;
        }

        @Override
        public String description() {
            return strategy.description();
        }
    }

    /** Before the first order nothing happens that could be wrong. */
    private static double[] sinceTrading(BacktestResult result, double[] values) {
        LocalDate first = result.trades().isEmpty()
                ? LocalDate.MAX
                : result.trades().getFirst().day();
        double[] since = values.clone();
        for (int t = 0; t < since.length && result.days().get(t).isBefore(first); t++) {
            since[t] = Double.NaN;
        }
        return since;
    }

    /** Bought shares are positive and sold ones negative; NaN where nothing was ordered. */
    private static double[] shares(Dataset data, BacktestResult result, ToDoubleFunction<Trade> count) {
        double[] shares = new double[data.axes().cells()];
        Arrays.fill(shares, Double.NaN);
        for (Trade trade : result.trades()) {
            int day = data.axes().firstOnOrAfter(trade.day());
            int cell = day * data.axes().width() + data.axes().column(trade.instrument());
            double signed = trade.side().sign() * count.applyAsDouble(trade);
            shares[cell] = Double.isNaN(shares[cell]) ? signed : shares[cell] + signed;
        }
        return shares;
    }

    @Override
    public Moment moment() {
        return what == What.DECISIONS ? Moment.OPEN : Moment.CLOSE;
    }

    /** Rebalancing days are counted from the first, and rules and fees have dates. */
    @Override
    public boolean followsCalendar() {
        return true;
    }

    /** Orders are for lots of raw shares. */
    @Override
    public boolean ignoresPriceLevels() {
        return false;
    }
}
