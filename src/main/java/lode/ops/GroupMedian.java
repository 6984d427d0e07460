package lode.ops;

import java.util.Arrays;
import lode.panel.Days;

/** Medians of groups: one walk up the day's order passes the middle of each. */
final class GroupMedian {

    private final Slots slots;
    private final DayOrder order;
    private final double[] passed;
    private final double[] size;
    private final double[] median;

    GroupMedian(Days days, double[] codes) {
        slots = new Slots(days, codes);
        order = new DayOrder(days.width());
        passed = slots.table();
        size = slots.table();
        median = slots.table();
    }

    void median(double[] out, Days days, double[] x) {
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, x);
            slots.count(size);
            order.sort(x, row);
            walk();
            slots.write(median, out, row);
        }
    }

    /** The middle is the one value, or half of each of two. */
    private void walk() {
        Arrays.fill(passed, 0);
        Arrays.fill(median, 0);
        for (int k = 0; k < order.known(); k++) {
            int slot = slots.of[order.instrument(k)];
            double fromMiddle = Math.abs(2 * passed[slot] + 1 - size[slot]);
            median[slot] += fromMiddle == 0 ? order.value(k) : fromMiddle == 1 ? order.value(k) / 2 : 0;
            passed[slot]++;
        }
    }
}
