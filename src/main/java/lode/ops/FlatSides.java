package lode.ops;

import lode.expr.Choice;
import lode.expr.Kernel;
import lode.panel.Days;

/** Takes back what a kernel says of two series where one of them hardly moves in the window. */
final class FlatSides {

    private FlatSides() {}

    /**
     * The kernel, missing where the deviation of a side over the days that both know is not above the convention's.
     *
     * @param deviation computes the standard deviation of one series over the window
     */
    static Kernel leftOut(Kernel kernel, Kernel deviation, Choice choice) {
        return (out, days, in) -> {
            kernel.compute(out, days, in);
            leaveOut(out, days, deviation, choice, in[0], in[1]);
            leaveOut(out, days, deviation, choice, in[1], in[0]);
        };
    }

    private static void leaveOut(
            double[] out, Days days, Kernel deviation, Choice choice, double[] side, double[] other) {
        double[] paired = new double[days.lastCell()];
        int oldest = Math.max(0, days.first() - choice.days(0) + 1) * days.width();
        for (int c = oldest; c < paired.length; c++) {
            paired[c] = side[c] + (other[c] - other[c]);
        }
        double[] deviations = new double[paired.length];
        deviation.compute(deviations, days, paired);
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = deviations[c] <= choice.conventions().flat() ? Double.NaN : out[c];
        }
    }
}
