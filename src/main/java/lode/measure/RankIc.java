package lode.measure;

import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import lode.panel.AxesMismatchException;
import lode.panel.Label;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.RowSorter;

/**
 * Rank correlation, day by day, between factors and the return that follows them.
 *
 * <p>Both are ranked over the instruments of the pool that have both values; ties share their mean
 * rank. The order of the label's values is found once per day, and the factor is read in that order,
 * so that the label's ranks among the pairs are counted off in one walk. Sums of doubled ranks are whole numbers: the correlation is exact
 * to the last rounding.
 *
 * <p>Immutable; several threads may score with one object.
 *
 * @see <a href="https://doi.org/10.2307/1412159">Spearman 1904</a>
 */
public final class RankIc {

    /** A day needs at least this many pairs. */
    public static final int FEWEST_PAIRS = 10;

    private final LabelOrder label;
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
        this.label = LabelOrder.of(label, pool);
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
        return of(label, pool)
                .daily(factor.values(), new Period(0, label.axes().length()))
                .ics();
    }

    /**
     * The rank correlation of one factor on some days.
     *
     * @param factor day-major values on the label's axes
     * @param period which days
     */
    public Daily daily(double[] factor, Period period) {
        try (Walk walk = walk(factor, period)) {
            for (int t = period.first(); t < period.end(); t++) {
                walk.visit(t);
            }
            return walk.daily();
        }
    }

    /**
     * Starts to score one factor on some days, in an order that the caller chooses.
     *
     * @param factor day-major values on the label's axes
     * @param period the days that may be visited
     */
    public Walk walk(double[] factor, Period period) {
        return new Walk(factor, period);
    }

    /** The days of one factor, visited in any order; for one thread, and to be closed. */
    public final class Walk implements AutoCloseable {

        private final double[] factor;
        private final Period period;
        private final Scratch scratch;
        private final double[] ics;
        private long pairs;
        private long possible;

        private Walk(double[] factor, Period period) {
            Scratch idler = idle.poll();
            this.factor = factor;
            this.period = period;
            this.scratch = idler == null ? new Scratch(label.most()) : idler;
            this.ics = new double[period.days()];
            Arrays.fill(ics, Double.NaN);
        }

        /** Scores a day, which must not have been visited before. */
        public void visit(int day) {
            int labelled = label.gather(factor, day, scratch.values);
            int known = scratch.sorter.sort(scratch.values, 0, labelled);
            possible += labelled;
            pairs += known;
            if (known >= FEWEST_PAIRS) {
                ics[day - period.first()] = ofDay(day, known, scratch);
            }
        }

        /** What was found so far: one value per day of the period, NaN also where no visit was made; not copied. */
        public Daily daily() {
            return new Daily(ics, possible == 0 ? 0 : (double) pairs / possible);
        }

        @Override
        public void close() {
            idle.push(scratch);
        }
    }

    /** Both sides rank the same pairs, so that their doubled ranks have the same sum. */
    private double ofDay(int day, int pairs, Scratch scratch) {
        int[] ranks = scratch.ranks;
        Arrays.fill(ranks, 0);
        long squares = DoubledRanks.write(scratch.sorter, pairs, ranks);
        long sum = pairs * (pairs + 1L);
        long products = label.products(day, ranks, scratch.labelRanks);
        long labelSquares = DoubledRanks.squares(pairs);
        if (label.hasTies(day)) {
            LabelOrder.Ties ties = label.ties(day, ranks, scratch.labelRanks);
            products += ties.products();
            labelSquares += ties.squares();
        }
        return DoubledRanks.correlation(pairs, sum, sum, squares, labelSquares, products);
    }

    /** What one thread needs while it scores one factor; used again for the next. */
    private static final class Scratch {

        private final RowSorter sorter;
        private final double[] values;
        private final int[] ranks;
        private final int[] labelRanks;

        Scratch(int width) {
            this.sorter = new RowSorter(width);
            this.values = new double[width];
            this.ranks = new int[width];
            this.labelRanks = new int[width];
        }
    }
}
