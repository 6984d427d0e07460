package lode.ops;

import java.util.Arrays;

/**
 * Means and squares of each group on a day.
 *
 * <p>Values are taken as deviations from one of their group: large values lose no digits, and equal ones have exactly
 * no spread.
 */
final class GroupMoments {

    private final Slots slots;
    private final double[] reference;
    private final double[] mean;
    private final double[] squares;
    private final double[] count;
    private final double[] deviation;

    GroupMoments(Slots slots) {
        this.slots = slots;
        reference = slots.table();
        mean = slots.table();
        squares = slots.table();
        count = slots.table();
        deviation = slots.table();
    }

    /** Measures the day that begins at a cell; the slots have read it. */
    void measure(double[] x, int row) {
        slots.any(x, row, reference);
        Arrays.fill(count, 0);
        Arrays.fill(mean, 0);
        Arrays.fill(squares, 0);
        for (int i = 0; i < slots.of.length; i++) {
            int slot = slots.of[i];
            double e = x[row + i] - reference[slot];
            mean[slot] += e;
            squares[slot] += e * e;
            count[slot]++;
        }
        for (int g = 0; g < mean.length; g++) {
            squares[g] = Math.max(squares[g] - mean[g] * mean[g] / count[g], 0);
            mean[g] /= count[g];
        }
    }

    /** How far a value of a slot lies above its group's mean. */
    double above(double x, int slot) {
        return x - reference[slot] - mean[slot];
    }

    /** How many values each group has. */
    double count(int slot) {
        return count[slot];
    }

    /** The standard deviation of each group, with divisor n - 1. */
    double[] deviation() {
        for (int g = 0; g < deviation.length; g++) {
            deviation[g] = Math.sqrt(squares[g] / (count[g] - 1));
        }
        return deviation;
    }
}
