package lode.cli;

import java.io.PrintWriter;
import java.util.List;
import lode.measure.RankedFactor;
import lode.panel.Period;
import lode.panel.UserException;
import lode.registry.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows factors side by side. */
@Command(
        name = "compare",
        description = {
            "Show the latest tests of factors side by side, and how alike their values are.",
            "",
            "Correlations are means over days of those of the ranks, on all days of the first factor's test."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode factor compare 42be195e 7c01d2aa",
            "  lode factor compare 42be195e 7c01d2aa 90ff1234 --data cn"
        })
final class FactorCompare implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Parameters(arity = "2..*", paramLabel = "ID", description = "Factors: names, or at least four digits of ids.")
    private List<String> ids = List.of();

    @Override
    public void run() {
        List<Entry> entries = Homes.inRegistry(registry -> FactorIds.find(registry, ids));
        if (entries.size() < 2) {
            throw new UserException(String.join(" and ", ids) + " are one factor, "
                    + entries.getFirst().factor().name() + ": give two or more");
        }
        FactorMarket tested = FactorMarket.of(entries.getFirst(), market);
        for (Entry entry : entries) {
            if (!tested.computes(entry)) {
                throw new UserException("Data '" + tested.data().origin().name() + "' have not all that factor "
                        + entry.factor().name() + " reads: " + entry.factor().formula());
            }
        }
        Period days = tested.allDays();
        List<RankedFactor> ranks = entries.stream()
                .map(entry -> tested.ranks(entry.factor(), days))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.print(FactorComparison.of(entries, market.asked(), ranks));
        out.printf(
                "%ncorrelations on %s, pool %s, %s%n",
                tested.data().origin().name(),
                tested.pool().name(),
                days.on(tested.data().axes()));
        out.flush();
    }
}
