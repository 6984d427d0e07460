package lode.measure;

import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import lode.panel.Axes;
import lode.panel.AxesMismatchException;
import lode.panel.Label;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.DaySorter;
import lode.panel.RowSorter;

/**
 * Rank correlation, day by day, between factors and the return that follows them.
 *
 * <p>Both are ranked over the instruments of the pool that have both values; ties share their mean
 * rank. The order of the label's values is found once per day, so that the label's ranks among the
 * pairs of a factor are one walk. Sums of doubled ranks are whole numbers: the correlation is exact
 * to the last rounding.
 *
 * <p>Immutable; several threads may score with one object.
 *
 * @see <a href="https://doi.org/10.2307/1412159">Spearman 1904</a>
 */
public final class RankIc {

    /** A day needs at least this many pairs. */
    public static final int FEWEST_PAIRS = 10;

    private final Axes axes;
    private final double[] unpaired;
    private final int[] order;
    private final boolean[] tied;
    private final boolean[] anyTie;
    private final int[] known;
    private final Deque<Scratch> idle = new ConcurrentLinkedDeque<>();

    /**
     * The rank correlations of a factor.
     *
     * @param ics      one value per day of a period in [-1, 1]; NaN on days with fewer than ten pairs or where either
     *                 side is constant
     * @param coverage share of the pool's cells with a label that have a value of the factor
     */
    public record Daily(double[] ics, double coverage) {

        /** The mean over the days that have one; NaN if none has. */
        public double mean() {
            double sum = 0;
            int days = 0;
            for (double ic : ics) {
                if (!Double.isNaN(ic)) {
                    sum += ic;
                    days++;
                }
            }
            return sum / days;
        }
    }

    private RankIc(Label label, Pool pool) {
        if (!label.axes().equals(pool.axes())) {
            throw new AxesMismatchException("the label has " + label.axes() + ", the pool " + pool.axes());
        }
        this.axes = label.axes();
        int width = axes.width();
        this.unpaired = new double[axes.cells()];
        this.order = new int[axes.cells()];
        this.tied = new boolean[axes.cells()];
        this.anyTie = new boolean[axes.length()];
        this.known = new int[axes.length()];
        double[] inPool = label.values().clone();
        for (int cell = 0; cell < inPool.length; cell++) {
            inPool[cell] = pool.contains(cell) ? inPool[cell] : Double.NaN;
            unpaired[cell] = Double.isNaN(inPool[cell]) ? Double.NaN : 0;
        }
        var sorter = new RowSorter(width);
        for (int t = 0; t < axes.length(); t++) {
            known[t] = sorter.sort(inPool, t * width, width);
            System.arraycopy(sorter.order(), 0, order, t * width, known[t]);
            System.arraycopy(sorter.tied(), 0, tied, t * width, known[t]);
            anyTie[t] = sorter.ties() > 0;
        }
    }

    /**
     * Prepares scoring.
     *
     * @param label the returns that follow
     * @param pool  who counts on each day
     * @throws AxesMismatchException if the two do not share their days and instruments
     */
    public static RankIc of(Label label, Pool pool) {
        return new RankIc(label, pool);
    }

    /**
     * The rank correlation of one factor on all days.
     *
     * @param factor known at the close of day t; days x instruments
     * @param label  the return that follows; same axes
     * @param pool   who counts on each day; same axes
     * @return one value per day in [-1, 1]; NaN on days with fewer than ten pairs or where either side is constant
     * @throws AxesMismatchException if the three do not share their days and instruments
     */
    public static double[] daily(Panel factor, Label label, Pool pool) {
        if (!factor.axes().equals(label.axes())) {
            throw new AxesMismatchException("the factor has " + factor.axes() + ", the label " + label.axes());
        }
        return of(label, pool).daily(factor.values(), new Period(0, label.axes().length())).ics();
    }

    /**
     * The rank correlation of one factor on some days.
     *
     * @param factor day-major values on the label's axes
     * @param period which days
     */
    public Daily daily(double[] factor, Period period) {
        Scratch scratch = idle.poll();
        scratch = scratch == null ? new Scratch(axes.width()) : scratch;
        try {
            return daily(factor, period, scratch);
        } finally {
            idle.push(scratch);
        }
    }

    private Daily daily(double[] factor, Period period, Scratch scratch) {
        int width = axes.width();
        double[] ics = new double[period.days()];
        long pairsOfAll = 0;
        long possible = 0;
        for (int first = period.first(); first < period.end(); first += DaySorter.DAYS) {
            int days = Math.min(DaySorter.DAYS, period.end() - first);
            pair(factor, first * width, days * width, scratch.paired);
            scratch.sorter.load(scratch.paired, 0, days);
            for (int t = first; t < first + days; t++) {
                int pairs = scratch.sorter.day(t - first);
                pairsOfAll += pairs;
                possible += known[t];
                ics[t - period.first()] = pairs < FEWEST_PAIRS ? Double.NaN : ofDay(t, pairs, scratch);
            }
        }
        return new Daily(ics, possible == 0 ? 0 : (double) pairsOfAll / possible);
    }

    private void pair(double[] factor, int firstCell, int cells, double[] paired) {
        for (int k = 0; k < cells; k++) {
            paired[k] = factor[firstCell + k] + unpaired[firstCell + k];
        }
    }

    private double ofDay(int day, int pairs, Scratch scratch) {
        int[] ranks = scratch.ranks;
        Arrays.fill(ranks, 0);
        long squares = DoubledRanks.write(scratch.sorter, pairs, ranks);
        return anyTie[day] ? amongTies(day, pairs, squares, ranks) : amongDistinct(day, pairs, squares, ranks);
    }

    /** The label's ranks among the pairs are counted off along its order. */
    private double amongDistinct(int day, int pairs, long squares, int[] ranks) {
        int first = day * axes.width();
        int labelRank = 0;
        long products = 0;
        for (int k = first; k < first + known[day]; k++) {
            int rank = ranks[order[k]];
            labelRank += rank > 0 ? 2 : 0;
            products += (long) rank * labelRank;
        }
        return correlation(pairs, squares, DoubledRanks.squares(pairs), products);
    }

    private double amongTies(int day, int pairs, long squares, int[] ranks) {
        long labelSquares = 0;
        long products = 0;
        int first = day * axes.width();
        int last = first + known[day];
        int before = 0;
        int end;
        for (int k = first; k < last; k = end) {
            int count = 0;
            long factorRanks = 0;
            end = k;
            do {
                int rank = ranks[order[end]];
                factorRanks += rank;
                count += rank > 0 ? 1 : 0;
                end++;
            } while (end < last && tied[end]);
            long labelRank = 2L * before + count + 1;
            products += factorRanks * labelRank;
            labelSquares += count * labelRank * labelRank;
            before += count;
        }
        return correlation(pairs, squares, labelSquares, products);
    }

    /** Both sides rank the same pairs, so that their doubled ranks have the same sum. */
    private static double correlation(long pairs, long squares, long labelSquares, long products) {
        long sum = pairs * (pairs + 1);
        return DoubledRanks.correlation(pairs, sum, sum, squares, labelSquares, products);
    }

    /** What one thread needs while it scores one factor; used again for the next. */
    private static final class Scratch {

        private final DaySorter sorter;
        private final double[] paired;
        private final int[] ranks;

        Scratch(int width) {
            this.sorter = new DaySorter(width);
            this.paired = new double[DaySorter.DAYS * width];
            this.ranks = new int[width];
        }
    }
}
