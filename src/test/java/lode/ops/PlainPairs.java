package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.ofProducts;
import static lode.ops.Plain.ofScores;
import static lode.ops.Statistics.comoment;
import static lode.ops.Statistics.count;

import java.util.Map;

/** Operators over the last days of two series, on the days that both know. */
final class PlainPairs {

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry("ts_cov", ofProducts((_, _, s) -> comoment(s[0], s[1]) / (count(s[0]) - 1))),
            entry(
                    "ts_corr",
                    ofScores((_, _, s) ->
                            comoment(s[0], s[1]) / (count(s[0]) - 1) / (Statistics.std(s[0]) * Statistics.std(s[1])))));

    private PlainPairs() {}
}
