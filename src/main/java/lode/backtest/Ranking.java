package lode.backtest;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.Optional;
import lode.measure.Rebalance;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;

/** Who can be chosen on a day, best first. */
final class Ranking {

    private final Axes axes;
    private final double[] scores;
    private final Pool pool;
    private final Quotes quotes;
    private final Optional<double[]> listed;
    private final int leastDaysListed;
    private final boolean st;
    private final boolean[] dates;

    /**
     * A ranking.
     *
     * @param scores          high is good
     * @param st              whether names under special treatment count
     * @param leastDaysListed how long a name must have been listed
     * @param rebalance       when one is asked for
     */
    Ranking(
            Dataset data,
            Quotes quotes,
            Panel scores,
            Pool pool,
            boolean st,
            int leastDaysListed,
            Rebalance rebalance,
            Period period) {
        this.axes = data.axes();
        this.quotes = quotes;
        this.scores = scores.values();
        this.pool = pool;
        this.st = st;
        this.leastDaysListed = leastDaysListed;
        this.listed = leastDaysListed == 0
                ? Optional.empty()
                : Optional.of(data.field("days_listed").values());
        this.dates = new boolean[axes.length()];
        rebalance.days(axes, period).forEach(day -> dates[day] = true);
    }

    boolean isDate(int day) {
        return dates[day];
    }

    Axes axes() {
        return axes;
    }

    /** The names of a day, best first; ties in the order of the axes. */
    int[] of(int day) {
        int width = axes.width();
        int[] names = new int[width];
        int count = 0;
        int row = day * width;
        for (int i = 0; i < width; i++) {
            if (counts(day, i)) {
                names[count++] = i;
            }
        }
        int[] ranked = Arrays.copyOf(names, count);
        IntArrays.quickSort(ranked, (a, b) -> {
            double first = scores[row + a];
            double second = scores[row + b];
            return first == second ? a - b : first > second ? -1 : 1;
        });
        return ranked;
    }

    private boolean counts(int day, int i) {
        int cell = day * axes.width() + i;
        return Double.isFinite(scores[cell])
                && pool.contains(cell)
                && quotes.trades(day, i)
                && (st || !quotes.isSpecial(day, i))
                && (listed.isEmpty() || listed.get()[day * axes.width() + i] >= leastDaysListed);
    }

    private boolean hasNobody(int day) {
        for (int i = 0; i < axes.width(); i++) {
            if (counts(day, i)) {
                return false;
            }
        }
        return true;
    }

    double score(int day, int i) {
        return scores[day * axes.width() + i];
    }

    /** How many of the dates of a period have nobody to choose. */
    int emptyDates(Period period) {
        int empty = 0;
        for (int t = period.first(); t < period.end() - 1; t++) {
            empty += isDate(t) && hasNobody(t) ? 1 : 0;
        }
        return empty;
    }
}
