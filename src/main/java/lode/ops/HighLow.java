package lode.ops;

import lode.expr.Choice;
import lode.panel.Days;

/**
 * A window over two copies of a series: one to take highest values from, the other to take lowest values from.
 *
 * <p>Under partial coverage a missing value is minus infinity in the first and infinity in the second, so that it is
 * neither.
 */
abstract class HighLow extends Window {

    HighLow(Choice choice, Days days, double[] x, int sums, double neutral) {
        super(choice, days, 1, sums, neutral, x, x);
    }

    @Override
    final void receive(int slot, double[][] values) {
        double[] high = values[0];
        double[] low = values[1];
        double[] present = tally.present(slot);
        for (int i = 0; i < width; i++) {
            double v = high[i];
            high[i] = v == v ? v : Double.NEGATIVE_INFINITY;
            low[i] = v == v ? v : Double.POSITIVE_INFINITY;
            present[i] = v == v ? 1 : 0;
        }
    }

    @Override
    final void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
        tally.mask(result);
    }
}
