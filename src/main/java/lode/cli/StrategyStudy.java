package lode.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import lode.backtest.BacktestResult;
import lode.backtest.CapacityPoint;
import lode.backtest.Grid;
import lode.backtest.GridCell;
import lode.backtest.Market;
import lode.backtest.StrategyRunner;
import lode.backtest.StrategySettings;
import lode.backtest.performance.Comparison;
import lode.backtest.performance.Profile;
import lode.panel.Dataset;
import lode.report.BacktestTables;
import lode.report.strategy.GridReport;
import lode.report.strategy.StrategyReport;
import lode.report.strategy.StrategyReport.Setting;

/** A strategy that was run once, and is run again with other settings. */
final class StrategyStudy {

    private static final List<String> LIMITS = List.of("0.05", "0.1");

    private final Dataset data;
    private final StrategyRunner runner;
    private final StrategySettings settings;
    private final BacktestResult result;
    private final List<Comparison> comparisons;
    private final List<Profile> profiles;
    private final int threads;

    StrategyStudy(
            Dataset data,
            StrategyRunner runner,
            StrategySettings settings,
            BacktestResult result,
            List<Comparison> comparisons,
            List<Profile> profiles,
            int threads) {
        this.data = data;
        this.runner = runner;
        this.settings = settings;
        this.result = result;
        this.comparisons = List.copyOf(comparisons);
        this.profiles = List.copyOf(profiles);
        this.threads = threads;
    }

    /**
     * The report.
     *
     * @param asked    what was asked for besides the strategy's settings, by the names of options
     * @param capitals with which it is run as well; empty for no capacity curve
     */
    StrategyReport report(Map<String, String> asked, Optional<List<String>> capitals) {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        all.put("data", data.origin().name());
        all.putAll(asked);
        settings.texts().forEach((key, value) -> all.put(key, isIdle(key) ? "" : value));
        all.put("currency", Market.read(settings.market()).currency());
        all.put("convention", profiles.getFirst().convention().name());
        all.put("risk-free", Double.toString(profiles.getFirst().riskFree()));
        return StrategyReport.of(
                all.entrySet().stream()
                        .map(one -> new Setting(one.getKey(), one.getValue()))
                        .toList(),
                result,
                comparisons,
                profiles,
                capitals.map(this::capacity).orElse(List.of()));
    }

    /** Whether a strategy of this kind does not read the key: the page leaves it out. */
    private boolean isIdle(String key) {
        Set<String> choosing = Set.of("quantile", "buffer", "weights", "cap-instrument", "cap-industry");
        Set<String> tilting = Set.of("base", "tilt", "tracking-error", "industry-neutral");
        return switch (settings.texts().getOrDefault("strategy", "")) {
            case "index-tilt" -> choosing.contains(key) || key.equals("file") || key.equals("borrow-rate");
            case "weights" ->
                choosing.contains(key) || tilting.contains(key) || key.equals("borrow-rate") || key.equals("rebalance");
            case "long-short" -> tilting.contains(key) || key.equals("file");
            default -> tilting.contains(key) || key.equals("file") || key.equals("borrow-rate");
        };
    }

    /** The strategy with other capitals, by limits of the share of a day's volume. */
    private List<CapacityPoint> capacity(List<String> capitals) {
        SequencedMap<String, List<String>> values = new LinkedHashMap<>();
        values.put("capital", capitals);
        List<CapacityPoint> points = new ArrayList<>();
        for (String limit : limits()) {
            points.addAll(Grid.of(values)
                    .run(
                            runner,
                            settings.with(Map.of("participation", limit)),
                            threads,
                            run -> CapacityPoint.of(run, Double.parseDouble(limit), comparisons, profiles.getFirst())));
        }
        return points;
    }

    /** The strategy's own limit; else that of the market and tighter ones; 1 where there is none. */
    private List<String> limits() {
        String own = settings.texts().getOrDefault("participation", "market");
        if (!own.equals("market")) {
            return List.of(own);
        }
        return Market.read(settings.market())
                .participation()
                .map(limit -> Stream.concat(
                                LIMITS.stream().filter(tighter -> Double.parseDouble(tighter) < limit),
                                Stream.of(Double.toString(limit)))
                        .toList())
                .orElse(List.of("1"));
    }

    /** Runs every combination of settings. */
    GridReport grid(SequencedMap<String, List<String>> values) {
        Grid grid = Grid.of(values);
        return new GridReport(
                BacktestTables.note(result),
                grid.cells(),
                grid.run(runner, settings, threads, run -> GridCell.of(run, comparisons, profiles.getFirst())));
    }
}
