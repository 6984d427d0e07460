package lode.measure;

import lode.panel.Period;

/** The mean returns of a factor's quantile groups on the days of a period, less those of all. */
final class GroupReturns {

    private final Members members;
    private final int groups;
    private final int fewestPairs;

    GroupReturns(Members members, int groups, int fewestPairs) {
        this.members = members;
        this.groups = groups;
        this.fewestPairs = fewestPairs;
    }

    /**
     * The mean over days of each group's mean return less the mean of all pairs of the day, over the label's horizon; of
     * the group with the lowest values first. NaN for a group that has no member on any day.
     *
     * @param direction -1 to take the factor with the other sign
     */
    double[] means(double[] factor, int direction) {
        Period period = members.period();
        var pairs = new Pairs(members);
        var cut = new QuantileGroups(members.most(), groups);
        double[] sums = new double[groups];
        int[] days = new int[groups];
        for (int t = period.first(); t < period.end(); t++) {
            if (pairs.take(factor, t) >= fewestPairs) {
                cut.cut(pairs.ranks(), pairs.count(), direction);
                double all = pairs.meanReturn();
                for (int g = 0; g < groups; g++) {
                    double mean = cut.meanReturn(g, pairs.returns());
                    if (!Double.isNaN(mean)) {
                        sums[g] += mean - all;
                        days[g]++;
                    }
                }
            }
        }
        for (int g = 0; g < groups; g++) {
            sums[g] /= days[g];
        }
        return sums;
    }

    /** The mean return of the highest group less that of the lowest, over the label's horizon. */
    double spread(double[] factor, int direction) {
        double[] means = means(factor, direction);
        return means[groups - 1] - means[0];
    }

    /** Spearman's correlation between the number of a group and its mean return; NaN if a group has none. */
    double monotonicity(double[] factor, int direction) {
        return Series.monotonicity(means(factor, direction));
    }
}
