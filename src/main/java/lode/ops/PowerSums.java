package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * A window that keeps the sums of deviations and of their powers up to some degree.
 *
 * <p>The deviations are from a value of the window. Its own power around the mean is one of the d terms of the moment,
 * so that a moment of even degree k is at least a share of about 1 / (2^k d) of what it is made of: few digits cancel.
 */
abstract class PowerSums extends Deviations {

    private final double[] power;
    private final double[] deviation;
    private final double[][] means;

    PowerSums(Choice choice, Days days, double[] x, int least, int degree) {
        super(choice, days, least, degree, x);
        power = new double[width];
        deviation = new double[width];
        means = new double[degree][width];
    }

    /** Computes the result from the {@linkplain #moment moments}. */
    abstract void compute(double[] result);

    /** Writes the mean k-th power of the deviations from the mean. */
    final void moment(int k, double[] moment) {
        Arrays.fill(moment, 1);
        for (int j = 1; j <= k; j++) {
            expand(moment, means[0], binomial(k, j), means[j - 1]);
        }
    }

    /** One step of Horner's rule for a power of the difference of a deviation and the mean deviation. */
    private static void expand(double[] moment, double[] mean, double binomial, double[] raw) {
        for (int i = 0; i < moment.length; i++) {
            moment[i] = binomial * raw[i] - moment[i] * mean[i];
        }
    }

    @Override
    final void fold(double[][] slot, double[][] later) {
        add(slot, later, slot[0]);
    }

    @Override
    final void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        add(newer, newer, today[0]);
        for (int p = 0; p < means.length; p++) {
            mean(means[p], older[p], newer[p], count);
        }
        compute(result);
    }

    @Override
    final void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
        tally.mask(result);
    }

    /** Sums with one more day. */
    private void add(double[][] sums, double[][] before, double[] x) {
        deviate(deviation, power, x, reference[0]);
        for (int p = 0; p < sums.length; p++) {
            add(sums[p], before[p], power, deviation);
        }
    }

    private static void deviate(double[] deviation, double[] power, double[] x, double[] reference) {
        for (int i = 0; i < deviation.length; i++) {
            double e = x[i] - reference[i];
            deviation[i] = e;
            power[i] = e;
        }
    }

    /** Adds a power, and makes it the next one. */
    private static void add(double[] sum, double[] before, double[] power, double[] deviation) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = before[i] + power[i];
            power[i] *= deviation[i];
        }
    }

    private static void mean(double[] mean, double[] older, double[] newer, double[] count) {
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (older[i] + newer[i]) / count[i];
        }
    }

    @Override
    final void rebase(double[][] sums, double[][] rebased, double[] n, double[][] shifts) {
        for (int p = 1; p <= sums.length; p++) {
            double[] sum = rebased[p - 1];
            System.arraycopy(n, 0, sum, 0, sum.length);
            for (int j = 1; j <= p; j++) {
                shift(sum, shifts[0], binomial(p, j), sums[j - 1]);
            }
        }
    }

    /** One step of Horner's rule for a power of the sum of a deviation and its shift. */
    private static void shift(double[] sum, double[] shift, double binomial, double[] old) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] * shift[i] + binomial * old[i];
        }
    }

    private static double binomial(int n, int k) {
        double binomial = 1;
        for (int j = 1; j <= k; j++) {
            binomial = binomial * (n - k + j) / j;
        }
        return binomial;
    }
}
