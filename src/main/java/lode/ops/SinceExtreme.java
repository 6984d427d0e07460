package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.panel.Days;

/**
 * Days since the highest value of a window, or since the lowest where the sign is -1.
 *
 * <p>While the extreme stays the same, the answer grows by one each day, and falls to 0 where today reaches it. Only
 * where the extreme has left the window, or a missing value has, the days are searched for the new one: seldom enough to
 * keep the cost independent of d.
 */
final class SinceExtreme extends PlainWindow {

    private final double[] x;
    private final double sign;
    private final double[] since;
    private final int first;
    private int day;

    SinceExtreme(Choice choice, Days days, double[] x, double sign) {
        super(choice, days, x, 1, Double.NEGATIVE_INFINITY, sign * Double.NEGATIVE_INFINITY);
        this.x = x;
        this.sign = sign;
        this.since = new double[width];
        this.first = days.first();
        this.day = days.first() - days.first() % d;
        Arrays.fill(since, Double.NaN);
    }

    @Override
    void fold(double[][] slot, double[][] later) {
        fold(slot[0], later[0], sign);
    }

    private static void fold(double[] highest, double[] later, double sign) {
        for (int i = 0; i < highest.length; i++) {
            highest[i] = Math.max(sign * highest[i], later[i]);
        }
    }

    @Override
    void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        step(result, older[0], newer[0], today[0], since, sign);
        if (day < first) {
            Arrays.fill(since, Double.NaN);
        } else {
            searchWhereLost(result);
        }
        System.arraycopy(since, 0, result, 0, width);
        day++;
    }

    private void searchWhereLost(double[] highest) {
        for (int i = 0; i < width; i++) {
            if (!(since[i] < d) && highest[i] > Double.NEGATIVE_INFINITY) {
                since[i] = search(i, sign * highest[i]);
            }
        }
    }

    /** The sign of the distance to the highest value is 0 or 1: today is the day, or not. */
    private static void step(
            double[] result, double[] older, double[] newer, double[] today, double[] since, double sign) {
        for (int i = 0; i < result.length; i++) {
            double v = sign * today[i];
            double highest = Math.max(newer[i], v);
            newer[i] = highest;
            highest = Math.max(older[i], highest);
            result[i] = highest;
            since[i] = (since[i] + 1) * Math.signum(highest - v);
        }
    }

    private int search(int instrument, double value) {
        int cell = day * width + instrument;
        int back = 0;
        while (x[cell - back * width] != value) {
            back++;
        }
        return back;
    }
}
