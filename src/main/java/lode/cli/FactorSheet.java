package lode.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lode.expr.Conventions;
import lode.factor.Factor;
import lode.measure.IcStats;
import lode.measure.Scorecard;
import lode.panel.Origin;
import lode.registry.Change;
import lode.registry.Conditions;
import lode.registry.Entry;
import lode.registry.Evaluation;
import lode.registry.Luck;
import lode.registry.Neighbour;
import lode.registry.Source;
import lode.registry.Span;

/** All that is known of a factor, as text. */
final class FactorSheet {

    private final StringBuilder text = new StringBuilder();

    private FactorSheet() {}

    /** The factor, then its tests, oldest first. */
    static String of(Entry entry) {
        var sheet = new FactorSheet();
        sheet.add(entry);
        entry.evaluations().forEach(sheet::add);
        sheet.addHistory(entry.dossier().history());
        sheet.addNeighbours(entry.dossier().neighbours());
        return sheet.text.toString();
    }

    /** The factor without its tests. */
    static String head(Entry entry) {
        var sheet = new FactorSheet();
        sheet.add(entry);
        return sheet.text.toString();
    }

    private void add(Entry entry) {
        Factor factor = entry.factor();
        line("factor", factor.name());
        line("formula", factor.formula());
        line("size", factor.size() + " operators, fields and numbers");
        line("direction", factor.direction() > 0 ? "high values are good" : "low values are good");
        line("id", factor.id());
        line("state", entry.state().toString());
        if (!entry.dossier().tags().isEmpty()) {
            line("tags", String.join(", ", entry.dossier().tags()));
        }
        if (!entry.dossier().note().isEmpty()) {
            line("note", entry.dossier().note());
        }
    }

    private void addHistory(List<Change> history) {
        for (Change change : history) {
            text.append(System.lineSeparator());
            line("history", change.at() + ", " + change.state() + ": " + change.reason());
            change.verdicts().forEach(verdict -> line("", FactorAdmit.line(verdict)));
        }
    }

    private void addNeighbours(List<Neighbour> neighbours) {
        if (!neighbours.isEmpty()) {
            text.append(System.lineSeparator());
            Neighbour first = neighbours.getFirst();
            line("nearest", "by values on " + first.data() + ", pool " + first.pool());
            neighbours.forEach(one -> line("", String.format(Locale.ROOT, "%+.4f  %s", one.correlation(), one.name())));
        }
    }

    private void add(Evaluation evaluation) {
        text.append(System.lineSeparator());
        add(evaluation.source(), evaluation.added());
        add(evaluation.conditions());
        add(evaluation.scorecard(), evaluation.conditions());
        evaluation.luck().ifPresent(this::add);
    }

    private void add(Luck luck) {
        line(
                "luck",
                String.format(
                        Locale.ROOT,
                        "p %s over %,d trials worth %,.0f: %s; t %s; search overfitted with probability %s",
                        figure("%.2g", luck.adjusted()),
                        luck.trials(),
                        luck.independent(),
                        luck.holds() ? "holds" : "may be luck",
                        figure("%+.2f", luck.t()),
                        figure("%.2f", luck.overfitting())));
        line(
                "",
                String.format(
                        Locale.ROOT,
                        "Sharpe %s, deflated %s, after the haircut %s; %s days are the least to be sure of it",
                        figure("%+.2f", luck.annualSharpe()),
                        figure("%.2f", luck.deflated()),
                        figure("%+.2f", luck.haircut()),
                        figure("%,.0f", luck.leastDays())));
    }

    private static String figure(String form, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, form, value) : "–";
    }

    private void add(Source source, Instant added) {
        String generation = source.generation().isPresent()
                ? ", generation " + source.generation().getAsInt()
                : "";
        String trials = String.format(Locale.ROOT, "%,d", source.trials());
        line(
                source.kind(),
                switch (source.kind()) {
                            case "mined" ->
                                "in run " + source.run() + generation + ", one of " + trials + " formulas tried";
                            case "library" -> source.run() + ", one of " + trials + " factors";
                            case "model" -> "proposed by " + source.run();
                            case "combined" -> source.run() + ", of " + trials + " factors";
                            case "hand" -> "written by hand";
                            default -> source.run() + ", one of " + trials + " formulas tried";
                        }
                        + ", " + added);
    }

    private void add(Conditions conditions) {
        Origin data = conditions.data();
        String invented = data.synthetic() ? " (invented: says nothing about a real market)" : "";
        line("data", data.name() + ": " + data.description() + invented + ", hash " + data.briefHash());
        line("pool", conditions.pool() + (conditions.pointInTime() ? "" : " (not point in time)"));
        line("label", conditions.label().toString());
        Conventions conventions = conditions.conventions();
        line("profile", conventions.name() + ", window coverage " + conventions.coverage());
    }

    private void add(Scorecard scorecard, Conditions conditions) {
        line("", String.format("%-22s  %8s  %6s  %6s  %5s", "", "RankIC", "ICIR", "t", "days"));
        line("training", conditions.training(), scorecard.training());
        line("validation", conditions.validation(), scorecard.validation());
        line("test", conditions.test(), scorecard.test());
        String other = String.format(
                Locale.ROOT,
                "known %.1f %% of the pool, rank autocorrelation %.2f, long-short %+.1f %% a year in test before costs",
                100 * scorecard.coverage(),
                scorecard.rankAutocorrelation(),
                100 * scorecard.longShort());
        line("other", other);
    }

    private void line(String head, Span days, IcStats stats) {
        String numbers = String.format(
                Locale.ROOT, "%+8.4f  %+6.2f  %+6.2f  %,5d", stats.mean(), stats.ir(), stats.t(), stats.days());
        line(head, String.format("%-22s  %s", days, numbers));
    }

    private void line(String head, String rest) {
        text.append(String.format(Locale.ROOT, "%-12s%s%n", head, rest));
    }
}
