package lode.cli;

import java.util.Locale;
import java.util.Optional;
import lode.explain.Ablated;
import lode.explain.Card;
import lode.explain.IndustryExposure;
import lode.explain.Lineage;
import lode.explain.NameShare;
import lode.explain.Similarity;
import lode.explain.StyleExposure;
import lode.explain.YearShare;
import lode.report.explanation.ExplanationReport;

/** The card of a factor for the console. */
final class CardText {

    private static final int NEAREST = 5;
    private static final int NAMES = 5;
    private static final int INDUSTRIES = 8;
    private static final int LONGEST = 120;

    private final Card card;
    private final StringBuilder text = new StringBuilder();

    private CardText(Card card) {
        this.card = card;
    }

    /** All of it. */
    static String of(ExplanationReport report) {
        var lines = new CardText(report.card());
        lines.head(report);
        lines.parts();
        lines.nearest();
        lines.sides();
        lines.when();
        lines.names();
        lines.lineage();
        return lines.text.toString();
    }

    private void line(String words) {
        text.append(words).append(System.lineSeparator());
    }

    private void row(String first, String second, String third, String rest) {
        line("%9s  %9s  %9s  %s".formatted(first, second, third, rest));
    }

    private static String figure(String form, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, form, value);
    }

    private void head(ExplanationReport report) {
        line("factor      %s".formatted(report.name()));
        line("formula     %s".formatted(card.formula()));
        line("in words    %s".formatted(card.reading().english()));
        line("读作        %s".formatted(card.reading().chinese()));
        line("held        %s values, %s"
                .formatted(
                        card.direction() > 0 ? "high" : "low",
                        card.declared() ? "as library or registry say" : "chosen by the training days"));
        line("RankIC      %s as written, t %s, %,d days, %s of the pool known; %s"
                .formatted(
                        figure("%+.4f", card.ic().mean()),
                        figure("%+.2f", card.ic().t()),
                        card.ic().days(),
                        figure("%.1f %%", 100 * card.coverage()),
                        report.note()));
    }

    private void parts() {
        line("");
        line("Without a part (every instrument has the day's mean of the pool in its place)");
        row("RankIC", "loss", "alone", "part");
        for (Ablated one : card.parts()) {
            row(
                    Double.isNaN(one.without()) ? "nothing" : figure("%+.4f", one.without()),
                    figure("%+.4f", one.loss()),
                    figure("%+.4f", one.alone()),
                    one.part() + (one.places() > 1 ? "  (in " + one.places() + " places)" : ""));
        }
    }

    private void nearest() {
        line("");
        line("Nearest known formulas by values");
        for (Similarity one : card.nearest().stream().limit(NEAREST).toList()) {
            line("%9s  %s  %s"
                    .formatted(
                            figure("%+.4f", one.correlation()),
                            one.known().name(),
                            shortened(one.known().formula().toString())));
        }
    }

    private static String shortened(String formula) {
        return formula.length() <= LONGEST ? formula : formula.substring(0, LONGEST - 1) + "…";
    }

    private void sides() {
        line("");
        line("Exposure of the fifth that is held and the fifth that is sold (normal scores; shares of industries)");
        row("held", "sold", "rank corr", "style");
        for (StyleExposure one : card.styles()) {
            row(
                    figure("%+.2f", one.highSide()),
                    figure("%+.2f", one.lowSide()),
                    figure("%+.2f", one.correlation()),
                    one.style().name() + " = " + one.style().formula());
        }
        if (!card.industries().isEmpty()) {
            row("held", "sold", "RankIC", "industry, and its share of the pool");
            for (IndustryExposure one :
                    card.industries().stream().limit(INDUSTRIES).toList()) {
                row(
                        figure("%.1f %%", 100 * one.highSide()),
                        figure("%.1f %%", 100 * one.lowSide()),
                        figure("%+.4f", one.contribution()),
                        one.industry() + " " + figure("%.1f %%", 100 * one.pool()));
            }
        }
    }

    private void when() {
        line("");
        line("Where in time (in the factor's direction)");
        line("%9s  %9s  %9s  %9s".formatted("year", "RankIC", "t", "of all"));
        for (YearShare one : card.years()) {
            line("%9d  %9s  %9s  %9s"
                    .formatted(
                            one.year(),
                            figure("%+.4f", one.ic().mean()),
                            figure("%+.2f", one.ic().t()),
                            figure("%.1f %%", 100 * one.share())));
        }
    }

    private void names() {
        line("");
        line("In which names: %,d of %,d help, the first %d make %s of the RankIC"
                .formatted(card.helping(), card.names().size(), NAMES, figure("%.1f %%", 100 * card.shareOf(NAMES))));
        card.names().stream().limit(NAMES).forEach(this::name);
        line("%9s".formatted("..."));
        card.names().stream().skip(Math.max(NAMES, card.names().size() - NAMES)).forEach(this::name);
    }

    private void name(NameShare one) {
        line("%9s  %s on %,d days".formatted(figure("%+.5f", one.contribution()), one.instrument(), one.days()));
    }

    private void lineage() {
        line("");
        switch (card.lineage()) {
            case Lineage.Unknown(var reason) -> line("Lineage: %s".formatted(reason.english()));
            case Lineage.Line line -> lineage(line);
        }
    }

    private void lineage(Lineage.Line all) {
        Optional<Lineage.Step> gain = all.gain();
        line("Lineage in run %s (RankIC in training)".formatted(all.run()));
        line("%9s  %9s  %5s  %9s".formatted("RankIC", "gain", "gen", "trial"));
        for (Lineage.Step step : all.steps()) {
            line("%9s  %9s  %5d  %9d  %s: %s%s"
                    .formatted(
                            figure("%+.4f", step.rankIc()) + (step.exact() ? "" : "~"),
                            figure("%+.4f", step.gain()),
                            step.generation(),
                            step.trial(),
                            step.way(),
                            step.formula(),
                            gain.filter(step::equals).isPresent() ? "  <- the gain" : ""));
        }
    }
}
