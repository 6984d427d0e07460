package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.ofScores;
import static lode.ops.PlainRegressions.correlation;
import static lode.ops.PlainRegressions.isFlat;
import static lode.ops.Statistics.comoment;
import static lode.ops.Statistics.count;
import static lode.ops.Statistics.deviations;
import static lode.ops.Statistics.known;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import lode.expr.Choice;

/** Moments of several series together, on the days that all know. */
final class PlainJoint {

    private static final double NAN = Double.NaN;
    private static final double ROUNDING = 1e-12;

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry("ts_rank_corr", ofScores((choice, _, s) -> correlation(choice, ranks(s[0]), ranks(s[1])))),
            entry("ts_co_skew", ofScores((_, _, s) -> moment(3, s[0], s[1], s[1]))),
            entry("ts_co_kurt", ofScores((_, _, s) -> moment(4, s[0], s[1], s[1], s[1]))),
            entry("ts_triple_corr", ofScores((choice, _, s) -> anyFlat(choice, s) ? NAN : moment(3, s[0], s[1], s[2]))),
            entry("ts_partial_corr", ofScores((choice, _, s) -> partial(choice, s[0], s[1], s[2]))));

    private PlainJoint() {}

    private static boolean anyFlat(Choice choice, double[]... series) {
        return Arrays.stream(series).anyMatch(x -> isFlat(choice, x));
    }

    private static double[] ranks(double[] values) {
        double[] sorted = known(values).map(v -> v + 0.0).sorted().toArray();
        return Arrays.stream(values)
                .map(v -> Double.isNaN(v) ? NAN : rank(sorted, v + 0.0))
                .toArray();
    }

    private static double rank(double[] sorted, double value) {
        int first = Arrays.binarySearch(sorted, value);
        int last = first;
        while (first > 0 && sorted[first - 1] == value) {
            first--;
        }
        while (last + 1 < sorted.length && sorted[last + 1] == value) {
            last++;
        }
        return (first + last) / 2.0;
    }

    /** The mean product of standardised values. */
    private static double moment(int least, double[]... series) {
        double[] products = new double[(int) count(series[0])];
        Arrays.fill(products, 1);
        for (double[] x : series) {
            double[] scores = standardised(x);
            Arrays.setAll(products, k -> products[k] * scores[k]);
        }
        return products.length < least ? NAN : Statistics.mean(products);
    }

    private static double[] standardised(double[] x) {
        double std = Math.sqrt(comoment(x, x) / count(x));
        return deviations(x).map(v -> v / std).toArray();
    }

    private static double partial(Choice choice, double[] x, double[] y, double[] z) {
        double[] restX = rest(x, z);
        double[] restY = rest(y, z);
        boolean nothing = count(x) < 3
                || anyFlat(choice, x, y, z)
                || comoment(restX, restX) <= ROUNDING * comoment(x, x)
                || comoment(restY, restY) <= ROUNDING * comoment(y, y);
        return nothing
                ? NAN
                : comoment(restX, restY) / Math.sqrt(comoment(restX, restX)) / Math.sqrt(comoment(restY, restY));
    }

    /** What the regression on z leaves. */
    private static double[] rest(double[] x, double[] z) {
        double slope = comoment(x, z) / comoment(z, z);
        double[] dx = deviations(x).toArray();
        double[] dz = deviations(z).toArray();
        return IntStream.range(0, dx.length)
                .mapToDouble(k -> dx[k] - slope * dz[k])
                .toArray();
    }
}
