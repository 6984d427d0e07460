package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lode.data.ValueFile;
import lode.data.ValueTable;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.factor.FormulaFile;
import lode.factor.NamedFormula;
import lode.measure.IcStats;
import lode.measure.RankIc;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.Period;
import lode.panel.Pool;
import lode.report.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores given formulas: how anyone checks us against their own numbers. */
@Command(
        name = "score",
        description = "Score formulas, one a line, by their rank correlation with the return that follows.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode score --formulas formulas.txt --out scores.csv",
            "  lode score --formulas formulas.txt --data cn --pool hs300 --from 2010-01-01 --label close:1:5 --out s.csv",
            "A line is a formula, or an id, a tab and a formula; empty lines and lines that begin with # are skipped."
        })
final class ScoreCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Mixin
    private ScoringOptions scoring;

    @Mixin
    private DialectOption dialect;

    @Option(names = "--formulas", paramLabel = "FILE", required = true, description = "Formulas, one a line.")
    private Path formulas;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "CSV file to write.")
    private Path out;

    @Option(
            names = "--values",
            paramLabel = "FILE",
            description = "Also write the values on the days scored to this .csv or .parquet file, a column a formula.")
    private Optional<Path> values;

    @Override
    public void run() {
        Optional<ValueFile> valueFile = values.map(ValueFile::at);
        Conventions conventions = scoring.conventions();
        LabelSpec labelSpec = scoring.label();
        Dataset data = market.load(Optional.empty());
        List<NamedFormula> named = FormulaFile.read(formulas, dialect.reader(data.allFields()));
        valueFile.ifPresent(_ ->
                ValueFile.requireColumns(named.stream().map(NamedFormula::id).toList()));
        Period period = scoring.period(data.axes());
        Pool members = data.pool(scoring.pool());
        spec.commandLine().getErr().println(MarketLine.of(data, scoring.pool()));

        long start = System.nanoTime();
        var engine = new Engine(data, members, conventions, market.threads(), market.memory());
        RankIc rankIc = RankIc.of(data.label(labelSpec), members, conventions.fewestPairs());
        List<RankIc.Daily> scored = engine.evaluate(
                named.stream().map(NamedFormula::formula).toList(),
                period.end(),
                (_, values, _) -> rankIc.daily(values, period));
        double seconds = (System.nanoTime() - start) / 1e9;

        String note = data.note(scoring.pool(), labelSpec, period) + conventions.note();
        write(named, scored, labelSpec.horizon(), note);
        valueFile.ifPresent(file -> file.write(note, table(engine, named, members, period)));
        var look = new TestLook(
                data,
                labelSpec.toString(),
                "score",
                named.stream().map(one -> one.formula().toString()).toList(),
                TestLook.ways(scoring.pool(), conventions),
                period,
                Optional.empty());
        PrintWriter screen = spec.commandLine().getOut();
        look.count(spec.commandLine().getErr()).ifPresent(text -> screen.println(text.english()));
        screen.printf(
                "%,d formulas in %.2f s of computing (%,.0f/s) on %d threads: %s%n",
                named.size(), seconds, named.size() / seconds, market.threads(), out);
        screen.flush();
    }

    private static ValueTable table(Engine engine, List<NamedFormula> named, Pool pool, Period period) {
        List<Expr> formulas = named.stream().map(NamedFormula::formula).toList();
        return new ValueTable(
                pool, period, named.stream().map(NamedFormula::id).toList(), engine.values(formulas, period));
    }

    private void write(List<NamedFormula> named, List<RankIc.Daily> scored, int horizon, String note) {
        Csv csv = Csv.noted(note, "id", "formula", "rank_ic", "icir", "days", "coverage");
        for (int k = 0; k < named.size(); k++) {
            RankIc.Daily daily = scored.get(k);
            IcStats stats = IcStats.of(daily.ics(), 0, daily.ics().length, horizon);
            csv.row(
                    named.get(k).id(),
                    named.get(k).formula().toString(),
                    stats.mean(),
                    stats.ir(),
                    stats.days(),
                    daily.coverage());
        }
        csv.write(out);
    }
}
