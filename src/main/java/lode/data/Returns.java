package lode.data;

import java.util.Arrays;
import lode.panel.Days;

/** The return of each day from the last day with a trade. */
final class Returns {

    private Returns() {}

    /** Close over the last known close before it, less one; missing on the first. */
    static double[] of(Days days, double[] close) {
        double[] last = new double[days.width()];
        Arrays.fill(last, Double.NaN);
        double[] returns = new double[close.length];
        for (int cell = 0; cell < close.length; cell++) {
            int i = cell % days.width();
            returns[cell] = close[cell] / last[i] - 1;
            if (!Double.isNaN(close[cell])) {
                last[i] = close[cell];
            }
        }
        return returns;
    }
}
