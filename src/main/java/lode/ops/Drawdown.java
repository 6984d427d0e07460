package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/**
 * The largest relative fall from a day of the window to a later one.
 *
 * <p>Kept of each part of a window are its highest value, its lowest, and the least quotient of a value and an earlier
 * one. The least quotient of two parts in a row is that of either, or the lowest of the later over the highest of the
 * earlier. The highest is kept with its sign turned, so that all three begin at infinity.
 */
final class Drawdown extends HighLow {

    Drawdown(Choice choice, Days days, double[] x) {
        super(choice, days, x, 3, Double.POSITIVE_INFINITY);
    }

    @Override
    void fold(double[][] slot, double[][] later) {
        prepend(slot[0], slot[1], slot[2], later[0], later[1], later[2]);
    }

    private static void prepend(
            double[] high, double[] low, double[] quotient, double[] turned, double[] lowest, double[] least) {
        for (int i = 0; i < high.length; i++) {
            quotient[i] = Math.min(least[i], lowest[i] / Math.max(high[i], 0));
            high[i] = Math.min(turned[i], -high[i]);
            low[i] = Math.min(lowest[i], low[i]);
        }
    }

    @Override
    void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        append(newer[0], newer[1], newer[2], today[0], today[1]);
        join(result, older[0], older[2], newer[1], newer[2]);
        mask(result, older[1], newer[1]);
    }

    /** Before the first day the highest value is 0, over which every quotient is infinite. */
    private static void append(double[] turned, double[] lowest, double[] least, double[] high, double[] low) {
        for (int i = 0; i < turned.length; i++) {
            least[i] = Math.min(least[i], low[i] / Math.max(-turned[i], 0));
            turned[i] = Math.min(turned[i], -high[i]);
            lowest[i] = Math.min(lowest[i], low[i]);
        }
    }

    private static void join(
            double[] result, double[] olderTurned, double[] olderLeast, double[] lowest, double[] least) {
        for (int i = 0; i < result.length; i++) {
            double across = lowest[i] / Math.max(-olderTurned[i], 0);
            result[i] = 1 - Math.min(Math.min(olderLeast[i], least[i]), Math.min(across, 1));
        }
    }

    /** Nothing falls relative to 0 or less. */
    private static void mask(double[] result, double[] older, double[] newer) {
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.min(older[i], newer[i]) > 0 ? result[i] : Double.NaN;
        }
    }
}
