package lode.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.data.TrialLedger;
import lode.explain.Lineage;
import lode.explain.Words;
import lode.expr.Expr;
import lode.panel.UserException;
import lode.registry.Evaluation;
import lode.registry.Source;

/** Follows a factor back through the ledger of the search that found it. */
final class FactorLineage {

    private final KeptFactors registry;
    private final Optional<String> run;

    /**
     * Gets ready.
     *
     * @param run the search to look in; that of the factor if none was named
     */
    FactorLineage(KeptFactors registry, Optional<String> run) {
        this.registry = registry;
        this.run = run;
    }

    /**
     * The line of a formula, by the parent that was changed each time.
     *
     * @throws UserException if a run was named that is not there, or has not tried the formula
     */
    Lineage of(Expr formula) {
        if (run.isPresent()) {
            List<Lineage.Step> steps = steps(Runs.find(run.get()), formula);
            if (steps.isEmpty()) {
                throw new UserException("Run '" + run.get() + "' has not tried " + formula
                        + ": leave out --run, or name the run that found it");
            }
            return new Lineage.Line(run.get(), steps);
        }
        return registry.of(formula)
                .map(entry -> entry.evaluations().stream()
                        .map(Evaluation::source)
                        .filter(source -> source.kind().equals("mined"))
                        .map(Source::run)
                        .findFirst())
                .map(found -> found.map(name -> inRun(name, formula)).orElseGet(FactorLineage::notMined))
                .orElseGet(FactorLineage::notMined);
    }

    private static Lineage inRun(String name, Expr formula) {
        try {
            List<Lineage.Step> steps = steps(Runs.find(name), formula);
            return steps.isEmpty() ? untraced(name) : new Lineage.Line(name, steps);
        } catch (UserException _) {
            return untraced(name);
        }
    }

    private static Lineage notMined() {
        return new Lineage.Unknown(new Words(
                "No search of the registry found this formula: there is no lineage. If a run tried it, name the run with --run.",
                "登记库中没有搜索发现过该公式，因此没有谱系。若某次运行尝试过它，请用 --run 指定。"));
    }

    private static Lineage untraced(String name) {
        return new Lineage.Unknown(new Words(
                "Found by run %s, whose ledger is not below results here: name its folder with --run.".formatted(name),
                "由运行 %s 发现，但此处 results 下没有其账本：请用 --run 指定其文件夹。".formatted(name)));
    }

    private static List<Lineage.Step> steps(Path folder, Expr formula) {
        try (var ledger = TrialLedger.of(folder)) {
            List<Lineage.Step> steps = new ArrayList<>();
            for (List<String> row : ledger.ask(query(formula)).rows()) {
                double rankIc = number(row.get(4).isEmpty() ? row.get(5) : row.get(4));
                double before =
                        steps.isEmpty() ? Double.NaN : Math.abs(steps.getLast().rankIc());
                steps.add(new Lineage.Step(
                        Integer.parseInt(row.get(0)),
                        Integer.parseInt(row.get(1)),
                        row.get(2),
                        row.get(3),
                        rankIc,
                        row.get(6).equals("exact"),
                        Math.abs(rankIc) - before));
            }
            return steps;
        }
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /** Parents are tried before their children, so that the line ends; numbers of trials are in order. */
    private static String query(Expr formula) {
        return "WITH RECURSIVE tried AS MATERIALIZED (SELECT * FROM trials), line AS ("
                + "SELECT * FROM tried WHERE formula = '" + formula.toString().replace("'", "''") + "'"
                + " UNION ALL SELECT tried.* FROM line JOIN tried ON tried.trial = try_cast(split_part(line.parents, ' ', 1)"
                + " AS INTEGER) WHERE tried.trial < line.trial)"
                + " SELECT trial, generation, way, formula, rank_ic, estimate, standing FROM line ORDER BY trial";
    }
}
