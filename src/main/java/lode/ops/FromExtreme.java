package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/** How far today lies from the highest value of a window, or from the lowest where the sign is -1. */
final class FromExtreme extends PlainWindow {

    private final double sign;

    FromExtreme(Choice choice, Days days, double[] x, double sign) {
        super(choice, days, x, 1, Double.NEGATIVE_INFINITY, sign * Double.NEGATIVE_INFINITY);
        this.sign = sign;
    }

    @Override
    void fold(double[][] slot, double[][] later) {
        include(slot[0], later[0], slot[0], sign);
    }

    @Override
    void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        include(newer[0], newer[0], today[0], sign);
        subtract(result, older[0], newer[0], today[0], sign);
    }

    private static void include(double[] highest, double[] before, double[] x, double sign) {
        for (int i = 0; i < highest.length; i++) {
            highest[i] = Math.max(before[i], sign * x[i]);
        }
    }

    private static void subtract(double[] result, double[] older, double[] newer, double[] today, double sign) {
        for (int i = 0; i < result.length; i++) {
            double v = today[i] - sign * Math.max(older[i], newer[i]);
            result[i] = v + (v - v) + 0.0;
        }
    }
}
