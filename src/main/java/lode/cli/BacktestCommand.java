package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lode.backtest.BacktestResult;
import lode.backtest.StrategyRunner;
import lode.backtest.StrategySettings;
import lode.backtest.performance.Profile;
import lode.data.ParquetCopies;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.report.BacktestTables;
import lode.report.ResultFolder;
import lode.report.Text;
import lode.report.strategy.StrategyFolder;
import lode.report.strategy.StrategyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trades a factor under the rules and costs of a market. */
@Command(
        name = "backtest",
        description = {
            "Trade a factor under the rules and costs of a market, order by order.",
            "",
            "A factor is a formula, the name or id of one in the registry, LIBRARY:FACTOR, or a file of values (.csv or"
                    + " .parquet with date, instrument, value). What a strategy file says and how orders are filled: docs/backtest.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode backtest --factor 'neg(returns(close, 20))' --strategy top-fifth",
            "  lode backtest --factor 42be195e --strategy mine.yaml --set quantile=0.1 --capital 50000000",
            "  lode backtest --factor alpha158:ROC20 --strategy top-fifth --grid quantile=0.1,0.2 --grid buffer=0,0.1",
            "  lode backtest --strategy weights.csv --market frictionless"
        })
final class BacktestCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions data;

    @Mixin
    private DialectOption dialect;

    @Mixin
    private FigureOptions figures;

    @Mixin
    private TradedOptions traded;

    @Option(
            names = "--grid",
            paramLabel = "KEY=A,B,…",
            description = "Runs the strategy for every value, and all combinations where it is given several times;"
                    + " grid.html and grid.csv tell every cell.")
    private List<String> grid = List.of();

    @Option(
            names = "--capacity",
            paramLabel = "A,B,…",
            description = "Also runs it with these capitals, such as 1e6,1e8,1e10; capacity.csv tells what remains.")
    private Optional<String> capacity = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", description = "First day: its close is the first decision.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Last day.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(names = "--parquet", description = "Also write the tables as Parquet.")
    private boolean parquet;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "New folder for the results. Default: results/backtest-DATA-TIME.")
    private Optional<Path> out = Optional.empty();

    @Override
    public void run() {
        StrategySettings settings = traded.settings();
        Optional<SequencedMap<String, List<String>>> cells =
                grid.isEmpty() ? Optional.empty() : Optional.of(KeyValues.of(grid));
        List<Profile> profiles = figures.profiles();
        Dataset market = data.load(Optional.empty());
        figures.requireIndices(market);
        Period period = market.axes().period(from, to);
        var factor = new TradedFactor(traded, dialect, market, data.threads(), data.memory());
        StrategyRunner runner = factor.runner(settings, period);
        try (var results = ResultFolder.begin(folder(market))) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(MarketLine.of(market, traded.pool()));
            err.flush();
            long start = System.nanoTime();
            BacktestResult result = runner.run(settings);
            double seconds = (System.nanoTime() - start) / 1e9;
            BacktestTables.write(result, settings.texts(), results);
            var study = new StrategyStudy(
                    market, runner, settings, result, figures.comparisons(market, result), profiles, data.threads());
            StrategyReport report = study.report(
                    asked(),
                    capacity.map(
                            text -> KeyValues.of(List.of("capital=" + text)).get("capital")));
            List<Text> looked =
                    look(factor, period, settings).count(err).stream().toList();
            List<String> warnings = StrategyFolder.write(report, looked, results.draft(), figures.language());
            cells.map(study::grid)
                    .ifPresent(told -> StrategyFolder.write(told, report, results.draft(), figures.language()));
            if (parquet) {
                ParquetCopies.of(results.draft());
            }
            tell(report, looked, seconds, results.publish());
            warnings.forEach(warning -> err.println("Warning: " + warning));
            err.flush();
        }
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        traded.factor().ifPresent(text -> asked.put("factor", text));
        asked.put("pool", traded.pool());
        asked.put("direction", traded.direction());
        asked.put("profile", traded.profile());
        return asked;
    }

    private TestLook look(TradedFactor factor, Period period, StrategySettings settings) {
        List<String> ways = new ArrayList<>();
        asked().forEach((key, value) -> ways.add(key + " " + value));
        settings.texts().forEach((key, value) -> ways.add(key + " " + value));
        ways.addAll(grid);
        capacity.ifPresent(ways::add);
        return new TestLook(
                factor.market(), "traded", "backtest", List.of(factor.about(settings)), ways, period, Optional.empty());
    }

    private void tell(StrategyReport report, List<Text> looked, double seconds, Path folder) {
        BacktestResult result = report.result();
        PrintWriter screen = spec.commandLine().getOut();
        screen.printf("%s%n", result.header().strategy());
        result.header().notes().forEach(note -> screen.printf("  %s%n", note));
        screen.printf(
                Locale.ROOT,
                "%s to %s: %+.2f %%, costs %.2f %% of the capital, %,d orders, %,d not filled whole, %.2f s%n",
                result.header().from(),
                result.header().to(),
                100 * report.performances().getFirst().returns().total(),
                100 * result.totalCosts().total() / result.header().capital(),
                report.trading().orders(),
                report.trading().notFilledWhole(),
                seconds);
        screen.print(StrategySummary.of(report));
        looked.forEach(text -> screen.println(text.english()));
        screen.printf("%nResults: %s%n", folder);
        screen.flush();
    }

    private Path folder(Dataset market) {
        return out.orElseGet(() -> Runs.folderNow("backtest-" + market.origin().name()));
    }
}
