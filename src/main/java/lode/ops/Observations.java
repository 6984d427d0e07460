package lode.ops;

import java.util.Arrays;

/**
 * The instruments of a day that have a value in every one of some series, side by side: one column per series.
 *
 * <p>Columns are made orthogonal one after the other (modified Gram-Schmidt), which loses no more digits than a QR
 * decomposition by reflections. A column that the ones before it explain up to rounding is singular.
 */
final class Observations {

    /** A column shorter than this share of itself, squared, is nothing but rounding. */
    private static final double SINGULAR = 1e-20;

    private final int width;
    private final double[][] columns;
    private final int[] instruments;
    private int count;

    Observations(int width, int series) {
        this.width = width;
        columns = new double[series][width];
        instruments = new int[width];
    }

    /** Reads the day that begins at a cell. */
    void read(int row, double[]... series) {
        Arrays.fill(columns[0], 0);
        for (double[] x : series) {
            for (int i = 0; i < width; i++) {
                columns[0][i] += x[row + i];
            }
        }
        count = 0;
        for (int i = 0; i < width; i++) {
            instruments[count] = i;
            count += columns[0][i] == columns[0][i] ? 1 : 0;
        }
        for (int s = 0; s < series.length; s++) {
            for (int k = 0; k < count; k++) {
                columns[s][k] = series[s][row + instruments[k]];
            }
        }
    }

    /** How many instruments have all values. */
    int count() {
        return count;
    }

    /** Takes the mean off a column; equal values leave exactly 0. */
    void centre(int column) {
        double[] x = columns[column];
        double reference = x[0];
        double sum = 0;
        for (int k = 0; k < count; k++) {
            x[k] -= reference;
            sum += x[k];
        }
        double mean = sum / count;
        for (int k = 0; k < count; k++) {
            x[k] -= mean;
        }
    }

    /** Takes off each column what those before it explain, the first ones before the later; false if one is singular. */
    boolean orthogonalise(int regressors) {
        for (int j = 0; j < regressors; j++) {
            double whole = dot(j, j);
            for (int k = 0; k < j; k++) {
                explain(j, k);
            }
            if (!(dot(j, j) > SINGULAR * whole)) {
                return false;
            }
        }
        return true;
    }

    /** Takes off a column what another explains of it. */
    void explain(int column, int by) {
        double slope = dot(column, by) / dot(by, by);
        double[] y = columns[column];
        double[] x = columns[by];
        for (int k = 0; k < count; k++) {
            y[k] -= slope * x[k];
        }
    }

    /** Makes a column another times what it explains of this one. */
    void project(int column, int onto) {
        double slope = dot(column, onto) / dot(onto, onto);
        double[] y = columns[column];
        double[] x = columns[onto];
        for (int k = 0; k < count; k++) {
            y[k] = slope * x[k];
        }
    }

    /** Writes a column to the day that begins at a cell; NaN for the others. */
    void write(int column, double[] out, int row) {
        Arrays.fill(out, row, row + width, Double.NaN);
        for (int k = 0; k < count; k++) {
            double v = columns[column][k];
            out[row + instruments[k]] = v + (v - v);
        }
    }

    /** Four sums at once: each addition need not wait for the one before. */
    private double dot(int column, int other) {
        double[] x = columns[column];
        double[] y = columns[other];
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < count; k += 4) {
            a += x[k] * y[k];
            b += x[k + 1] * y[k + 1];
            c += x[k + 2] * y[k + 2];
            d += x[k + 3] * y[k + 3];
        }
        for (; k < count; k++) {
            a += x[k] * y[k];
        }
        return a + b + (c + d);
    }
}
