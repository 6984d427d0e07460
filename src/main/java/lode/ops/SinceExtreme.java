package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/**
 * Days since the highest value of a window, or since the lowest where the sign is -1.
 *
 * <p>Kept with the highest value is how far it lies: in the last block from the slot's day onwards, in this block from
 * today back. Which of two values is the higher one is a number, 1 or 0, so that there is nothing to branch on.
 */
final class SinceExtreme extends PlainWindow {

    /** Finite, so that it can be multiplied by 0. */
    private static final double LOWEST = -Double.MAX_VALUE;

    private final double sign;

    SinceExtreme(Choice choice, Days days, double[] x, double sign) {
        super(choice, days, x, 2, LOWEST, sign * LOWEST);
        this.sign = sign;
    }

    @Override
    void fold(double[][] slot, double[][] later) {
        fold(slot[0], slot[1], later[0], later[1], sign);
    }

    /** An older day counts only if it is higher. */
    private static void fold(double[] values, double[] until, double[] later, double[] laterUntil, double sign) {
        for (int i = 0; i < values.length; i++) {
            double v = sign * values[i];
            until[i] = (laterUntil[i] + 1) * (1 - isAbove(v, later[i]));
            values[i] = Math.max(v, later[i]);
        }
    }

    @Override
    void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        add(newer[0], newer[1], today[0], sign);
        choose(result, older[0], older[1], newer[0], newer[1], d);
    }

    /** Today counts unless another day is higher. */
    private static void add(double[] highest, double[] since, double[] today, double sign) {
        for (int i = 0; i < highest.length; i++) {
            double v = sign * today[i];
            since[i] = (since[i] + 1) * isAbove(highest[i], v);
            highest[i] = Math.max(highest[i], v);
        }
    }

    private static void choose(
            double[] result, double[] older, double[] until, double[] newer, double[] since, double d) {
        for (int i = 0; i < result.length; i++) {
            double inOlder = d - 1 - until[i];
            result[i] = since[i] + isAbove(older[i], newer[i]) * (inOlder - since[i]) + 0.0;
        }
    }

    /** 1 if a is above b, else 0. */
    private static double isAbove(double a, double b) {
        return Math.max(0, Math.signum(a - b));
    }
}
