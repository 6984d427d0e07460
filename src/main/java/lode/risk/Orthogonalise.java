package lode.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** Makes factors of one date uncorrelated. Columns are standardised factors over the same instruments. */
public enum Orthogonalise {
    /** Each factor less what those before it explain, by Gram and Schmidt: the order matters. */
    SCHMIDT {
        @Override
        double[][] raw(double[][] columns) {
            double[][] result = new double[columns.length][];
            for (int j = 0; j < columns.length; j++) {
                double[] rest = columns[j].clone();
                for (int k = 0; k < j; k++) {
                    double[] before = result[k];
                    double squares = product(before, before);
                    double part = squares > LEAST * LEAST * rest.length ? product(rest, before) / squares : 0;
                    for (int i = 0; i < rest.length; i++) {
                        rest[i] -= part * before[i];
                    }
                }
                result[j] = rest;
            }
            return result;
        }
    },
    /** The uncorrelated factors closest to the given ones, by Löwdin: the order does not matter. */
    SYMMETRIC {
        @Override
        double[][] raw(double[][] columns) {
            return rotated(columns, true);
        }
    },
    /** The principal components, the one that varies most first; the largest loading of each is positive. */
    PCA {
        @Override
        double[][] raw(double[][] columns) {
            return rotated(columns, false);
        }
    };

    /** Directions with a smaller share of the largest eigenvalue are left out. */
    private static final double NOTHING = 1e-8;

    /** A column that deviates less is constant. */
    private static final double LEAST = 1e-8;

    /** The new columns, before anything is standardised again. */
    abstract double[][] raw(double[][] columns);

    /**
     * The new columns, standardised; NaN where nothing is left. A column of NaN, a factor that is constant, stays so and
     * changes no other.
     */
    public double[][] of(double[][] columns) {
        int[] varying = IntStream.range(0, columns.length)
                .filter(j -> !Double.isNaN(columns[j][0]))
                .toArray();
        double[][] result = columns.clone();
        if (varying.length > 0) {
            double[][] made = standardised(
                    raw(IntStream.of(varying).mapToObj(j -> columns[j]).toArray(double[][]::new)));
            for (int k = 0; k < varying.length; k++) {
                result[varying[k]] = made[k];
            }
        }
        return result;
    }

    /** Columns less their mean, over their standard deviation, divisor n - 1; NaN where that is nothing but rounding. */
    public static double[][] standardised(double[][] columns) {
        double[][] result = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            double mean = StatUtils.mean(column);
            double std = new StandardDeviation().evaluate(column, mean);
            result[j] = Arrays.stream(column)
                    .map(x -> std < LEAST ? Double.NaN : (x - mean) / std)
                    .toArray();
        }
        return result;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double[][] rotated(double[][] columns, boolean back) {
        int count = columns.length;
        int rows = columns[0].length;
        RealMatrix x = MatrixUtils.createRealMatrix(columns).transpose();
        var eigen = new EigenDecomposition(x.transpose().multiply(x));
        double[] values = eigen.getRealEigenvalues();
        double largest = Arrays.stream(values).max().orElseThrow();
        RealMatrix result = MatrixUtils.createRealMatrix(rows, count);
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted((a, b) -> Double.compare(values[b], values[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int c = 0; c < count; c++) {
            int k = order[c];
            if (values[k] >= NOTHING * largest) {
                double[] vector = eigen.getEigenvector(k).toArray();
                double sign = back ? 1 : signOfLargest(vector);
                double[] component = x.operate(vector);
                double scale = Math.sqrt((rows - 1) / values[k]);
                for (int i = 0; i < rows; i++) {
                    if (back) {
                        for (int j = 0; j < count; j++) {
                            result.addToEntry(i, j, component[i] * vector[j] * scale);
                        }
                    } else {
                        result.setEntry(i, c, sign * component[i]);
                    }
                }
            }
        }
        return result.transpose().getData();
    }

    private static double signOfLargest(double[] vector) {
        double largest = 0;
        for (double x : vector) {
            largest = Math.abs(x) > Math.abs(largest) ? x : largest;
        }
        return Math.signum(largest);
    }
}
