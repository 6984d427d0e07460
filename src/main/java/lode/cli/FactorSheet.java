package lode.cli;

import java.time.Instant;
import java.util.Locale;
import lode.expr.Conventions;
import lode.factor.Factor;
import lode.measure.IcStats;
import lode.measure.Scorecard;
import lode.panel.Origin;
import lode.registry.Conditions;
import lode.registry.Entry;
import lode.registry.Evaluation;
import lode.registry.Source;
import lode.registry.Span;

/** All that is known of a factor, as text. */
final class FactorSheet {

    private final StringBuilder text = new StringBuilder();

    private FactorSheet() {}

    /** The factor, then its tests, oldest first. */
    static String of(Entry entry) {
        var sheet = new FactorSheet();
        sheet.add(entry.factor());
        entry.evaluations().forEach(sheet::add);
        return sheet.text.toString();
    }

    private void add(Factor factor) {
        line("factor", factor.name());
        line("formula", factor.formula());
        line("size", factor.size() + " operators, fields and numbers");
        line("direction", factor.direction() > 0 ? "high values are good" : "low values are good");
        line("id", factor.id());
    }

    private void add(Evaluation evaluation) {
        text.append(System.lineSeparator());
        add(evaluation.source(), evaluation.added());
        add(evaluation.conditions());
        add(evaluation.scorecard(), evaluation.conditions());
    }

    private void add(Source source, Instant added) {
        String said = String.format(
                Locale.ROOT, "in run %s, one of %,d formulas tried, %s", source.run(), source.trials(), added);
        line(source.kind(), said);
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
