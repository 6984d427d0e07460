package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lode.backtest.StrategySettings;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.UserException;
import lode.trade.Account;
import lode.trade.PaperTrading;
import lode.trade.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens a paper account. */
@Command(
        name = "init",
        description = {
            "Open a paper account. The close of its first day is the first decision; lode trade step goes on from there.",
            "",
            "A factor is what lode backtest takes. Its formula is kept in the account, so that it stays what it is."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode trade init --factor 42be195e --strategy top-fifth --capital 1000000",
            "  lode trade init --account reversal --factor 'neg(returns(close, 20))' --strategy top-fifth --set rebalance=week",
            "  lode trade init --account past --factor 42be195e --strategy top-fifth --from 2019-01-02"
        })
final class TradeInit implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private AccountOption account;

    @Mixin
    private DialectOption dialect;

    @Mixin
    private TradedOptions traded;

    @Mixin
    private ComputeOptions compute;

    @Option(
            names = "--data",
            paramLabel = "NAME",
            description = "Dataset; 'synthetic' for the built-in market. Default: the only one imported.")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day: its close is the first decision. Default: the last day of the data.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(
            names = "--next",
            paramLabel = "DATE",
            description = "The trading day after those of the data. Default: the next day from Monday to Friday.")
    private Optional<LocalDate> next = Optional.empty();

    @Override
    public void run() {
        StrategySettings settings = withWholePaths(traded.settings());
        String name = data.orElseGet(() -> MarketOptions.onlyOne(Homes.data()));
        Dataset market = Markets.load(Homes.data(), name);
        Plan plan = plan(name, market, settings);
        Path file = account.file();
        try (Account opened = PaperTrading.begin(file, plan, market, new FactorDesk(plan, compute), next)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(MarketLine.of(market, traded.pool()));
            opened.result().header().notes().forEach(note -> out.printf("  %s%n", note));
            out.printf(
                    Locale.ROOT,
                    "Account %s: NAV %,.2f on %s, %,d orders for %s%n",
                    file,
                    opened.last().nav(),
                    opened.last().day(),
                    opened.orders().size(),
                    opened.last().next());
            out.flush();
        }
    }

    private Plan plan(String name, Dataset market, StrategySettings settings) {
        LocalDate first = first(market.axes());
        String text = traded.factor().orElse("");
        if (ScoreFiles.isNamedBy(text)) {
            ScoreFiles.read(Path.of(text), market.axes());
            return plan(name, text, whole(Path.of(text)), true, 0, first, settings);
        }
        if (text.isEmpty()) {
            return plan(name, "", "", false, 0, first, settings);
        }
        NamedFactor found = new FactorReferences(market, dialect.reader(market.allFields()))
                .find(List.of(text), List.of())
                .getFirst();
        return plan(name, found.name(), found.formula().toString(), false, found.direction(), first, settings);
    }

    private Plan plan(
            String data,
            String factorName,
            String formula,
            boolean scoreFile,
            int declared,
            LocalDate first,
            StrategySettings settings) {
        return new Plan(
                data,
                traded.pool(),
                factorName,
                formula,
                scoreFile,
                Ingredients.highIsGood(traded.direction(), declared),
                traded.profile(),
                traded.actions().map(TradeInit::whole),
                first,
                settings);
    }

    private LocalDate first(Axes axes) {
        LocalDate asked = from.orElse(axes.days().getLast());
        int day = axes.firstOnOrAfter(asked);
        if (day == axes.length()) {
            throw new UserException("--from " + asked + " is after the last day of the data, "
                    + axes.days().getLast());
        }
        return axes.days().get(day);
    }

    /** Files are found again from wherever the account is stepped. */
    private static StrategySettings withWholePaths(StrategySettings settings) {
        Map<String, String> whole = new LinkedHashMap<>();
        for (String key : List.of("file", "base", "market")) {
            String value = settings.texts().getOrDefault(key, "");
            if (Files.isRegularFile(Path.of(value))) {
                whole.put(key, whole(Path.of(value)));
            }
        }
        return settings.with(whole);
    }

    private static String whole(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
