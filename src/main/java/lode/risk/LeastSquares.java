package lode.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Least squares of one date on a dummy for each group and on columns, with weights.
 *
 * <p>Columns are cleaned of the groups' means and made orthogonal one after the other, so that one that the others explain
 * is seen, and left out.
 */
final class LeastSquares {

    /** A column is explained by others where this share of its squares is left, or less. */
    private static final double NOTHING = 1e-12;

    private final int[] groups;
    private final double[] weights;
    private final double[] groupWeights;
    private final List<double[]> units = new ArrayList<>();
    private final int used;

    /**
     * Begins with groups only.
     *
     * @param groups  the group of each row, from 0
     * @param number  how many groups there may be
     * @param weights of the rows, all positive
     */
    LeastSquares(int[] groups, int number, double[] weights) {
        this.groups = groups;
        this.weights = weights;
        this.groupWeights = new double[number];
        for (int k = 0; k < groups.length; k++) {
            groupWeights[groups[k]] += weights[k];
        }
        this.used = (int) Arrays.stream(groupWeights).filter(w -> w > 0).count();
    }

    /** How many columns there are, groups included, that none of the others explains. */
    int rank() {
        return used + units.size();
    }

    /**
     * Adds a column.
     *
     * @return what the columns before leave of it, or an empty array, and no column, if that is nothing
     */
    double[] add(double[] column) {
        double[] rest = column.clone();
        double before = spread(rest);
        explain(rest);
        explain(rest);
        double left = product(rest, rest);
        if (!(left > NOTHING * before)) {
            return new double[0];
        }
        double length = Math.sqrt(left);
        units.add(Arrays.stream(rest).map(x -> x / length).toArray());
        return rest;
    }

    /** Takes out of a column what groups and columns explain, in place. */
    void explain(double[] y) {
        demean(y);
        for (double[] unit : units) {
            double part = product(y, unit);
            for (int k = 0; k < y.length; k++) {
                y[k] -= part * unit[k];
            }
        }
    }

    /** The weighted sum of products. */
    double product(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += weights[k] * x[k] * y[k];
        }
        return sum;
    }

    private double spread(double[] x) {
        double mean = 0;
        double all = 0;
        for (int k = 0; k < x.length; k++) {
            mean += weights[k] * x[k];
            all += weights[k];
        }
        mean /= all;
        double squares = 0;
        for (int k = 0; k < x.length; k++) {
            squares += weights[k] * (x[k] - mean) * (x[k] - mean);
        }
        return squares;
    }

    private void demean(double[] y) {
        double[] sums = new double[groupWeights.length];
        for (int k = 0; k < y.length; k++) {
            sums[groups[k]] += weights[k] * y[k];
        }
        for (int k = 0; k < y.length; k++) {
            y[k] -= sums[groups[k]] / groupWeights[groups[k]];
        }
    }
}
