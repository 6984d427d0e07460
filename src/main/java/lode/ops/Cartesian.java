package lode.ops;

import java.util.Arrays;
import lode.panel.Days;

/**
 * Numbers the pairs of two groupings that occur on a day, without gaps.
 *
 * <p>Two counting sorts, by the second grouping and then by the first, bring equal pairs together: the cost grows with
 * instruments and groups, not with the pairs that might be.
 */
final class Cartesian {

    private final double[] first;
    private final double[] second;
    private final double[] pool;
    private final int[] places;
    private final int[] members;
    private final int[] bySecond;
    private final int[] byBoth;

    Cartesian(Days days, double[] first, double[] second, double[] pool) {
        this.first = first;
        this.second = second;
        this.pool = pool;
        double largest = DayTotals.largest(first, days.firstCell(), days.lastCell(), 0);
        largest = DayTotals.largest(second, days.firstCell(), days.lastCell(), largest);
        places = new int[(int) largest + 2];
        members = new int[days.width()];
        bySecond = new int[days.width()];
        byBoth = new int[days.width()];
    }

    void number(double[] out, Days days) {
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            int count = pairs(row);
            sort(members, count, second, row, bySecond);
            sort(bySecond, count, first, row, byBoth);
            Arrays.fill(out, row, row + days.width(), Double.NaN);
            number(out, count, row);
        }
    }

    /** Collects the instruments of the pool that have both groups. */
    private int pairs(int row) {
        int count = 0;
        for (int i = 0; i < members.length; i++) {
            double all = first[row + i] + second[row + i] + pool[row + i];
            members[count] = i;
            count += all == all ? 1 : 0;
        }
        return count;
    }

    private void sort(int[] from, int count, double[] codes, int row, int[] to) {
        Arrays.fill(places, 0);
        for (int k = 0; k < count; k++) {
            places[(int) codes[row + from[k]] + 1]++;
        }
        for (int g = 1; g < places.length; g++) {
            places[g] += places[g - 1];
        }
        for (int k = 0; k < count; k++) {
            to[places[(int) codes[row + from[k]]]++] = from[k];
        }
    }

    private void number(double[] out, int count, int row) {
        int number = 0;
        for (int k = 0; k < count; k++) {
            int cell = row + byBoth[k];
            int before = row + byBoth[Math.max(0, k - 1)];
            number += first[cell] != first[before] || second[cell] != second[before] ? 1 : 0;
            out[cell] = number;
        }
    }
}
