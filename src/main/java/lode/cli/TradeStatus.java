package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lode.backtest.BacktestResult;
import lode.backtest.Position;
import lode.backtest.Trade;
import lode.panel.UserException;
import lode.report.BacktestTables;
import lode.report.ResultFolder;
import lode.trade.Account;
import lode.trade.PlannedOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a paper account. */
@Command(
        name = "status",
        description = {
            "Show a paper account: NAV, return since its start, what it holds, its open orders and last refusals.",
            "",
            "It may be asked while the account is stepped; nothing is changed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode trade status",
            "  lode trade status --account reversal --top 20",
            "  lode trade status --out results/paper      nav.csv, trades.csv, positions.csv as of a backtest"
        })
final class TradeStatus implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private AccountOption account;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many positions, orders and refusals are shown. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "New folder for all days as the tables of a backtest.")
    private Optional<Path> out = Optional.empty();

    @Override
    public void run() {
        if (top < 0) {
            throw new UserException("--top must be 0 or more, got " + top);
        }
        try (Account opened = Account.open(account.file())) {
            BacktestResult result = opened.result();
            show(opened, result);
            out.ifPresent(folder -> write(opened, result, folder));
            spec.commandLine().getOut().flush();
        }
    }

    private void show(Account opened, BacktestResult result) {
        PrintWriter screen = spec.commandLine().getOut();
        double capital = result.header().capital();
        double nav = opened.last().nav();
        screen.printf("Account %s: %s%n", opened.file(), result.header().strategy());
        if (!opened.plan().factor().isEmpty()) {
            screen.printf("  factor %s%n", opened.plan().factor());
        }
        result.header().notes().forEach(note -> screen.printf("  %s%n", note));
        screen.printf(
                Locale.ROOT,
                "%s: NAV %,.2f, %+.2f %% since %s (%,d days), cash %,.2f, costs %,.2f%n",
                opened.last().day(),
                nav,
                100 * (nav / capital - 1),
                result.header().from(),
                result.days().size(),
                opened.last().cash(),
                result.totalCosts().total());
        positions(screen, opened.positions());
        orders(screen, opened.orders());
        refusals(screen, opened.refusals());
    }

    private void positions(PrintWriter screen, List<Position> held) {
        screen.printf(Locale.ROOT, "%nPositions: %,d%n", held.size());
        held.stream()
                .sorted((a, b) -> Double.compare(b.value(), a.value()))
                .limit(top)
                .forEach(one -> screen.printf(
                        Locale.ROOT,
                        "  %-12s %,14.2f shares at %,10.3f  %,16.2f  %6.2f %%%n",
                        one.instrument(),
                        one.shares(),
                        one.price(),
                        one.value(),
                        100 * one.weight()));
        more(screen, held.size());
    }

    private void orders(PrintWriter screen, List<PlannedOrder> orders) {
        screen.printf(Locale.ROOT, "%nOpen orders: %,d%n", orders.size());
        orders.stream()
                .limit(top)
                .forEach(one -> screen.printf(
                        Locale.ROOT,
                        "  %s  %-4s %-12s %,14.2f shares, last close %,10.3f%n",
                        one.due(),
                        one.side(),
                        one.instrument(),
                        one.shares(),
                        one.reference()));
        more(screen, orders.size());
    }

    private void refusals(PrintWriter screen, List<Trade> refused) {
        screen.printf(Locale.ROOT, "%nNot filled, or not whole: %,d%n", refused.size());
        refused.reversed().stream()
                .limit(top)
                .forEach(one -> screen.printf(
                        Locale.ROOT,
                        "  %s  %-4s %-12s %,.2f of %s shares: %s%n",
                        one.day(),
                        one.side(),
                        one.instrument(),
                        one.filled(),
                        Double.isNaN(one.wanted()) ? "unknown" : String.format(Locale.ROOT, "%,.2f", one.wanted()),
                        one.refusal()));
        more(screen, refused.size());
    }

    private void more(PrintWriter screen, int count) {
        if (count > top) {
            screen.printf(Locale.ROOT, "  and %,d more: --top%n", count - top);
        }
    }

    private void write(Account opened, BacktestResult result, Path folder) {
        try (var results = ResultFolder.begin(folder)) {
            BacktestTables.write(result, opened.plan().strategy().texts(), results);
            spec.commandLine().getOut().printf("%nResults: %s%n", results.publish());
        }
    }
}
