package lode.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lode.panel.UserException;
import lode.registry.Entry;
import lode.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the factors that were kept. */
@Command(
        name = "list",
        description = {
            "List the factors that were kept, each with its latest test.",
            "",
            "Rank correlations are those of the formula as it is written: a good factor may have a negative one."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode factor list",
            "  lode factor list --data cn --sort test --limit 10",
            "  lode factor list --state admitted --tag reversal --columns id,t,coverage,tags,formula",
            "  lode factor list --holds --sort luck --columns id,luck,deflated,haircut,formula",
            "  lode factor list --source alpha191 --contains volume --sort t",
            "  lode factor list --tsv > factors.tsv"
        })
final class FactorList implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "NAME", description = "Only factors tested on this dataset.")
    private Optional<String> data;

    @Mixin
    private FactorFilter filter;

    @Option(
            names = "--sort",
            paramLabel = "KEY",
            defaultValue = "rank_ic",
            description =
                    "rank_ic: by the rank correlation in validation, test: by that in the test period, both in the"
                            + " factor's direction, best first; added: newest first; or any column. Default: ${DEFAULT-VALUE}.")
    private String order = "";

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME",
            description = "Columns, in this order: id, state, test, validation, training, size, pool, data, synthetic,"
                    + " formula, t, icir, coverage, autocorrelation, long-short, trials, luck, deflated, haircut,"
                    + " overfitting, least-days, direction, label, profile, source, run, tags, note, added.")
    private List<String> columns = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private Optional<Integer> limit;

    @Option(names = "--wide", description = "Whole formulas, however narrow the terminal is.")
    private boolean wide;

    @Option(names = "--tsv", description = "Columns separated by tabs, numbers in full, for other programs.")
    private boolean tsv;

    @Override
    public void run() {
        List<FactorColumn> asked = columns.stream().map(FactorColumn::named).toList();
        FactorColumn sorted = FactorColumn.named(order.equalsIgnoreCase("rank_ic") ? "validation" : order);
        int most = checkedLimit();
        List<Entry> entries = Homes.inRegistry(Registry::list);
        List<Entry> chosen = filter.of(entries);
        List<ListedFactor> listed = ListedFactor.of(chosen, data).stream()
                .sorted(sorted.order())
                .limit(most)
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.print(text(asked, listed, entries.isEmpty()));
        out.flush();
    }

    private String text(List<FactorColumn> asked, List<ListedFactor> listed, boolean nothingKept) {
        if (tsv) {
            return FactorTable.tsv(asked.isEmpty() ? FactorColumn.PLAIN : asked, listed);
        }
        if (listed.isEmpty()) {
            return nothingKept
                    ? "No factor is kept yet. Find some with: lode mine%n".formatted()
                    : "No factor is such. All are shown by: lode factor list%n".formatted();
        }
        return FactorTable.aligned(
                asked.isEmpty() ? FactorColumn.USUAL : asked, listed, wide ? OptionalInt.empty() : Terminal.width());
    }

    private int checkedLimit() {
        int most = limit.orElse(Integer.MAX_VALUE);
        if (most < 1) {
            throw new UserException("--limit must be 1 or more, got " + most);
        }
        return most;
    }
}
