package lode.measure;

import java.util.Arrays;
import lode.panel.DayRanks;

/**
 * The members that have both a label and a value of a factor, one day after another.
 *
 * <p>One object serves one thread, and its arrays hold until the next day is taken.
 */
final class Pairs {

    /** A residual's digits below this share of a rank are rounding. */
    private static final double PER_RANK = 1L << 20;

    private final Members members;
    private final double[] values;
    private final double[] returns;
    private final int[] places;
    private final double[] rounded;
    private final DayRanks valueRanks;
    private final DayRanks residualRanks;
    private final int[] returnRanks;
    private final int[] before;
    private int all;
    private int count;

    Pairs(Members members) {
        this.members = members;
        int most = members.most();
        values = new double[most];
        returns = new double[most];
        places = new int[most];
        rounded = new double[most];
        valueRanks = new DayRanks(most);
        residualRanks = new DayRanks(most);
        returnRanks = new int[most];
        before = new int[2 * most + 2];
    }

    /** Takes the known values of a day; returns how many there are. */
    int take(double[] factor, int day) {
        int row = day * members.width();
        int[] columns = members.columns();
        int to = members.to(day);
        int pairs = 0;
        for (int place = members.from(day); place < to; place++) {
            double value = factor[row + columns[place]];
            values[pairs] = value;
            places[pairs] = place;
            pairs += value == value ? 1 : 0;
        }
        for (int k = 0; k < pairs; k++) {
            returns[k] = members.returns()[places[k]];
        }
        count = pairs;
        all = to - members.from(day);
        return pairs;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** The values of the factor. */
    double[] values() {
        return values;
    }

    /** The labels. */
    double[] returns() {
        return returns;
    }

    /** The places among the members of all days. */
    int[] places() {
        return places;
    }

    /** The instrument of the k-th pair. */
    int column(int k) {
        return members.columns()[places[k]];
    }

    /** Twice the mean rank of each value. */
    int[] ranks() {
        return valueRanks.of(values, count);
    }

    /** Whether all values are equal, by their ranks. */
    static boolean constant(int[] ranks, int count) {
        for (int k = 1; k < count; k++) {
            if (ranks[k] != ranks[0]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The rank correlation of the labels with what is left of the factor's ranks after they were explained by something
     * else: 0 if nothing is left, NaN if all labels are equal. What differs by rounding only is tied.
     *
     * @param residual in ranks, one for each pair
     */
    double rankIc(double[] residual) {
        for (int k = 0; k < count; k++) {
            rounded[k] = Math.rint(residual[k] * PER_RANK);
        }
        int[] x = residualRanks.of(rounded, count);
        int[] y = rankedReturns();
        if (constant(x, count)) {
            return constant(y, count) ? Double.NaN : 0;
        }
        return DoubledRanks.correlation(x, y, count);
    }

    /** The labels' ranks among the pairs, counted off from those among all members. */
    private int[] rankedReturns() {
        int[] ranks = members.returnRanks();
        Arrays.fill(before, 0, 2 * all + 2, 0);
        for (int k = 0; k < count; k++) {
            before[ranks[places[k]] + 1]++;
        }
        for (int rank = 1; rank < 2 * all + 2; rank++) {
            before[rank] += before[rank - 1];
        }
        for (int k = 0; k < count; k++) {
            int rank = ranks[places[k]];
            returnRanks[k] = before[rank] + before[rank + 1] + 1;
        }
        return returnRanks;
    }

    /** The mean of all labels of the day. */
    double meanReturn() {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += returns[k];
        }
        return sum / count;
    }
}
