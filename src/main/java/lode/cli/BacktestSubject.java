package lode.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lode.backtest.Backtest;
import lode.backtest.BacktestResult;
import lode.backtest.CorporateActions;
import lode.backtest.Market;
import lode.backtest.StrategyRunner;
import lode.backtest.StrategySettings;
import lode.backtest.Trade;
import lode.eval.Engine;
import lode.panel.Dataset;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.prove.Subject;

/**
 * A backtest of a factor, day by day: either its net asset value, or what is ordered, filled and held of each instrument.
 *
 * @param factor   by whose values instruments are chosen
 * @param settings of the strategy
 * @param proving  how the factor is computed, and who can be chosen
 * @param what     which of the two
 */
record BacktestSubject(NamedFactor factor, StrategySettings settings, Proving proving, What what) implements Subject {

    /** What of a backtest is judged. */
    enum What {
        /** One value a day. */
        VALUE,
        /** One value a day for each instrument. */
        ORDERS
    }

    @Override
    public List<String> parts() {
        return switch (what) {
            case VALUE -> List.of("net asset value by " + factor.name(), "cash by " + factor.name());
            case ORDERS -> List.of("shares ordered by " + factor.name(), "shares filled by " + factor.name());
        };
    }

    @Override
    public List<double[]> values(Dataset data) {
        BacktestResult result = run(data);
        return switch (what) {
            case VALUE -> List.of(sinceTrading(result, result.nav()), sinceTrading(result, result.cash()));
            case ORDERS -> List.of(orders(data, result, false), orders(data, result, true));
        };
    }

    private BacktestResult run(Dataset data) {
        Pool members = data.pool(proving.pool());
        var backtest = new Backtest(data, Market.read(settings.market()), CorporateActions.NONE);
        Panel scores = Ingredients.oriented(
                new Engine(data, members, proving.conventions(), proving.threads(), proving.memory())
                        .values(factor.formula()),
                Ingredients.highIsGood("declared", factor.direction()));
        var days = new Period(0, data.axes().length());
        return new StrategyRunner(data, backtest, members, Optional.of(scores), Ingredients.sizes(data), days)
                .run(settings);
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
    private static double[] orders(Dataset data, BacktestResult result, boolean filled) {
        double[] shares = new double[data.axes().cells()];
        Arrays.fill(shares, Double.NaN);
        for (Trade trade : result.trades()) {
            int day = data.axes().firstOnOrAfter(trade.day());
            int cell = day * data.axes().width() + data.axes().column(trade.instrument());
            double signed = trade.side().sign() * (filled ? trade.filled() : trade.wanted());
            shares[cell] = Double.isNaN(shares[cell]) ? signed : shares[cell] + signed;
        }
        return shares;
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
