package lode.ops;

import java.util.Arrays;

/** Counts the known values of a sliding window, slot by slot as {@link Window} does. */
final class Tally {

    /** How many values of each instrument's window are known. */
    final double[] known;

    /** One over {@link #known}, or NaN where it is too few for a result. */
    final double[] share;

    /** How many of them lie in the last block, in its slots read so far or in the window. */
    final double[] older;

    /** How many of them lie in this block. */
    final double[] newer;

    private final double[][] slots;
    private final double[] none;
    private final double[] shares;

    Tally(int slots, int width, int least) {
        int rowWidth = slots == 0 ? 0 : width;
        this.slots = new double[slots][width];
        shares = new double[slots + 1];
        Arrays.setAll(shares, n -> n < least ? Double.NaN : 1.0 / n);
        known = new double[rowWidth];
        share = new double[rowWidth];
        older = new double[rowWidth];
        newer = new double[rowWidth];
        none = new double[rowWidth];
    }

    /** The row that says where a slot has a value: 1 there, else 0. */
    double[] present(int slot) {
        return slots[slot];
    }

    /** Notes where a slot has a value, and puts something else where it has none; returns the row that says where. */
    double[] receive(int slot, double[] x, double missing) {
        double[] present = slots[slot];
        for (int i = 0; i < present.length; i++) {
            double v = x[i];
            x[i] = v == v ? v : missing;
            present[i] = v == v ? 1 : 0;
        }
        return present;
    }

    void turn() {
        Arrays.fill(newer, 0);
        Arrays.fill(older, 0);
    }

    /** Adds a slot of the last block to those after it. */
    void fold(int slot) {
        add(older, slots[slot]);
        System.arraycopy(older, 0, slots[slot], 0, older.length);
    }

    /** Counts the window of today, which is in the slot; {@code alone} if no day of the last block is in it. */
    void step(int slot, boolean alone) {
        add(newer, slots[slot]);
        System.arraycopy(alone ? none : slots[slot + 1], 0, older, 0, older.length);
        for (int i = 0; i < known.length; i++) {
            known[i] = older[i] + newer[i];
        }
        lookUp(shares, known, share);
    }

    /** Takes for each number of known values what a table says of it. */
    static void lookUp(double[] table, double[] known, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = table[(int) known[i]];
        }
    }

    /** Makes a result missing where too little is known. */
    void mask(double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] += share[i] - share[i];
        }
    }

    private static void add(double[] sum, double[] row) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row[i];
        }
    }
}
