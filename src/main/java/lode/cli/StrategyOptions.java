package lode.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lode.backtest.StrategySettings;
import picocli.CommandLine.Option;

/** Which strategy, and what is replaced in it. */
final class StrategyOptions {

    @Option(
            names = "--strategy",
            paramLabel = "NAME|FILE",
            required = true,
            description = "top-fifth, long-short, index-tilt, a YAML file, or a CSV file of target weights (date,"
                    + " instrument, weight).")
    private String strategy;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Replaces a value of the strategy; may be given several times.")
    private List<String> replaced = List.of();

    @Option(
            names = "--market",
            paramLabel = "NAME|FILE",
            description = "cn-a, cn-convertible, us-equity, frictionless or a file of rules.")
    private Optional<String> market = Optional.empty();

    @Option(names = "--capital", paramLabel = "MONEY", description = "Money on the first day.")
    private Optional<String> capital = Optional.empty();

    @Option(names = "--benchmark", paramLabel = "NAME", description = "Index to compare with, or none.")
    private Optional<String> benchmark = Optional.empty();

    /** All settings of the strategy. */
    StrategySettings settings() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (strategy.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            texts.put("strategy", "weights");
            texts.put("file", strategy);
        } else {
            texts.putAll(StrategyFiles.read(strategy));
        }
        market.ifPresent(name -> texts.put("market", name));
        capital.ifPresent(money -> texts.put("capital", money));
        benchmark.ifPresent(name -> texts.put("benchmark", name));
        KeyValues.of(replaced).forEach((key, value) -> texts.put(key, String.join(",", value)));
        return StrategySettings.of(texts);
    }
}
