package lode.report.explanation;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import lode.explain.Card;
import lode.explain.Lineage;
import lode.report.Csv;

/** The card of a factor as tables. */
final class ExplanationTables {

    private final Card card;
    private final String note;

    ExplanationTables(ExplanationReport report) {
        this.card = report.card();
        this.note = report.note();
    }

    /** All of them, by the names of their files. */
    SequencedMap<String, Csv> all() {
        SequencedMap<String, Csv> tables = new LinkedHashMap<>();
        tables.put("reading", reading());
        tables.put("parts", parts());
        tables.put("nearest", nearest());
        tables.put("styles", styles());
        tables.put("industries", industries());
        tables.put("years", years());
        tables.put("months", months());
        tables.put("names", names());
        tables.put("lineage", lineage());
        return tables;
    }

    private Csv reading() {
        return Csv.noted(note, "language", "reading")
                .row("formula", card.formula().toString())
                .row("english", card.reading().english())
                .row("chinese", card.reading().chinese());
    }

    private Csv parts() {
        Csv csv = Csv.noted(note, "part", "places", "size", "rank_ic_without", "loss", "rank_ic_alone");
        card.parts()
                .forEach(one -> csv.row(
                        one.part().toString(),
                        one.places(),
                        one.part().size(),
                        one.without(),
                        one.loss(),
                        one.alone()));
        return csv;
    }

    private Csv nearest() {
        Csv csv = Csv.noted(note, "correlation", "name", "formula");
        card.nearest()
                .forEach(one -> csv.row(
                        one.correlation(),
                        one.known().name(),
                        one.known().formula().toString()));
        return csv;
    }

    private Csv styles() {
        Csv csv = Csv.noted(note, "style", "formula", "held", "sold", "difference", "rank_correlation");
        card.styles()
                .forEach(one -> csv.row(
                        one.style().name(),
                        one.style().formula().toString(),
                        one.highSide(),
                        one.lowSide(),
                        one.difference(),
                        one.correlation()));
        return csv;
    }

    private Csv industries() {
        Csv csv = Csv.noted(note, "industry", "held", "sold", "pool", "rank_ic");
        card.industries()
                .forEach(one -> csv.row(one.industry(), one.highSide(), one.lowSide(), one.pool(), one.contribution()));
        return csv;
    }

    private Csv years() {
        Csv csv = Csv.noted(note, "year", "days", "rank_ic", "std", "t", "share");
        card.years()
                .forEach(one -> csv.row(
                        one.year(),
                        one.ic().days(),
                        one.ic().mean(),
                        one.ic().std(),
                        one.ic().t(),
                        one.share()));
        return csv;
    }

    private Csv months() {
        Csv csv = Csv.noted(note, "month", "rank_ic");
        card.months().forEach((month, rankIc) -> csv.row(month.toString(), rankIc));
        return csv;
    }

    private Csv names() {
        Csv csv = Csv.noted(note, "instrument", "days", "rank_ic");
        card.names().forEach(one -> csv.row(one.instrument(), one.days(), one.contribution()));
        return csv;
    }

    private Csv lineage() {
        Csv csv = Csv.noted(note, "trial", "generation", "way", "formula", "rank_ic", "exact", "gain", "the_gain");
        if (card.lineage() instanceof Lineage.Line line) {
            line.steps()
                    .forEach(step -> csv.row(
                            step.trial(),
                            step.generation(),
                            step.way(),
                            step.formula(),
                            step.rankIc(),
                            step.exact(),
                            step.gain(),
                            line.gain().filter(step::equals).isPresent()));
        }
        return csv;
    }
}
