package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/** A window that adds up one series as it is; under partial coverage something neutral stands for a missing value. */
abstract class PlainWindow extends Window {

    private final double missing;

    /**
     * A window for one run.
     *
     * @param neutral what an empty sum is
     * @param missing what stands for a missing value
     */
    PlainWindow(Choice choice, Days days, double[] series, int sums, double neutral, double missing) {
        super(choice, days, 1, sums, neutral, series);
        this.missing = missing;
    }

    @Override
    final void receive(int slot, double[][] values) {
        tally.receive(slot, values[0], missing);
    }

    @Override
    void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
        tally.mask(result);
    }
}
