package lode.report.explanation;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import lode.explain.Ablated;
import lode.explain.Card;
import lode.explain.IndustryExposure;
import lode.explain.Lineage;
import lode.explain.NameShare;
import lode.explain.Similarity;
import lode.explain.StyleExposure;
import lode.explain.YearShare;
import lode.report.Csv;
import lode.report.CsvColumns;

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
        return new CsvColumns<Ablated>()
                .column("part", one -> one.part().toString())
                .column("places", Ablated::places)
                .column("size", one -> one.part().size())
                .column("rank_ic_without", Ablated::without)
                .column("loss", Ablated::loss)
                .column("rank_ic_alone", Ablated::alone)
                .of(note, card.parts());
    }

    private Csv nearest() {
        return new CsvColumns<Similarity>()
                .column("correlation", Similarity::correlation)
                .column("name", one -> one.known().name())
                .column("formula", one -> one.known().formula().toString())
                .of(note, card.nearest());
    }

    private Csv styles() {
        return new CsvColumns<StyleExposure>()
                .column("style", one -> one.style().name())
                .column("formula", one -> one.style().formula().toString())
                .column("held", StyleExposure::highSide)
                .column("sold", StyleExposure::lowSide)
                .column("difference", StyleExposure::difference)
                .column("rank_correlation", StyleExposure::correlation)
                .of(note, card.styles());
    }

    private Csv industries() {
        return new CsvColumns<IndustryExposure>()
                .column("industry", IndustryExposure::industry)
                .column("held", IndustryExposure::highSide)
                .column("sold", IndustryExposure::lowSide)
                .column("pool", IndustryExposure::pool)
                .column("rank_ic", IndustryExposure::contribution)
                .of(note, card.industries());
    }

    private Csv years() {
        return new CsvColumns<YearShare>()
                .column("year", YearShare::year)
                .column("days", one -> one.ic().days())
                .column("rank_ic", one -> one.ic().mean())
                .column("std", one -> one.ic().std())
                .column("t", one -> one.ic().t())
                .column("share", YearShare::share)
                .of(note, card.years());
    }

    private Csv months() {
        Csv csv = Csv.noted(note, "month", "rank_ic");
        card.months().forEach((month, rankIc) -> csv.row(month.toString(), rankIc));
        return csv;
    }

    private Csv names() {
        return new CsvColumns<NameShare>()
                .column("instrument", NameShare::instrument)
                .column("days", NameShare::days)
                .column("rank_ic", NameShare::contribution)
                .of(note, card.names());
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
