package lode.measure;

import lode.panel.Label;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * The return of a factor's highest group less that of its lowest, day by day, on paper and before
 * costs.
 *
 * <p>Groups are cut at quantiles by linear interpolation, right-closed, as pandas' {@code qcut}
 * does. Where edges collide, equal values are told apart by the order of the instruments.
 */
public final class QuantileSpread {

    private static final int DAYS_PER_YEAR = 252;

    private final Members members;
    private final int horizon;
    private final int groups;

    /**
     * Prepares the spread.
     *
     * @param label  the returns that follow
     * @param pool   who counts on each day
     * @param period the days that are looked at
     * @param groups number of groups, 2 or more
     */
    public QuantileSpread(Label label, Pool pool, Period period, int groups) {
        if (groups < 2) {
            throw new IllegalArgumentException("groups must be 2 or more, got " + groups);
        }
        this.members = Members.of(label, pool, period);
        this.horizon = label.spec().horizon();
        this.groups = groups;
    }

    /**
     * The mean spread as a return per year: divided by the label's horizon, times 252.
     *
     * @param factor day-major values on the label's axes
     * @return a fraction; NaN if no day has ten pairs
     */
    public double annual(double[] factor) {
        return Series.mean(daily(factor)) / horizon * DAYS_PER_YEAR;
    }

    /**
     * The spreads of days that are as far apart as the label's horizon, from the first of the period: their returns do not overlap.
     *
     * @return NaN on days with fewer than ten pairs
     */
    public double[] apart(double[] factor) {
        return daily(factor, horizon);
    }

    /** One spread per day of the period, over the label's horizon; NaN on days with fewer than ten pairs. */
    public double[] daily(double[] factor) {
        return daily(factor, 1);
    }

    private double[] daily(double[] factor, int stride) {
        Period period = members.period();
        var pairs = new Pairs(members);
        var cut = new QuantileGroups(members.most(), groups);
        double[] spreads = new double[Math.ceilDiv(period.days(), stride)];
        for (int k = 0; k < spreads.length; k++) {
            int t = period.first() + k * stride;
            boolean enough = pairs.take(factor, t) >= RankIc.FEWEST_PAIRS;
            spreads[k] = enough ? spread(pairs, cut) : Double.NaN;
        }
        return spreads;
    }

    private double spread(Pairs pairs, QuantileGroups cut) {
        cut.cut(pairs.ranks(), pairs.count(), 1);
        return cut.meanReturn(groups - 1, pairs.returns()) - cut.meanReturn(0, pairs.returns());
    }
}
