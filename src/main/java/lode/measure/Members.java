package lode.measure;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;
import lode.panel.DayRanks;
import lode.panel.Label;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * The instruments of a pool that have a label, side by side, on the days of a period.
 *
 * <p>Nothing of other days is read. Member k of day t has the place {@code from(t) + k} in arrays over all days.
 */
final class Members {

    private final Period period;
    private final int width;
    private final int[] starts;
    private final int[] columns;
    private final double[] returns;
    private final int[] returnRanks;
    private final int most;

    private Members(Period period, int width, int[] starts, int[] columns, double[] returns) {
        this.period = period;
        this.width = width;
        this.starts = starts;
        this.columns = columns;
        this.returns = returns;
        int most = 0;
        for (int k = 1; k < starts.length; k++) {
            most = Math.max(most, starts[k] - starts[k - 1]);
        }
        this.most = most;
        this.returnRanks = ranked(returns, starts, most);
    }

    private static int[] ranked(double[] returns, int[] starts, int most) {
        int[] ranks = new int[returns.length];
        double[] day = new double[most];
        var dayRanks = new DayRanks(most);
        for (int k = 1; k < starts.length; k++) {
            int count = starts[k] - starts[k - 1];
            System.arraycopy(returns, starts[k - 1], day, 0, count);
            System.arraycopy(dayRanks.of(day, count), 0, ranks, starts[k - 1], count);
        }
        return ranks;
    }

    static Members of(Label label, Pool pool, Period period) {
        return of(label, pool, period, _ -> true);
    }

    /** Those whose cell, counted day by day, is eligible. */
    static Members of(Label label, Pool pool, Period period, IntPredicate eligible) {
        int width = label.axes().width();
        int[] starts = new int[period.days() + 1];
        var columns = new IntArrayList();
        var returns = new DoubleArrayList();
        for (int t = period.first(); t < period.end(); t++) {
            for (int i = 0; i < width; i++) {
                int cell = t * width + i;
                if (pool.contains(cell) && !Double.isNaN(label.values()[cell]) && eligible.test(cell)) {
                    columns.add(i);
                    returns.add(label.values()[cell]);
                }
            }
            starts[t - period.first() + 1] = columns.size();
        }
        return new Members(period, width, starts, columns.toIntArray(), returns.toDoubleArray());
    }

    /** The days. */
    Period period() {
        return period;
    }

    /** How many instruments the axes have. */
    int width() {
        return width;
    }

    /** The most members of one day. */
    int most() {
        return most;
    }

    /** The place of the first member of a day. */
    int from(int day) {
        return starts[day - period.first()];
    }

    /** The place after the last member of a day. */
    int to(int day) {
        return starts[day - period.first() + 1];
    }

    /** How many members all days have together. */
    int count() {
        return columns.length;
    }

    /** The instrument of each place. */
    int[] columns() {
        return columns;
    }

    /** The label of each place. */
    double[] returns() {
        return returns;
    }

    /** Twice the mean rank of the label of each place, among the members of its day. */
    int[] returnRanks() {
        return returnRanks;
    }

    /** The cell of a place of a day. */
    int cell(int day, int place) {
        return day * width + columns[place];
    }
}
