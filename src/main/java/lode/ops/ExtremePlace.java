package lode.ops;

import lode.expr.Choice;
import lode.expr.Conventions.Extreme;
import lode.expr.Coverage;
import lode.panel.Days;

/**
 * The place of the highest value in a window, or of the lowest where the sign is -1, counted from the oldest day; the
 * earliest of equals.
 *
 * <p>Kept with the highest value is how far it lies, as in {@link SinceExtreme}; only equals are decided the other way.
 * With partial coverage places are counted from the first known day, as in a series that begins in the window.
 */
final class ExtremePlace extends PlainWindow {

    private final double sign;

    private ExtremePlace(Choice choice, Days days, double[] x, double sign) {
        super(choice, days, x, 2, Double.NEGATIVE_INFINITY, sign * Double.NEGATIVE_INFINITY);
        this.sign = sign;
    }

    /** Computes the block. */
    static void of(double[] out, Days days, double[] x, Choice choice, double sign) {
        new ExtremePlace(choice, days, x, sign).slide(out, days);
        int origin = choice.conventions().extreme() == Extreme.FROM_ONE ? 1 : 0;
        boolean full = choice.coverage() == Coverage.FULL;
        if (full && origin == 0) {
            return;
        }
        var first = new FirstKnown(full ? 1 : choice.days(0), days, x);
        for (int t = days.first(); t < days.last(); t++) {
            int[] skipped = first.skipped(t);
            for (int i = 0; i < skipped.length; i++) {
                out[t * days.width() + i] += origin - skipped[i];
            }
        }
    }

    @Override
    void fold(double[][] slot, double[][] later) {
        fold(slot[0], slot[1], later[0], later[1], sign);
    }

    /** An older day counts unless a later one is higher. */
    private static void fold(double[] values, double[] until, double[] later, double[] laterUntil, double sign) {
        for (int i = 0; i < values.length; i++) {
            double v = sign * values[i];
            until[i] = v >= later[i] ? 0 : laterUntil[i] + 1;
            values[i] = Math.max(v, later[i]);
        }
    }

    @Override
    void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        add(newer[0], newer[1], today[0], sign);
        choose(result, older[0], older[1], newer[0], newer[1], d);
    }

    /** Today counts only if it is higher. */
    private static void add(double[] highest, double[] since, double[] today, double sign) {
        for (int i = 0; i < highest.length; i++) {
            double v = sign * today[i];
            since[i] = v > highest[i] ? 0 : since[i] + 1;
            highest[i] = Math.max(highest[i], v);
        }
    }

    /** Where nothing is known, the highest is still infinitely low, and the result is missing. */
    private static void choose(
            double[] result, double[] older, double[] until, double[] newer, double[] since, double d) {
        for (int i = 0; i < result.length; i++) {
            double highest = Math.max(older[i], newer[i]);
            double place = older[i] >= newer[i] ? until[i] : d - 1 - since[i];
            result[i] = place + (highest - highest);
        }
    }
}
