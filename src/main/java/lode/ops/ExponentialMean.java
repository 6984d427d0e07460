package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/** The exponential mean: one number of memory per instrument, from its first known value on. */
final class ExponentialMean {

    /** The weight of the days before today: 1 - 2 / (d + 1). */
    private final double past;

    private final int enough;
    private final double[] means;
    private final int[] seen;

    /** 0 once enough values were seen, NaN before: added to a result, it holds it back. */
    private final double[] holdBack;

    ExponentialMean(Choice choice, Days days) {
        this((choice.days(0) - 1.0) / (choice.days(0) + 1), choice, days);
    }

    /** A mean in which the days before today have this weight. */
    ExponentialMean(double past, Choice choice, Days days) {
        this.past = past;
        enough = choice.enough();
        means = new double[days.width()];
        seen = new int[days.width()];
        holdBack = new double[days.width()];
        Arrays.fill(holdBack, Double.NaN);
    }

    void run(double[] out, Days days, double[] x) {
        double[] unwanted = new double[days.width()];
        for (int t = 0; t < days.first(); t++) {
            step(unwanted, 0, x, t * days.width());
        }
        for (int t = days.first(); t < days.last(); t++) {
            step(out, t * days.width(), x, t * days.width());
        }
    }

    private void step(double[] out, int to, double[] x, int from) {
        double[] means = this.means;
        double[] holdBack = this.holdBack;
        double past = this.past;
        for (int i = 0; i < means.length; i++) {
            double mean = x[from + i] + past * (means[i] - x[from + i]);
            double result = mean + holdBack[i];
            if (result - result == 0) {
                means[i] = mean;
                out[to + i] = result + 0.0;
            } else {
                out[to + i] = stepAside(i, x[from + i]);
            }
        }
    }

    /** A day without a value, among the first ones, or too far from the mean for a difference. */
    private double stepAside(int i, double x) {
        if (x != x) {
            return x;
        }
        means[i] = seen[i] == 0 ? x : past * means[i] + (1 - past) * x;
        seen[i]++;
        holdBack[i] = seen[i] < enough ? Double.NaN : 0;
        return means[i] + 0.0 + holdBack[i];
    }
}
