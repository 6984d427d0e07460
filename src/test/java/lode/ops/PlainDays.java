package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.exact;
import static lode.ops.Plain.ofInputs;
import static lode.ops.Plain.ofScores;
import static lode.ops.Statistics.count;
import static lode.ops.Statistics.known;

import java.util.Map;
import lode.expr.Choice;
import lode.expr.Conventions.RankScale;
import lode.ops.Plain.Definition;

/** Operators across the instruments of a day, or of a group on it. */
final class PlainDays {

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry("cs_rank", exact((choice, at, s) -> rank(choice, s[0], s[0][at]))),
            entry("cs_zscore", ofScores(place((row, v) -> Statistics.deviation(row, v) / Statistics.std(row)))),
            entry(
                    "cs_scale",
                    exact(place((row, v) -> v / known(row).map(Math::abs).sum()))),
            entry("cs_demean", ofInputs(place(Statistics::deviation))),
            entry("group_demean", ofInputs(place(Statistics::deviation))),
            entry("group_zscore", ofScores(place((row, v) -> Statistics.deviation(row, v) / Statistics.std(row)))),
            entry("group_rank", exact((choice, at, s) -> rank(choice, s[0], s[0][at]))));

    private PlainDays() {}

    /** What a value among others gives. */
    @FunctionalInterface
    private interface Place {
        double of(double[] row, double value);
    }

    private static Definition place(Place place) {
        return (_, at, series) -> place.of(series[0], series[0][at]);
    }

    private static double rank(Choice choice, double[] row, double value) {
        return choice.conventions().rank() == RankScale.UNIT
                ? Statistics.unitRank(row, value)
                : Statistics.rank(row, value) / count(row);
    }
}
