package lode.ops;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What plain definitions are made of; missing values are left out. */
final class Statistics {

    private static final double NAN = Double.NaN;

    private Statistics() {}

    static DoubleStream known(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v));
    }

    static double count(double[] values) {
        return known(values).count();
    }

    static double today(double[] window) {
        return window[window.length - 1];
    }

    static double mean(double[] values) {
        return known(values).average().orElse(NAN);
    }

    static double max(double[] values) {
        return known(values).max().orElse(NAN);
    }

    static double min(double[] values) {
        return known(values).min().orElse(NAN);
    }

    static double deviation(double[] values, double value) {
        double origin = origin(values);
        return value - origin - known(values).map(v -> v - origin).average().orElse(NAN);
    }

    /** The mean of large numbers has too few digits for their differences: take it from one of them. */
    private static double origin(double[] values) {
        return known(values).findFirst().orElse(NAN);
    }

    static DoubleStream deviations(double[] values) {
        double origin = origin(values);
        double mean = known(values).map(v -> v - origin).average().orElse(NAN);
        return known(values).map(v -> v - origin - mean);
    }

    /** The standard deviation with divisor n - 1. */
    static double std(double[] values) {
        return std(values, count(values) - 1);
    }

    static double std(double[] values, double divisor) {
        return Math.sqrt(moment(values, 2) * count(values) / divisor);
    }

    /** The mean of a power of the deviations; missing if it is beyond all numbers. */
    static double moment(double[] values, int power) {
        double moment = deviations(values)
                .map(v -> IntStream.range(0, power).mapToDouble(_ -> v).reduce(1, (a, b) -> a * b))
                .average()
                .orElse(NAN);
        return Double.isInfinite(moment) ? NAN : moment;
    }

    /** The sum of products of the deviations of two series that know the same days. */
    static double comoment(double[] x, double[] y) {
        double[] dx = deviations(x).toArray();
        double[] dy = deviations(y).toArray();
        return IntStream.range(0, dx.length).mapToDouble(k -> dx[k] * dy[k]).sum();
    }

    /** The mean rank of a value among others, from 1. */
    static double rank(double[] values, double value) {
        double below = known(values).filter(v -> v < value).count();
        double equal = known(values).filter(v -> v == value).count();
        return below + (equal + 1) / 2;
    }

    /** The same from 0 to 1; 0.5 for one alone. */
    static double unitRank(double[] values, double value) {
        double n = count(values);
        return n == 1 ? 0.5 + 0 * value : (rank(values, value) - 1) / (n - 1);
    }

    static double median(double[] values) {
        double[] sorted = known(values).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
