package lode.measure;

import lode.panel.Label;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.RowSorter;

/**
 * The return of a factor's highest group less that of its lowest, day by day, on paper and before
 * costs.
 *
 * <p>Groups are cut at quantiles by linear interpolation, right-closed, as pandas' {@code qcut}
 * does. Where edges collide, equal values are told apart by the order of the instruments.
 */
public final class QuantileSpread {

    private static final int DAYS_PER_YEAR = 252;

    private final Label label;
    private final Pool pool;
    private final int groups;

    /**
     * Prepares the spread.
     *
     * @param label  the returns that follow
     * @param pool   who counts on each day
     * @param groups number of groups, 2 or more
     */
    public QuantileSpread(Label label, Pool pool, int groups) {
        if (groups < 2) {
            throw new IllegalArgumentException("groups must be 2 or more, got " + groups);
        }
        this.label = label;
        this.pool = pool;
        this.groups = groups;
    }

    /**
     * The mean spread as a return per year: divided by the label's horizon, times 252.
     *
     * @param factor day-major values on the label's axes
     * @param period which days
     * @return a fraction; NaN if no day has ten pairs
     */
    public double annual(double[] factor, Period period) {
        double sum = 0;
        int days = 0;
        for (double spread : daily(factor, period)) {
            if (!Double.isNaN(spread)) {
                sum += spread;
                days++;
            }
        }
        return sum / days / label.spec().horizon() * DAYS_PER_YEAR;
    }

    /** One spread per day of the period, over the label's horizon; NaN on days with fewer than ten pairs. */
    public double[] daily(double[] factor, Period period) {
        int width = label.axes().width();
        double[] spreads = new double[period.days()];
        double[] row = new double[width];
        double[] sorted = new double[width];
        var sorter = new RowSorter(width);
        for (int t = period.first(); t < period.end(); t++) {
            int cell = t * width;
            for (int i = 0; i < width; i++) {
                boolean pair = pool.contains(cell + i) && !Double.isNaN(label.values()[cell + i]);
                row[i] = pair ? factor[cell + i] : Double.NaN;
            }
            int pairs = sorter.sort(row, 0, width);
            for (int k = 0; k < pairs; k++) {
                sorted[k] = row[sorter.order()[k]];
            }
            spreads[t - period.first()] =
                    pairs < RankIc.FEWEST_PAIRS ? Double.NaN : spread(sorted, pairs, sorter.order(), cell);
        }
        return spreads;
    }

    private double spread(double[] sorted, int pairs, int[] order, int cell) {
        boolean apart = edgesDiffer(sorted, pairs);
        int low = apart ? countUpTo(sorted, pairs, 1) : countUpTo(pairs, 1);
        int high = apart ? countUpTo(sorted, pairs, groups - 1) : countUpTo(pairs, groups - 1);
        return meanReturn(order, high, pairs, cell) - meanReturn(order, 0, low, cell);
    }

    private boolean edgesDiffer(double[] sorted, int pairs) {
        for (int k = 0; k < groups; k++) {
            if (edge(sorted, pairs, k) == edge(sorted, pairs, k + 1)) {
                return false;
            }
        }
        return true;
    }

    /** How many values lie at or below the k-th edge. */
    private int countUpTo(double[] sorted, int pairs, int k) {
        double edge = edge(sorted, pairs, k);
        int count = 0;
        while (count < pairs && sorted[count] <= edge) {
            count++;
        }
        return count;
    }

    /** The k-th quantile; the 0-th is the smallest value, the last one the largest. */
    private double edge(double[] sorted, int pairs, int k) {
        double place = (pairs - 1) * (k / (double) groups);
        int below = (int) place;
        double edge = sorted[below];
        return below + 1 < pairs ? edge + (place - below) * (sorted[below + 1] - edge) : edge;
    }

    /** The same where all values differ: how many of the ranks 0 to n - 1 lie at or below the k-th edge. */
    private int countUpTo(int pairs, int k) {
        return (int) Math.floor((pairs - 1) * (k / (double) groups)) + 1;
    }

    private double meanReturn(int[] order, int from, int to, int cell) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += label.values()[cell + order[k]];
        }
        return sum / (to - from);
    }
}
