package lode.ops;

import java.util.Arrays;
import lode.expr.Choice;
import lode.expr.Coverage;
import lode.panel.Days;

/**
 * The mean of a window with weights that fall by a factor from day to day, going back.
 *
 * <p>A slot of the last block keeps the sum as of the block's last day; a day of this block lies one day further on than
 * the one before it, and lets all older weights fall once more. Under partial coverage the same is done with the values'
 * presence, to divide by the weights of what is known.
 */
final class ExponentialDecay extends Window {

    private final double factor;

    /** The factor to the power of 0, 1, and so on. */
    private final double[] powers;

    /** One over the sum of all weights. */
    private final double wholeShare;

    private final double[] present;
    private int foldedDays;
    private int days;

    ExponentialDecay(Choice choice, Days days, double[] x) {
        super(choice, days, 1, choice.coverage() == Coverage.FULL ? 1 : 2, 0, x);
        factor = choice.number(0);
        powers = new double[d + 1];
        Arrays.setAll(powers, k -> Math.pow(factor, k));
        wholeShare = 1 / Arrays.stream(powers, 0, d).sum();
        present = new double[width];
    }

    @Override
    void begin(double[][] first) {
        foldedDays = 0;
        days = 0;
    }

    @Override
    void receive(int slot, double[][] values) {
        System.arraycopy(tally.receive(slot, values[0], 0), 0, values[1], 0, width);
    }

    @Override
    void prepareOlder(int slot, double[][] values) {
        foldedDays = d - 1 - slot;
    }

    @Override
    double[][] prepareNewer(int slot, double[][] values) {
        days = slot;
        return values;
    }

    @Override
    void fold(double[][] slot, double[][] later) {
        for (int k = 0; k < slot.length; k++) {
            weigh(slot[k], slot[k], powers[foldedDays], later[k]);
        }
        foldedDays++;
    }

    @Override
    void step(double[] result, double[][] older, double[][] newer, double[][] today) {
        days++;
        for (int k = 0; k < newer.length; k++) {
            weigh(newer[k], newer[k], factor, today[k]);
        }
        weigh(result, older[0], powers[days], newer[0]);
        double whole = wholeShare;
        for (int i = 0; i < result.length; i++) {
            double v = result[i] * whole;
            result[i] = v + (v - v) + 0.0;
        }
    }

    @Override
    void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
        weigh(result, older[0], powers[days], newer[0]);
        weigh(present, older[1], powers[days], newer[1]);
        for (int i = 0; i < result.length; i++) {
            double v = result[i] / present[i];
            result[i] = v + (v - v) + 0.0;
        }
        tally.mask(result);
    }

    /** Writes the sum of two, the first of them weighed. */
    private static void weigh(double[] result, double[] x, double weight, double[] y) {
        for (int i = 0; i < result.length; i++) {
            result[i] = weight * x[i] + y[i];
        }
    }
}
