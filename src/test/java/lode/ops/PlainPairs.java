package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.ofProducts;
import static lode.ops.Plain.ofScores;
import static lode.ops.Statistics.comoment;
import static lode.ops.Statistics.count;

import java.util.Map;
import lode.expr.Choice;

/** Operators over the last days of two series, on the days that both know. */
final class PlainPairs {

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry(
                    "ts_cov",
                    ofProducts((choice, _, s) -> count(s[0]) < 2
                            ? Double.NaN
                            : comoment(s[0], s[1])
                                    / choice.conventions().covariance().of(count(s[0])))),
            entry("ts_corr", ofScores((choice, _, s) -> correlation(choice, s[0], s[1]))));

    private PlainPairs() {}

    private static double correlation(Choice choice, double[] x, double[] y) {
        double flat = choice.conventions().flat();
        boolean still = flat > 0 && (PlainWindows.std(choice, x) <= flat || PlainWindows.std(choice, y) <= flat);
        double covariance = comoment(x, y) / (count(x) - 1);
        return still ? Double.NaN : covariance / (Statistics.std(x) * Statistics.std(y));
    }
}
