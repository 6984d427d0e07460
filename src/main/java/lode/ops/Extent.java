package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/** A window that keeps its highest and its lowest value, the latter as the highest of the values with their sign turned. */
abstract class Extent extends HighLow {

    private final double[] highest;
    private final double[] lowest;

    Extent(Choice choice, Days days, double[] x) {
        super(choice, days, x, 2, Double.NEGATIVE_INFINITY);
        highest = new double[width];
        lowest = new double[width];
    }

    /** Computes the result; it is not used where it is not finite, as where today is wanted and missing. */
    abstract void compute(double[] result, double[] highest, double[] lowest, double[] today);

    @Override
    final void fold(double[][] slot, double[][] later) {
        include(slot[0], later[0], slot[0]);
        includeTurned(slot[1], later[1], slot[1]);
    }

    @Override
    final void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        include(newer[0], newer[0], today[0]);
        includeTurned(newer[1], newer[1], today[1]);
        include(highest, older[0], newer[0]);
        join(lowest, older[1], newer[1]);
        compute(result, highest, lowest, today[0]);
        for (int i = 0; i < result.length; i++) {
            double v = result[i] + 0.0;
            result[i] = v + (v - v);
        }
    }

    private static void include(double[] highest, double[] before, double[] x) {
        for (int i = 0; i < highest.length; i++) {
            highest[i] = Math.max(before[i], x[i]);
        }
    }

    private static void includeTurned(double[] highest, double[] before, double[] x) {
        for (int i = 0; i < highest.length; i++) {
            highest[i] = Math.max(before[i], -x[i]);
        }
    }

    private static void join(double[] lowest, double[] older, double[] newer) {
        for (int i = 0; i < lowest.length; i++) {
            lowest[i] = -Math.max(older[i], newer[i]);
        }
    }
}
