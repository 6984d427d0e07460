package lode.backtest;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import lode.panel.Dataset;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;

/** Runs strategies as their settings say, on the scores of one factor. Runs may take place on several threads. */
public final class StrategyRunner {

    private final Dataset data;
    private final Backtest backtest;
    private final Pool pool;
    private final Optional<Panel> scores;
    private final Optional<Panel> sizes;
    private final Period period;

    /**
     * Gets ready what the runs share.
     *
     * @param scores high is good; empty for targets from a file
     * @param sizes  market values, for a base that is weighted by them; empty if they are not known
     * @param period its first day is the first decision
     */
    public StrategyRunner(
            Dataset data, Backtest backtest, Pool pool, Optional<Panel> scores, Optional<Panel> sizes, Period period) {
        this.data = data;
        this.backtest = backtest;
        this.pool = pool;
        this.scores = scores;
        this.sizes = sizes;
        this.period = period;
    }

    /**
     * Runs a strategy.
     *
     * @throws UserException if it needs what is not there
     */
    public BacktestResult run(StrategySettings settings) {
        Backtest market = under(settings);
        Terms terms = terms(settings);
        if (settings.kind() != StrategySettings.Kind.LONG_SHORT) {
            return market.run(strategy(settings), terms, period);
        }
        Panel best = requireScores();
        return PaperLongShort.of(
                market.run(top(settings, best), terms, period),
                market.run(top(settings, reversed(best)), terms, period),
                settings.share("borrow-rate"));
    }

    private Backtest under(StrategySettings settings) {
        return backtest.under(Market.read(settings.market()));
    }

    /** How a strategy is traded, on these data. */
    public Terms terms(StrategySettings settings) {
        return settings.terms(benchmark(settings.benchmark()));
    }

    /**
     * An exchange for a strategy, for one thread.
     *
     * @throws UserException if the terms ask for what the data lack
     */
    public Exchange exchange(StrategySettings settings) {
        Backtest market = under(settings);
        market.requirePossible(terms(settings));
        return market.exchange(terms(settings));
    }

    /** What a reader of a strategy's results must know. */
    public Header header(StrategySettings settings, Period days) {
        return under(settings).header(strategy(settings), terms(settings), days);
    }

    /** The strategy that buys as the settings say; the short leg of a long-short portfolio is none. */
    public Strategy strategy(StrategySettings settings) {
        return switch (settings.kind()) {
            case TOP_QUANTILE, LONG_SHORT -> top(settings, requireScores());
            case INDEX_TILT -> tilt(settings, requireScores());
            case WEIGHTS -> FileTargets.read(settings.file(), data.axes());
        };
    }

    private Panel requireScores() {
        return scores.orElseThrow(
                () -> new UserException("The strategy chooses by the score of a factor: name one with --factor"));
    }

    private static Panel reversed(Panel scores) {
        double[] values = scores.values().clone();
        Arrays.setAll(values, k -> -values[k]);
        return Panel.wrap(scores.axes(), values);
    }

    private Ranking ranking(StrategySettings settings, Panel values) {
        if (!settings.yes("st") && data.findField("st").isEmpty()) {
            throw new UserException(
                    "st: no needs the field 'st', which data '" + data.origin().name() + "' lack");
        }
        return new Ranking(
                data,
                backtest.quotes(),
                values,
                pool,
                settings.yes("st"),
                settings.leastDaysListed(),
                settings.rebalance(),
                period);
    }

    private TopQuantile top(StrategySettings settings, Panel values) {
        return new TopQuantile(
                ranking(settings, values),
                settings.quantile(),
                settings.buffer(),
                settings.byScore(),
                caps(settings),
                settings.rebalance().toString());
    }

    private Caps caps(StrategySettings settings) {
        double perIndustry = settings.share("cap-industry");
        return new Caps(
                settings.share("cap-instrument"),
                perIndustry,
                perIndustry < 1 ? Optional.of(industry("cap-industry")) : Optional.empty());
    }

    private Groups industry(String key) {
        if (!data.groups().contains("industry")) {
            throw new UserException("Key '" + key + "' of the strategy needs the grouping 'industry', which data '"
                    + data.origin().name() + "' lack");
        }
        return data.groups("industry");
    }

    private IndexTilt tilt(StrategySettings settings, Panel values) {
        boolean neutral = settings.yes("industry-neutral");
        return new IndexTilt(
                ranking(settings, values),
                backtest.quotes(),
                base(settings.base()),
                settings.tilt(),
                settings.trackingError(),
                neutral ? Optional.of(industry("industry-neutral")) : Optional.empty(),
                settings.rebalance().toString());
    }

    private IndexTilt.Base base(String name) {
        return switch (name) {
            case "equal" -> IndexBase.equal(pool, backtest.quotes());
            case "size" ->
                IndexBase.bySize(
                        pool,
                        backtest.quotes(),
                        sizes.orElseThrow(() -> new UserException("base: size needs market values, which data '"
                                + data.origin().name() + "' do not tell")));
            default -> IndexBase.ofFile(Path.of(name), pool, backtest.quotes());
        };
    }

    private Optional<String> benchmark(String asked) {
        return switch (asked) {
            case "none" -> Optional.empty();
            case "pool" ->
                data.benchmarks().contains(pool.name())
                        ? Optional.of(pool.name())
                        : data.benchmarks().stream().findFirst();
            default -> Optional.of(data.benchmark(asked).name());
        };
    }
}
