package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/** A window that adds up one series as it is; a missing value counts as the neutral one under partial coverage. */
abstract class PlainWindow extends Window {

    /** The values of the day read. */
    final double[] values;

    private final double[] series;
    private final double[] present;
    private final double neutral;

    PlainWindow(Choice choice, Days days, double[] series, int sums, double neutral) {
        super(choice, days, 1, sums, neutral);
        this.series = series;
        this.neutral = neutral;
        this.values = new double[width];
        this.present = new double[full ? 0 : width];
    }

    @Override
    final void read(int day, double[] counted) {
        System.arraycopy(series, day * width, values, 0, width);
        for (int i = 0; i < present.length; i++) {
            double v = values[i];
            values[i] = v == v ? v : neutral;
            present[i] = v == v ? 1 : 0;
        }
    }

    @Override
    final double[] present() {
        return present;
    }
}
