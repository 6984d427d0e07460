package lode.backtest;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lode.measure.Rebalance;
import lode.panel.Choices;
import lode.panel.UserException;

/** What a strategy file says, key by key; each key that it does not name has its usual value. */
public final class StrategySettings {

    /** The kinds of strategies. */
    enum Kind {
        /** The best names, bought. */
        TOP_QUANTILE,
        /** The best names against the worst, on paper. */
        LONG_SHORT,
        /** An index that the score tilts. */
        INDEX_TILT,
        /** Weights from a file. */
        WEIGHTS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final SequencedMap<String, String> texts;
    private final Choices chosen;

    private StrategySettings(SequencedMap<String, String> texts) {
        this.texts = texts;
        this.chosen = new Choices(
                texts,
                (key, text, right) ->
                        new UserException("Key '" + key + "' of the strategy is '" + text + "', but must be " + right));
    }

    /** Why nobody can trade it from day to day; empty if one can. */
    public Optional<String> notTradable() {
        if (kind() == Kind.LONG_SHORT) {
            return Optional.of("long-short holds short positions on paper, which nobody can; choose a long-only one");
        }
        return chosen.one("price", List.of(Execution.values())) == Execution.SAME_CLOSE
                ? Optional.of("price same-close fills orders at a close that is over when they are written")
                : Optional.empty();
    }

    /** The names of all keys. */
    public static List<String> keys() {
        return StrategyKeys.names();
    }

    /**
     * Settings by key.
     *
     * @throws UserException if a key is unknown or a value is wrong
     */
    public static StrategySettings of(Map<String, String> chosen) {
        return new StrategySettings(StrategyKeys.filled(chosen)).checked();
    }

    /** The same with some values replaced. */
    public StrategySettings with(Map<String, String> others) {
        Map<String, String> chosen = new LinkedHashMap<>(texts);
        chosen.putAll(others);
        return of(chosen);
    }

    /** All keys with their values, as they are written. */
    public SequencedMap<String, String> texts() {
        return Collections.unmodifiableSequencedMap(texts);
    }

    private StrategySettings checked() {
        kind();
        quantile();
        buffer();
        byScore();
        rebalance();
        share("cap-instrument");
        share("cap-industry");
        yes("st");
        leastDaysListed();
        share("borrow-rate");
        tilt();
        trackingError();
        yes("industry-neutral");
        terms(Optional.empty());
        return this;
    }

    Kind kind() {
        return chosen.one("strategy", List.of(Kind.values()));
    }

    double quantile() {
        double quantile = chosen.number("quantile");
        if (!(quantile > 0 && quantile <= 1)) {
            throw wrong("quantile", "more than 0 and 1 at most");
        }
        return quantile;
    }

    double buffer() {
        return share("buffer");
    }

    boolean byScore() {
        return chosen.one("weights", List.of("equal", "score")).equals("score");
    }

    Rebalance rebalance() {
        return Rebalance.parse(chosen.text("rebalance"));
    }

    int leastDaysListed() {
        int days = chosen.whole("least-days-listed");
        if (days < 0) {
            throw wrong("least-days-listed", "0 or more");
        }
        return days;
    }

    double tilt() {
        double tilt = chosen.number("tilt");
        if (!(tilt >= 0)) {
            throw wrong("tilt", "0 or more");
        }
        return tilt;
    }

    Optional<Double> trackingError() {
        if (chosen.text("tracking-error").equals(StrategyKeys.NONE)) {
            return Optional.empty();
        }
        double target = share("tracking-error");
        if (target == 0) {
            throw wrong("tracking-error", "none or more than 0");
        }
        return Optional.of(target);
    }

    /** {@code equal}, {@code size}, or the file of index weights. */
    String base() {
        return chosen.text("base");
    }

    /** The file of target weights. */
    Path file() {
        if (chosen.text("file").equals(StrategyKeys.NONE)) {
            throw new UserException(
                    "The strategy 'weights' needs a file with date, instrument and weight: name it with the"
                            + " key 'file', or give the CSV file itself with --strategy");
        }
        return Path.of(chosen.text("file"));
    }

    /** The name of the market, or the file of its rules. */
    public String market() {
        return chosen.text("market");
    }

    /** Which index to compare with: a name, {@code none}, or {@code pool} for that named like the pool. */
    public String benchmark() {
        return chosen.text("benchmark");
    }

    /**
     * How it is traded.
     *
     * @param benchmark the name of the index
     * @throws UserException if a number is out of its range, or the close of the decision is asked for without leave
     */
    public Terms terms(Optional<String> benchmark) {
        Execution execution = chosen.one("price", List.of(Execution.values()));
        if (execution == Execution.SAME_CLOSE && !yes("allow-same-close")) {
            throw new UserException(
                    "price same-close fills orders at a price that the decision knew already, which nobody"
                            + " can do: write allow-same-close: yes as well if you mean it");
        }
        return new Terms(
                chosen.number("capital"),
                execution,
                Slippage.parse(chosen.text("slippage")),
                chosen.text("participation").equals("market")
                        ? Optional.empty()
                        : Optional.of(chosen.number("participation")),
                chosen.number("cash-buffer"),
                chosen.one("blocked", List.of(Terms.Blocked.values())),
                chosen.one("rest", List.of(Terms.Rest.values())),
                chosen.one("delisted", List.of(Terms.Delisted.values())),
                yes("dividend-tax"),
                chosen.number("cash-interest"),
                chosen.number("management-fee"),
                benchmark);
    }

    boolean yes(String key) {
        return chosen.yes(key);
    }

    double share(String key) {
        return chosen.share(key);
    }

    private UserException wrong(String key, String right) {
        return chosen.wrong(key, right);
    }
}
