package lode.combine;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Pooled regression of returns on factors: both less their means of the day, one slope per factor for all days.
 *
 * <p>A factor takes part if it has values for half of the returns or more. An instrument counts on a day if at least half of
 * those factors have a value, where missing ones are the mean of the day; or, without {@link Missing#MEAN}, if all have.
 */
final class Regression {

    /** A direction in which factors vary less than this share of the most is none. */
    private static final double NOTHING = 1e-12;

    private final History history;
    private final int[] dates;
    private final int[] factors;
    private final Missing missing;
    private final double[][] products;
    private final double[] moments;
    private long rows;

    /**
     * Collects the sums of some days.
     *
     * @param factors that may take part
     */
    Regression(History history, int[] dates, int[] factors, Missing missing) {
        this.history = history;
        this.dates = dates;
        this.missing = missing;
        this.factors = wellKnown(factors);
        this.products = new double[this.factors.length][this.factors.length];
        this.moments = new double[this.factors.length];
        for (int day : dates) {
            add(day);
        }
    }

    private int[] wellKnown(int[] candidates) {
        Material material = history.material();
        long labels = 0;
        long[] known = new long[candidates.length];
        for (int day : dates) {
            for (int i = 0; i < material.axes().width(); i++) {
                if (material.pool().contains(day, i) && !Double.isNaN(history.label(day, i))) {
                    labels++;
                    for (int k = 0; k < candidates.length; k++) {
                        known[k] += Double.isNaN(material.value(candidates[k], day, i)) ? 0 : 1;
                    }
                }
            }
        }
        long half = (labels + 1) / 2;
        return IntStream.range(0, candidates.length)
                .filter(k -> known[k] > 0 && known[k] >= half)
                .map(k -> candidates[k])
                .toArray();
    }

    private void add(int day) {
        Material material = history.material();
        int width = material.axes().width();
        double[][] x = new double[width][];
        double[] y = new double[width];
        int n = 0;
        for (int i = 0; i < width; i++) {
            double label = material.pool().contains(day, i) ? history.label(day, i) : Double.NaN;
            if (!Double.isNaN(label)) {
                double[] row = row(day, i);
                if (row.length > 0) {
                    x[n] = row;
                    y[n] = label;
                    n++;
                }
            }
        }
        demean(x, y, n);
        for (int r = 0; r < n; r++) {
            for (int a = 0; a < factors.length; a++) {
                moments[a] += x[r][a] * y[r];
                for (int b = 0; b <= a; b++) {
                    products[a][b] += x[r][a] * x[r][b];
                }
            }
        }
        rows += n;
    }

    /** The values of an instrument, empty if it does not count. */
    private double[] row(int day, int instrument) {
        double[] row = new double[factors.length];
        int known = 0;
        for (int k = 0; k < row.length; k++) {
            double value = history.material().value(factors[k], day, instrument);
            row[k] = Double.isNaN(value) ? 0 : value;
            known += Double.isNaN(value) ? 0 : 1;
        }
        boolean enough = missing == Missing.MEAN ? 2 * known >= row.length : known == row.length;
        return enough ? row : new double[0];
    }

    private void demean(double[][] x, double[] y, int n) {
        double meanY = Arrays.stream(y, 0, n).sum() / n;
        for (int k = 0; k < factors.length; k++) {
            double sum = 0;
            for (int r = 0; r < n; r++) {
                sum += x[r][k];
            }
            for (int r = 0; r < n; r++) {
                x[r][k] -= sum / n;
            }
        }
        for (int r = 0; r < n; r++) {
            y[r] -= meanY;
        }
    }

    /** How many rows there are. */
    long rows() {
        return rows;
    }

    /**
     * The slopes, one for each factor of the material; 0 for those that take no part, all 0 if nothing can be said. Where
     * factors explain each other the shortest of all solutions.
     *
     * @param ridge how much they are drawn to zero, in units of the mean squares of the factors; 0 for least squares
     */
    double[] slopes(double ridge) {
        double[] slopes = new double[history.material().count()];
        if (factors.length == 0 || rows == 0) {
            return slopes;
        }
        var matrix = new Array2DRowRealMatrix(factors.length, factors.length);
        for (int a = 0; a < factors.length; a++) {
            for (int b = 0; b <= a; b++) {
                double value = products[a][b] / rows + (a == b ? ridge : 0);
                matrix.setEntry(a, b, value);
                matrix.setEntry(b, a, value);
            }
        }
        var eigen = new EigenDecomposition(matrix);
        double[] values = eigen.getRealEigenvalues();
        double largest = Arrays.stream(values).max().orElseThrow();
        for (int k = 0; k < values.length; k++) {
            if (values[k] > NOTHING * largest) {
                double[] vector = eigen.getEigenvector(k).toArray();
                double part = 0;
                for (int a = 0; a < vector.length; a++) {
                    part += vector[a] * moments[a] / rows;
                }
                for (int a = 0; a < vector.length; a++) {
                    slopes[factors[a]] += part / values[k] * vector[a];
                }
            }
        }
        return slopes;
    }
}
