package lode.measure;

import java.util.Arrays;
import lode.panel.AxesMismatchException;
import lode.panel.DayRanks;
import lode.panel.Label;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * Rank correlation, day by day, between factors and the return that follows them.
 *
 * <p>Both are ranked over the instruments of the pool that have both values; ties share their mean
 * rank. The order of the label's values is found once per day, and the factor is read in that order,
 * so that the label's ranks among the pairs are counted off. Sums of doubled ranks are whole numbers:
 * the correlation is exact to the last rounding.
 *
 * <p>Immutable; several threads may score with one object.
 *
 * @see <a href="https://doi.org/10.2307/1412159">Spearman 1904</a>
 */
public final class RankIc {

    /** A day needs at least this many pairs, unless said otherwise. */
    public static final int FEWEST_PAIRS = 10;

    private final LabelOrder label;
    private final int fewestPairs;

    /**
     * The rank correlations of a factor.
     *
     * @param ics      one value per day of a period in [-1, 1]; NaN on days with too few pairs or where either side is
     *                 constant
     * @param coverage share of the pool's cells with a label that have a value of the factor
     * @param scored   share of the days with enough labels that have a rank correlation: a factor that is constant on most
     *                 days says little, however well it is known
     */
    public record Daily(double[] ics, double coverage, double scored) {

        /** The mean over the days that have one; NaN if none has. */
        public double mean() {
            return Series.mean(ics);
        }

        /** 1 if high values went with high returns, -1 if with low ones, 0 if neither or if no day tells. */
        public int direction() {
            double mean = mean();
            return mean > 0 ? 1 : mean < 0 ? -1 : 0;
        }
    }

    private RankIc(LabelOrder label, int fewestPairs) {
        this.label = label;
        this.fewestPairs = fewestPairs;
    }

    /**
     * Prepares scoring on days with ten pairs or more.
     *
     * @param label the returns that follow
     * @param pool  who counts on each day
     * @throws AxesMismatchException if the two do not share their days and instruments
     */
    public static RankIc of(Label label, Pool pool) {
        return of(label, pool, FEWEST_PAIRS);
    }

    /**
     * Prepares scoring.
     *
     * @param label       the returns that follow
     * @param pool        who counts on each day
     * @param fewestPairs how many pairs a day needs, 2 or more
     * @throws AxesMismatchException if the first two do not share their days and instruments
     */
    public static RankIc of(Label label, Pool pool, int fewestPairs) {
        if (!label.axes().equals(pool.axes())) {
            throw new AxesMismatchException("the label has " + label.axes() + ", the pool " + pool.axes());
        }
        if (fewestPairs < 2) {
            throw new IllegalArgumentException("fewestPairs must be 2 or more, got " + fewestPairs);
        }
        return new RankIc(LabelOrder.of(label, pool), fewestPairs);
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
        Walk walk = walk(factor, period);
        for (int t = period.first(); t < period.end(); t++) {
            walk.visit(t);
        }
        return walk.daily();
    }

    /**
     * Begins to score one factor, on days that the caller chooses one by one.
     *
     * @param factor day-major values on the label's axes; read while days are visited
     * @param period the days that may be visited
     */
    public Walk walk(double[] factor, Period period) {
        return new Walk(factor, period);
    }

    /** One factor on its way through some days, in any order. For one thread. */
    public final class Walk {

        private final double[] factor;
        private final Period period;
        private final double[] ics;
        private final double[] values = new double[label.most()];
        private final int[] pairsBefore = new int[label.most() + 1];
        private final int[] labelRanks = new int[label.most()];
        private final DayRanks ranks = new DayRanks(label.most());
        private long pairs;
        private long possible;
        private int scored;
        private int scorable;

        private Walk(double[] factor, Period period) {
            this.factor = factor;
            this.period = period;
            this.ics = new double[period.days()];
            Arrays.fill(ics, Double.NaN);
        }

        /** The rank correlation of a day that was not visited before; NaN where pairs are too few or either side is constant. */
        public double visit(int day) {
            int count = label.gather(factor, day, values, pairsBefore);
            possible += label.known(day);
            pairs += count;
            double ic = count < fewestPairs ? Double.NaN : correlation(day, count);
            ics[day - period.first()] = ic;
            scored += Double.isNaN(ic) ? 0 : 1;
            scorable += label.known(day) < fewestPairs ? 0 : 1;
            return ic;
        }

        /** What was found so far: one value per day of the period, NaN also where no visit was made; not copied. */
        public Daily daily() {
            return new Daily(ics, coverage(), scorable == 0 ? 0 : (double) scored / scorable);
        }

        /** The share of the pool's cells with a label that have a value of the factor, over the days visited. */
        public double coverage() {
            return possible == 0 ? 0 : (double) pairs / possible;
        }

        private double correlation(int day, int count) {
            int[] x = ranks.of(values, count);
            int[] y = label.ranks(day, count, pairsBefore, labelRanks);
            return DoubledRanks.correlation(x, y, count);
        }
    }
}
