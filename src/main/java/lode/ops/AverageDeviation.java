package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * The mean absolute deviation from the mean of a window.
 *
 * <p>No sum tells it once the mean has moved: each day walks twice over its window, for the mean and for the deviations.
 * Values are taken as deviations from the last known one, so that large values lose no digits.
 */
final class AverageDeviation {

    private final int d;
    private final int width;
    private final int enough;
    private final double[] x;
    private final double[][] values;
    private final double[][] present;
    private final double[] last;
    private final double[] known;
    private final double[] mean;
    private final double[] sum;

    AverageDeviation(Choice choice, Days days, double[] x) {
        this.d = choice.days(0);
        this.width = days.width();
        this.enough = choice.enough();
        this.x = x;
        values = new double[Math.min(d, days.last())][width];
        present = new double[values.length][width];
        last = new double[width];
        known = new double[width];
        mean = new double[width];
        sum = new double[width];
    }

    void run(double[] out, Days days) {
        for (int t = Math.max(0, days.first() - d + 1); t < days.last(); t++) {
            read(t);
            if (t >= days.first()) {
                measure();
                System.arraycopy(sum, 0, out, t * width, width);
            }
        }
    }

    /** A day takes the place of the one that leaves the window. */
    private void read(int day) {
        double[] value = values[day % values.length];
        double[] here = present[day % values.length];
        int row = day * width;
        for (int i = 0; i < width; i++) {
            double v = x[row + i];
            known[i] -= here[i];
            here[i] = v == v ? 1 : 0;
            known[i] += here[i];
            last[i] = v == v ? v : last[i];
            value[i] = v == v ? v : 0;
        }
    }

    private void measure() {
        Arrays.fill(mean, 0);
        Arrays.fill(sum, 0);
        for (int k = 0; k < values.length; k++) {
            addDeviations(mean, values[k], present[k], last);
        }
        for (int i = 0; i < width; i++) {
            mean[i] /= known[i];
        }
        for (int k = 0; k < values.length; k++) {
            addAbsolute(sum, values[k], present[k], last, mean);
        }
        for (int i = 0; i < width; i++) {
            double v = known[i] < enough ? Double.NaN : sum[i] / known[i];
            sum[i] = v + (v - v);
        }
    }

    private static void addDeviations(double[] sum, double[] x, double[] present, double[] last) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += present[i] * (x[i] - last[i]);
        }
    }

    private static void addAbsolute(double[] sum, double[] x, double[] present, double[] last, double[] mean) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += present[i] * Math.abs(x[i] - last[i] - mean[i]);
        }
    }
}
