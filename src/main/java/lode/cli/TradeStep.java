package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lode.backtest.Refusal;
import lode.panel.Dataset;
import lode.report.Csv;
import lode.trade.Account;
import lode.trade.AccountDay;
import lode.trade.PaperTrading;
import lode.trade.PlannedOrder;
import lode.trade.Stepped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Steps a paper account through the days that are new. */
@Command(
        name = "step",
        description = {
            "Step a paper account through the days that are new in its data: fill the orders of the day before, value what is"
                    + " held, decide, and write the orders for the next open.",
            "",
            "A day is stepped once, however often this is called, and several processes take turns."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode trade step",
            "  lode trade step --account reversal --to 2019-06-28 --orders orders.csv",
            "  lode trade step --next 2026-10-09     before holidays: the trading day after those of the data"
        })
final class TradeStep implements Runnable {

    private static final double DIGITS = 1e4; // of a reference price

    @Spec
    private CommandSpec spec;

    @Mixin
    private AccountOption account;

    @Mixin
    private ComputeOptions compute;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day to step. Default: the last day of the data.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(
            names = "--next",
            paramLabel = "DATE",
            description = "The trading day after those of the data. Default: the next day from Monday to Friday.")
    private Optional<LocalDate> next = Optional.empty();

    @Option(
            names = "--orders",
            paramLabel = "FILE",
            description = "CSV file for the orders of the next open: date, instrument, side, shares (whole ones),"
                    + " limit_price (empty: at the market), reference_price.")
    private Optional<Path> orders = Optional.empty();

    @Override
    public void run() {
        compute.memory(); // what is wrong with it is told before anything is loaded
        try (Account opened = Account.open(account.file())) {
            List<String> before = opened.notes();
            Dataset market = Markets.load(Homes.data(), opened.plan().data());
            var trading = new PaperTrading(opened, market, new FactorDesk(opened.plan(), compute), next);
            int stepped = trading.step(to, this::tell);
            tellNews(opened, before);
            if (stepped == 0) {
                out().printf(
                                "Nothing to step: the account is at %s, the data end on %s%n",
                                opened.last().day(), market.axes().days().getLast());
            }
            orders.ifPresent(file -> write(opened, file));
            out().flush();
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void tell(Stepped stepped) {
        AccountDay day = stepped.day();
        long filled =
                stepped.trades().stream().filter(trade -> trade.filled() > 0).count();
        long refused = stepped.trades().stream()
                .filter(trade -> trade.refusal() != Refusal.NONE && trade.refusal() != Refusal.DELISTED)
                .count();
        out().printf(
                        Locale.ROOT,
                        "%s  NAV %,.2f  %+.2f %%  %,d orders filled, %,d not or not whole; %,d orders for %s%n",
                        day.day(),
                        day.nav(),
                        100 * day.dailyReturn(),
                        filled,
                        refused,
                        stepped.orders().size(),
                        day.next());
        out().flush();
    }

    private void tellNews(Account opened, List<String> before) {
        PrintWriter err = spec.commandLine().getErr();
        opened.notes().stream().skip(before.size()).forEach(note -> err.println("Note: " + note));
        err.flush();
    }

    private void write(Account opened, Path file) {
        Csv csv = Csv.of("date", "instrument", "side", "shares", "limit_price", "reference_price");
        for (PlannedOrder order : opened.orders()) {
            long shares = (long) Math.floor(order.shares() + 1e-9);
            if (shares > 0) {
                csv.row(
                        order.due(),
                        order.instrument(),
                        order.side().toString(),
                        shares,
                        Optional.empty(),
                        Math.round(order.reference() * DIGITS) / DIGITS);
            }
        }
        csv.write(file);
        out().printf("Orders for %s: %s%n", opened.last().next(), file);
    }
}
