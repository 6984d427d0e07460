package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lode.data.ValueFile;
import lode.data.ValueTable;
import lode.eval.Engine;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.factor.Factor;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.Pool;
import lode.registry.Conditions;
import lode.registry.Entry;
import lode.registry.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes a factor and writes its values. */
@Command(
        name = "export",
        description = {
            "Compute a factor and write its values, one row per date and instrument.",
            "",
            "Values are those of the formula as it is written. Only instruments of the pool have rows, and only days"
                    + " on which their value is known."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode factor export 42be195e --values values.parquet",
            "  lode factor export 42be195e --values values.csv --from 2020-01-01 --to 2020-12-31",
            "  lode factor export 42be195e --values values.parquet --data cn --pool all"
        })
final class FactorExport implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The factor: its name, or at least four digits of its id.")
    private String id = "";

    @Option(
            names = "--values",
            paramLabel = "FILE",
            required = true,
            description = "Where to write: a name that ends with .parquet or .csv.")
    private Path values;

    @Option(
            names = "--data",
            paramLabel = "NAME",
            description = "Dataset to compute it on; by default the one it was found on.")
    private Optional<String> data;

    @Option(
            names = "--pool",
            paramLabel = "NAME",
            description = "Who is ranked and written: a pool of the dataset, or 'all'; by default the one it was tested"
                    + " in.")
    private Optional<String> pool;

    @Option(names = "--from", paramLabel = "DATE", description = "First day written.")
    private Optional<LocalDate> from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day written.")
    private Optional<LocalDate> to;

    @Override
    public void run() {
        ValueFile file = ValueFile.at(values);
        Entry entry = Homes.inRegistry(registry -> registry.find(id));
        Conditions tested = conditions(entry);
        Dataset market = Markets.load(Homes.data(), data.orElse(tested.data().name()));
        warnIfChanged(tested, market);

        Pool members = market.pool(pool.orElse(tested.pool()));
        Period period = market.axes().period(from, to);
        double[] computed = compute(entry.factor(), tested, market, members, period);
        var table = new ValueTable(members, period, List.of("value"), List.of(computed));
        long rows = file.write(
                note(entry.factor(), market, members) + tested.conventions().note(), table);

        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%,d values of %s on %s, pool %s, %s: %s%n",
                rows, entry.factor().name(), market.origin().name(), members.name(), period.on(market.axes()), values);
        out.flush();
    }

    /** The latest test on the dataset that was asked for, else the test that found it. */
    private Conditions conditions(Entry entry) {
        return data.flatMap(entry::latestOn)
                .map(Evaluation::conditions)
                .orElse(entry.first().conditions());
    }

    private void warnIfChanged(Conditions tested, Dataset market) {
        boolean same = tested.data().name().equals(market.origin().name());
        if (same && !tested.data().hash().equals(market.origin().hash())) {
            PrintWriter err = spec.commandLine().getErr();
            err.printf(
                    "Data '%s' changed since the factor was tested: the hash was %s and is now %s%n",
                    market.origin().name(),
                    tested.data().briefHash(),
                    market.origin().briefHash());
            err.flush();
        }
    }

    private static double[] compute(Factor factor, Conditions tested, Dataset market, Pool members, Period period) {
        Expr formula = new Parser(Operators.CATALOG, market.allFields()).parse(factor.formula());
        var engine = new Engine(
                market, members, tested.conventions(), 1, Runtime.getRuntime().maxMemory() / 2);
        return engine.values(List.of(formula), period).getFirst();
    }

    private static String note(Factor factor, Dataset market, Pool members) {
        return "factor %s = %s; %s; pool %s%s; data %s"
                .formatted(
                        factor.name(),
                        factor.formula(),
                        market.origin().description(),
                        members.name(),
                        members.pointInTime() ? "" : ", not point in time",
                        market.origin().briefHash());
    }
}
