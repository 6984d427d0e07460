package lode.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import lode.panel.Period;
import lode.panel.UserException;
import lode.registry.Entry;
import lode.registry.Neighbour;
import lode.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the factors whose values are most like those of a factor. */
@Command(
        name = "nearest",
        description = {
            "List the kept factors whose values are most like those of a factor.",
            "",
            "The mean over days of the correlation of both factors' ranks, on all days of the factor's latest test and as it"
                    + " was tested. The nearest are kept, and shown by lode factor show."
        },
        footerHeading = "%nExample:%n",
        footer = "  lode factor nearest 42be195e --limit 5")
final class FactorNearest implements Runnable {

    private static final int KEPT = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The factor: its name, or at least four digits of its id.")
    private String id = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "At most so many. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Override
    public void run() {
        if (limit < 1) {
            throw new UserException("--limit must be 1 or more, got " + limit);
        }
        List<Entry> all = Homes.inRegistry(Registry::list);
        Entry entry = Homes.inRegistry(registry -> registry.find(id));
        FactorMarket tested = FactorMarket.of(entry, market);
        Period days = tested.allDays();
        List<Neighbour> neighbours = tested.likest(
                tested.ranks(entry.factor(), days),
                other -> !other.factor().id().equals(entry.factor().id()),
                all,
                days);
        Homes.inRegistry(registry -> {
            registry.nearest(entry.factor(), neighbours.stream().limit(KEPT).toList());
            return neighbours;
        });
        PrintWriter out = spec.commandLine().getOut();
        if (neighbours.isEmpty()) {
            out.println("No other factor can be compared with it");
        }
        neighbours.stream().limit(limit).forEach(one -> out.println(line(one, all)));
        out.flush();
    }

    private static String line(Neighbour one, List<Entry> all) {
        String formula = all.stream()
                .filter(entry -> entry.factor().id().equals(one.id()))
                .map(entry -> entry.factor().formula())
                .findFirst()
                .orElse("");
        return String.format(Locale.ROOT, "%+.4f  %s  %s", one.correlation(), one.name(), formula);
    }
}
