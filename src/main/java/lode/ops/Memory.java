package lode.ops;

import java.util.Arrays;
import lode.panel.Days;

/** An operator that remembers: it walks all days from the first one on, so that the block asked for changes nothing. */
abstract class Memory {

    final int width;

    Memory(Days days) {
        this.width = days.width();
    }

    /**
     * Takes one day.
     *
     * @param result receives the day's values, one per instrument
     * @param row    where the day begins in the series
     */
    abstract void step(double[] result, int row, double[]... in);

    /** Computes the days. */
    final void run(double[] out, Days days, double[]... in) {
        double[] result = new double[width];
        for (int t = 0; t < days.last(); t++) {
            step(result, t * width, in);
            if (t >= days.first()) {
                System.arraycopy(result, 0, out, t * width, width);
            }
        }
    }

    /** A number for each instrument. */
    final double[] each(double value) {
        double[] numbers = new double[width];
        Arrays.fill(numbers, value);
        return numbers;
    }
}
