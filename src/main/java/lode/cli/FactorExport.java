package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lode.data.ValueFile;
import lode.data.ValueTable;
import lode.factor.Factor;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;
import lode.registry.Conditions;
import lode.registry.Entry;
import lode.registry.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a factor's values, its formula in another language, or the whole registry. */
@Command(
        name = "export",
        description = {
            "Write a factor's values, its formula in another language, or the whole registry as text.",
            "",
            "Values are those of the formula as it is written. Only instruments of the pool have values, and only days"
                    + " on which they are known.",
            "",
            "With --prove the exported formula is run where it is exported to, and its values are compared with Lode's."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode factor export 42be195e --values values.parquet",
            "  lode factor export 42be195e --values wide.csv --layout wide --from 2020-01-01 --to 2020-12-31",
            "  lode factor export 42be195e --values values.parquet --data cn --pool all",
            "  lode factor export 42be195e --as duckdb --prove > factor.sql",
            "  lode factor export 42be195e --as pandas --prove",
            "  lode factor export --folder team-factors"
        })
final class FactorExport implements Runnable {

    /** How values lie in a file. */
    enum Layout {
        /** A row per date and instrument. */
        TIDY,
        /** A row per date and a column per instrument. */
        WIDE
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The factor: its name, or at least four digits of its id.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--values",
            paramLabel = "FILE",
            description = "Write values to this file, whose name ends with .parquet or .csv.")
    private Optional<Path> values = Optional.empty();

    @Option(
            names = "--layout",
            paramLabel = "tidy|wide",
            defaultValue = "tidy",
            description = "A row per date and instrument, or a column per instrument. Default: ${DEFAULT-VALUE}.")
    private Layout layout;

    @Option(
            names = "--as",
            paramLabel = "LANGUAGE",
            description = "Print the formula as pandas, polars, duckdb, latex, qlib, rqfactor, worldquant or gplearn.")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--prove",
            description = "Run what --as prints, and compare: duckdb, and pandas or polars where"
                    + " python3, or the program that LODE_PYTHON names, has them.")
    private boolean prove;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "Write the whole registry, one file a factor.")
    private Optional<Path> folder = Optional.empty();

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
        PrintWriter out = spec.commandLine().getOut();
        if (folder.isPresent() == id.isPresent()) {
            throw new UserException("Say what to export: a factor, or the whole registry with --folder");
        }
        if (folder.isPresent()) {
            int factors = Homes.inRegistry(registry -> registry.exportTo(folder.get()));
            out.printf("%,d factors: %s%n", factors, folder.get());
        } else {
            if (values.isEmpty() && language.isEmpty()) {
                throw new UserException("Say what to write of the factor: --values FILE, or its formula --as LANGUAGE");
            }
            if (prove && language.isEmpty()) {
                throw new UserException("--prove is about a formula: say in which language with --as");
            }
            Entry entry = Homes.inRegistry(registry -> registry.find(id.orElseThrow()));
            language.ifPresent(name -> writeFormula(entry, name));
            values.ifPresent(file -> writeValues(entry, ValueFile.at(file)));
        }
        out.flush();
    }

    private void writeFormula(Entry entry, String name) {
        var exported = ExportedFormula.of(entry.factor(), conditions(entry).conventions(), name);
        PrintWriter out = spec.commandLine().getOut();
        out.print(exported.text());
        out.flush();
        if (prove) {
            FactorMarket there = market(entry);
            PrintWriter err = spec.commandLine().getErr();
            err.println(exported.proof(there, there.data().axes().period(from, to)));
            err.flush();
        }
    }

    private void writeValues(Entry entry, ValueFile file) {
        FactorMarket there = market(entry);
        Period period = there.data().axes().period(from, to);
        double[] computed = there.engine()
                .values(List.of(there.formula(entry.factor())), period)
                .getFirst();
        var table = new ValueTable(there.pool(), period, List.of("value"), List.of(computed));
        String note = note(entry.factor(), there.data(), there.pool())
                + there.tested().conventions().note();
        long rows = layout == Layout.WIDE ? file.writeWide(note, table) : file.write(note, table);
        spec.commandLine()
                .getOut()
                .printf(
                        "%,d %s of %s on %s, pool %s, %s: %s%n",
                        rows,
                        layout == Layout.WIDE ? "days" : "values",
                        entry.factor().name(),
                        there.data().origin().name(),
                        there.pool().name(),
                        period.on(there.data().axes()),
                        values.orElseThrow());
    }

    /** The dataset that was asked for, else that of the test that found it. */
    private FactorMarket market(Entry entry) {
        Conditions tested = conditions(entry);
        Dataset data = market.load(Optional.of(tested.data().name()));
        warnIfChanged(tested, data);
        return new FactorMarket(tested, data, data.pool(pool.orElse(tested.pool())), market.threads(), market.memory());
    }

    /** The latest test on the dataset that was asked for, else the test that found it. */
    private Conditions conditions(Entry entry) {
        return market.asked()
                .flatMap(entry::latestOn)
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
