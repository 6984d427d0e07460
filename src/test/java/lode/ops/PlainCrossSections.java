package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.exact;
import static lode.ops.Plain.ofFits;
import static lode.ops.Plain.ofInputs;
import static lode.ops.Plain.ofScores;
import static lode.ops.Statistics.count;
import static lode.ops.Statistics.known;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import lode.expr.Choice;
import lode.ops.Plain.Definition;
import org.apache.commons.math3.distribution.NormalDistribution;

/** More operators across the instruments of a day, and groupings made of it. */
final class PlainCrossSections {

    private static final double NAN = Double.NaN;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry("cs_scale_down", exact(place((row, v, c) -> scaled(row, v) - c))),
            entry("cs_one_side", exact(place((row, v, side) -> v - (side == 0 ? least(row) : largest(row))))),
            entry("cs_fill_mean", ofInputs(PlainCrossSections::filled)),
            entry("cs_winsorize_sigma", ofFits(place(PlainCrossSections::sigma))),
            entry("cs_winsorize_mad", ofInputs(place(PlainCrossSections::mad))),
            entry(
                    "cs_winsorize_pct",
                    ofInputs(place((row, v, p) -> Math.clamp(v, quantile(row, p), quantile(row, 1 - p))))),
            entry("cs_truncate", ofInputs(place(PlainCrossSections::truncated))),
            entry("cs_quantile_bucket", exact(place((row, v, n) -> 1 + bucket(row, v, n)))),
            entry("cs_gaussian_rank", ofScores(place((row, v, _) -> gaussian(row, v)))),
            entry(
                    "cs_top",
                    exact(place(
                            (row, v, n) -> flag(known(row).filter(u -> u > v).count(), row, n)))),
            entry(
                    "cs_bottom",
                    exact(place(
                            (row, v, n) -> flag(known(row).filter(u -> u < v).count(), row, n)))),
            entry("bucket", exact(place(PlainCrossSections::bucket))),
            entry(
                    "densify",
                    exact(place((row, v, _) -> known(row)
                            .filter(u -> u < v)
                            .map(u -> u + 0.0)
                            .distinct()
                            .count()))),
            entry("cartesian", exact(PlainCrossSections::pair)));

    private PlainCrossSections() {}

    /** What a value among others gives, by a number. */
    @FunctionalInterface
    private interface Place {
        double of(double[] row, double value, double number);
    }

    private static Definition place(Place place) {
        return (choice, at, series) -> place.of(series[0], series[0][at], number(choice));
    }

    private static double number(Choice choice) {
        return choice.settings().numbers().isEmpty() ? NAN : choice.number(0);
    }

    static double scaled(double[] row, double value) {
        double range = largest(row) - least(row);
        return Double.isInfinite(range) ? NAN : (value - least(row)) / range;
    }

    private static double least(double[] row) {
        return Statistics.min(row);
    }

    private static double largest(double[] row) {
        return Statistics.max(row);
    }

    static double filled(Choice choice, int at, double[]... series) {
        double v = series[0][at];
        return (Double.isNaN(v) ? Statistics.mean(series[0]) : v) + series[series.length - 1][at];
    }

    private static double sigma(double[] row, double value, double k) {
        double above = Statistics.deviation(row, value);
        double reach = count(row) == 1 ? 0 : k * Statistics.std(row);
        return Double.isNaN(reach) ? NAN : value - above + Math.clamp(above, -reach, reach);
    }

    private static double mad(double[] row, double value, double k) {
        double median = quantile(row, 0.5);
        double distance = quantile(known(row).map(v -> Math.abs(v - median)).toArray(), 0.5);
        double reach = distance == 0 ? Double.MAX_VALUE : k * 1.4826 * distance;
        return Math.clamp(value, median - reach, median + reach);
    }

    /** Between two values in proportion. */
    private static double quantile(double[] row, double share) {
        double[] sorted = known(row).sorted().toArray();
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        return low == high ? low : low * (1 - (place - below)) + high * (place - below);
    }

    private static double truncated(double[] row, double value, double share) {
        double most = share * known(row).map(Math::abs).sum();
        return Math.signum(value) * Math.min(Math.abs(value), most);
    }

    private static double bucket(double[] row, double value, double n) {
        return Math.floor(n * (Statistics.rank(row, value) - 1) / count(row));
    }

    private static double gaussian(double[] row, double value) {
        return NORMAL.inverseCumulativeProbability(Statistics.rank(row, value) / (count(row) + 1));
    }

    private static double flag(double others, double[] row, double n) {
        return others < (n < 1 ? n * count(row) : n) - 1e-9 ? 1 : 0;
    }

    /** How many different pairs come before this one. */
    private static double pair(Choice choice, int at, double[]... codes) {
        double[] pairs = IntStream.range(0, codes[0].length)
                .mapToDouble(k -> codes[0][k] * 1e6 + codes[1][k])
                .toArray();
        return Arrays.stream(pairs).filter(p -> p < pairs[at]).distinct().count();
    }
}
