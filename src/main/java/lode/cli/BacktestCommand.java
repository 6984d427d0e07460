package lode.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lode.backtest.Backtest;
import lode.backtest.BacktestResult;
import lode.backtest.CorporateActions;
import lode.backtest.Market;
import lode.backtest.StrategyRunner;
import lode.backtest.StrategySettings;
import lode.backtest.performance.Profile;
import lode.data.ParquetCopies;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.panel.Dataset;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.Sha;
import lode.panel.UserException;
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
                grid.isEmpty() ? Optional.empty() : Optional.of(values(grid));
        List<Profile> profiles = figures.profiles();
        Dataset market = data.load(Optional.empty());
        figures.requireIndices(market);
        Pool members = market.pool(traded.pool());
        Period period = market.axes().period(from, to);
        var runner = runner(market, members, period, settings);
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
                    capacity.map(text -> values(List.of("capital=" + text)).get("capital")));
            List<Text> looked =
                    look(market, period, settings).count(err).stream().toList();
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

    private TestLook look(Dataset market, Period period, StrategySettings settings) {
        List<String> ways = new ArrayList<>();
        asked().forEach((key, value) -> ways.add(key + " " + value));
        settings.texts().forEach((key, value) -> ways.add(key + " " + value));
        ways.addAll(grid);
        capacity.ifPresent(ways::add);
        return new TestLook(
                market, "traded", "backtest", List.of(about(market, settings)), ways, period, Optional.empty());
    }

    /** What is traded: a formula, or the hash of a file of values or weights. */
    private String about(Dataset market, StrategySettings settings) {
        return traded.factor()
                .filter(text -> !ScoreFiles.isNamedBy(text))
                .map(text -> named(text, market).formula().toString())
                .or(() -> traded.factor()
                        .or(() -> Optional.ofNullable(settings.texts().get("file")))
                        .map(Path::of)
                        .filter(Files::isRegularFile)
                        .map(BacktestCommand::hash))
                .orElse("no factor");
    }

    private static String hash(Path file) {
        try {
            return "file " + Sha.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private NamedFactor named(String text, Dataset market) {
        return new FactorReferences(market, dialect.reader(market.allFields()))
                .find(List.of(text), List.of())
                .getFirst();
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

    /** Pairs of KEY=A,B,…, in the order given. */
    static SequencedMap<String, List<String>> values(List<String> pairs) {
        SequencedMap<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new UserException("Write KEY=VALUE, such as quantile=0.1, not '" + pair + "'");
            }
            values.put(
                    pair.substring(0, equals).strip(),
                    Arrays.stream(pair.substring(equals + 1).split(","))
                            .map(String::strip)
                            .toList());
        }
        return values;
    }

    private StrategyRunner runner(Dataset market, Pool members, Period period, StrategySettings settings) {
        CorporateActions known = traded.actions()
                .map(file -> CorporateActions.read(file, market.axes()))
                .orElse(CorporateActions.NONE);
        var backtest = new Backtest(market, Market.read(settings.market()), known);
        Optional<Panel> scores = traded.factor().map(text -> scores(text, market, members));
        return new StrategyRunner(market, backtest, members, scores, Ingredients.sizes(market), period);
    }

    /** High is good. */
    private Panel scores(String text, Dataset market, Pool members) {
        if (ScoreFiles.isNamedBy(text)) {
            return oriented(ScoreFiles.read(Path.of(text), market.axes()), 0);
        }
        NamedFactor found = named(text, market);
        return oriented(engine(market, members).values(found.formula()), found.direction());
    }

    private Engine engine(Dataset market, Pool members) {
        return new Engine(market, members, Conventions.named(traded.profile()), data.threads(), data.memory());
    }

    private Panel oriented(Panel values, int declared) {
        return Ingredients.oriented(values, Ingredients.highIsGood(traded.direction(), declared));
    }

    private Path folder(Dataset market) {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(ZoneId.systemDefault()));
        return out.orElseGet(
                () -> Path.of("results").resolve("backtest-" + market.origin().name() + "-" + time));
    }
}
