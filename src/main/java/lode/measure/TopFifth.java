package lode.measure;

import java.util.Arrays;
import lode.panel.Period;

/**
 * What holding the best fifth of a pool earns and trades.
 *
 * <p>The fifth is held with equal weights for the label's horizon of h days, in h parts: one part is renewed each day, so that
 * every day counts and none is where the calendar begins. A day with too few pairs leaves its part as it is.
 */
final class TopFifth {

    private static final int FIFTHS = 5;

    private final Members members;
    private final int horizon;
    private final int fewestPairs;

    TopFifth(Members members, int horizon, int fewestPairs) {
        this.members = members;
        this.horizon = horizon;
        this.fewestPairs = fewestPairs;
    }

    /**
     * What a fifth earns and trades.
     *
     * @param excess   mean return over the horizon, less that of all pairs of the day
     * @param turnover mean share of a part that is sold for something else when it is renewed, in [0, 1]; what the first
     *                 purchase trades is not counted
     */
    record Held(double excess, double turnover) {}

    /**
     * Holds the fifth with the highest values, or with the lowest.
     *
     * @param direction 1 for the highest, -1 for the lowest
     */
    Held hold(double[] factor, int direction) {
        Period period = members.period();
        var pairs = new Pairs(members);
        var cut = new QuantileGroups(members.most(), FIFTHS);
        var parts = new Part[horizon];
        Arrays.fill(parts, new Part(new long[0], 0));
        double excess = 0;
        int days = 0;
        double traded = 0;
        int renewals = 0;
        for (int t = period.first(); t < period.end(); t++) {
            if (pairs.take(factor, t) >= fewestPairs) {
                cut.cut(pairs.ranks(), pairs.count(), direction);
                excess += cut.meanReturn(FIFTHS - 1, pairs.returns()) - pairs.meanReturn();
                days++;
                int number = (t - period.first()) % horizon;
                Part part = Part.of(pairs, cut, members.width());
                if (parts[number].count > 0) {
                    traded += part.turnover(parts[number]);
                    renewals++;
                }
                parts[number] = part;
            }
        }
        return new Held(excess / days, traded / renewals);
    }

    /** The instruments of one part, with equal weights. */
    private record Part(long[] holds, int count) {

        static Part of(Pairs pairs, QuantileGroups cut, int width) {
            long[] holds = new long[(width + Long.SIZE - 1) / Long.SIZE];
            int from = cut.bound(FIFTHS - 1);
            int to = cut.bound(FIFTHS);
            for (int k = from; k < to; k++) {
                int column = pairs.column(cut.order()[k]);
                holds[column / Long.SIZE] |= 1L << column;
            }
            return new Part(holds, to - from);
        }

        /** Half the sum of the changes of all weights. */
        double turnover(Part before) {
            int common = 0;
            for (int k = 0; k < holds.length; k++) {
                common += Long.bitCount(holds[k] & before.holds[k]);
            }
            return 1 - (double) common / Math.max(count, before.count);
        }
    }
}
