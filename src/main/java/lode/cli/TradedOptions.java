package lode.cli;

import java.nio.file.Path;
import java.util.Optional;
import lode.backtest.StrategySettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is traded: who can be chosen, by what, and what happens to them. */
final class TradedOptions {

    @Option(names = "--factor", paramLabel = "ID|FORMULA|FILE", description = "What instruments are chosen by.")
    private Optional<String> factor = Optional.empty();

    @Mixin
    private StrategyOptions strategy;

    @Option(
            names = "--actions",
            paramLabel = "FILE",
            description =
                    "CSV file of corporate actions: date, instrument, cash, bonus, rights_ratio, rights_price, pay_date.")
    private Optional<Path> actions = Optional.empty();

    @Option(
            names = "--pool",
            paramLabel = "NAME",
            defaultValue = "hs300",
            description = "Who can be chosen. Default: ${DEFAULT-VALUE}.")
    private String pool;

    @Option(
            names = "--direction",
            paramLabel = "asc|desc|declared",
            defaultValue = "declared",
            description =
                    "Which values are bought: desc (high), asc (low), or as library or registry declare, else high. Default: ${DEFAULT-VALUE}.")
    private String direction;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "lode",
            description = "Conventions of formulas, as in lode score. Default: ${DEFAULT-VALUE}.")
    private String profile;

    /** The factor as it was written, if there is one. */
    Optional<String> factor() {
        return factor;
    }

    /** What the strategy is. */
    StrategySettings settings() {
        return strategy.settings();
    }

    /** The file of corporate actions. */
    Optional<Path> actions() {
        return actions;
    }

    /** The name of the pool. */
    String pool() {
        return pool;
    }

    /** The word for which values are bought. */
    String direction() {
        return direction;
    }

    /** The name of what operators mean. */
    String profile() {
        return profile;
    }
}
