package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * The entropy of a window whose values are sorted into buckets between its lowest and highest one.
 *
 * <p>As long as the two stay what they are, a day changes the number of values in two buckets; otherwise the window is
 * sorted anew. The entropy is summed up bucket by bucket from whole numbers, so that it does not depend on which of
 * both was done.
 */
final class WindowEntropy implements Columns.Walk {

    private final int d;
    private final int enough;
    private final int[] counts;
    private final double[] logarithms;
    private int known;
    private double lowest;
    private double highest;

    WindowEntropy(Choice choice, Days days) {
        d = choice.days(0);
        enough = choice.enough();
        counts = new int[(int) choice.number(0)];
        logarithms = new double[Math.min(d, days.last()) + 1];
        Arrays.setAll(logarithms, n -> Math.log(Math.max(n, 1)));
    }

    @Override
    public void over(double[] x, double[] result, int first) {
        sort(x, 0, 0);
        for (int t = 0; t < x.length; t++) {
            slide(x, t);
            if (t >= first) {
                result[t] = known < enough || Double.isInfinite(highest - lowest) ? Double.NaN : entropy();
            }
        }
    }

    private void slide(double[] x, int today) {
        double leaves = today < d ? Double.NaN : x[today - d];
        double comes = x[today];
        if (leaves == lowest || leaves == highest || comes < lowest || comes > highest || known == 0) {
            sort(x, Math.max(0, today - d + 1), today + 1);
        } else {
            count(leaves, -1);
            count(comes, 1);
        }
    }

    private void sort(double[] x, int from, int to) {
        known = 0;
        lowest = Double.POSITIVE_INFINITY;
        highest = Double.NEGATIVE_INFINITY;
        for (int t = from; t < to; t++) {
            lowest = x[t] < lowest ? x[t] : lowest;
            highest = x[t] > highest ? x[t] : highest;
        }
        Arrays.fill(counts, 0);
        for (int t = from; t < to; t++) {
            count(x[t], 1);
        }
    }

    private void count(double v, int change) {
        if (v == v) {
            counts[bucket(v)] += change;
            known += change;
        }
    }

    /** The highest value belongs to the last bucket, and all to the first if they are equal: a cast of NaN gives 0. */
    private int bucket(double v) {
        return Math.min((int) ((v - lowest) / (highest - lowest) * counts.length), counts.length - 1);
    }

    private double entropy() {
        double sum = 0;
        for (int count : counts) {
            sum += count * (logarithms[known] - logarithms[count]);
        }
        return sum / known;
    }
}
