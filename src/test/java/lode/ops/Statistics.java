package lode.ops;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

/** What plain definitions are made of; missing values are left out. */
final class Statistics {

    private static final double NAN = Double.NaN;

    private Statistics() {}

    static DoubleStream known(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v));
    }

    static double count(double[] values) {
        int count = 0;
        for (double v : values) {
            count += v == v ? 1 : 0;
        }
        return count;
    }

    static double today(double[] window) {
        return window[window.length - 1];
    }

    static double mean(double[] values) {
        return known(values).average().orElse(NAN);
    }

    static double max(double[] values) {
        return extreme(values, Math::max);
    }

    static double min(double[] values) {
        return extreme(values, Math::min);
    }

    private static double extreme(double[] values, DoubleBinaryOperator further) {
        double extreme = NAN;
        for (double v : values) {
            extreme = v == v && extreme == extreme ? further.applyAsDouble(extreme, v) : v == v ? v : extreme;
        }
        return extreme;
    }

    static double deviation(double[] values, double value) {
        double origin = origin(values);
        return value - origin - meanFrom(origin, values);
    }

    /** The mean of large numbers has too few digits for their differences: take it from one of them. */
    private static double origin(double[] values) {
        for (double v : values) {
            if (v == v) {
                return v;
            }
        }
        return NAN;
    }

    private static double meanFrom(double origin, double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v == v ? v - origin : 0;
        }
        return sum / count(values);
    }

    static DoubleStream deviations(double[] values) {
        double origin = origin(values);
        double mean = meanFrom(origin, values);
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
        double moment = deviations(values).map(v -> power(v, power)).average().orElse(NAN);
        return Double.isInfinite(moment) ? NAN : moment;
    }

    private static double power(double v, int power) {
        double product = 1;
        for (int k = 0; k < power; k++) {
            product *= v;
        }
        return product;
    }

    /** The sum of products of the deviations of two series that know the same days. */
    static double comoment(double[] x, double[] y) {
        double[] dx = deviations(x).toArray();
        double[] dy = deviations(y).toArray();
        double sum = 0;
        for (int k = 0; k < dx.length; k++) {
            sum += dx[k] * dy[k];
        }
        return sum;
    }

    /** The mean rank of a value among others, from 1. */
    static double rank(double[] values, double value) {
        double below = 0;
        double equal = 0;
        for (double v : values) {
            below += v < value ? 1 : 0;
            equal += v == value ? 1 : 0;
        }
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
