package lode.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lode.panel.Axes;
import lode.panel.Board;

/**
 * Whether a day closed at its price limit: known after the close, so no order of the day may use it.
 *
 * <p>Limits are rounded to a hundredth of a yuan on the raw scale. Adjusted prices hide that scale, so a close counts as
 * being at the limit if it is the day's extreme and within half a hundredth, on the scale of the day's average raw
 * price, of the exact limit.
 */
final class LimitFlags {

    private static final double HALF_TICK = 0.005;

    /** Two prices of six significant digits. */
    private static final double ROUNDING = 2e-5;

    private final Axes axes;
    private final double[] up;
    private final double[] down;

    private LimitFlags(Axes axes) {
        this.axes = axes;
        this.up = missing(axes);
        this.down = missing(axes);
    }

    /** What the flags are computed from, day-major on the same axes; {@code st} and {@code preclose} as delivered. */
    record Prices(double[] high, double[] low, double[] close, double[] preclose, double[] factor, double[] st) {}

    /** The flags; missing where a price or the board is not known. */
    static LimitFlags of(Axes axes, Prices prices) {
        var flags = new LimitFlags(axes);
        for (int i = 0; i < axes.width(); i++) {
            Board board = Board.of(axes.instruments().get(i));
            if (PriceLimits.isKnown(board)) {
                flags.fill(prices, i, board);
            }
        }
        return flags;
    }

    private static double[] missing(Axes axes) {
        double[] values = new double[axes.cells()];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private void fill(Prices x, int i, Board board) {
        List<LocalDate> days = axes.days();
        int age = -1;
        LocalDate listed = days.getFirst();
        for (int t = 0; t < axes.length(); t++) {
            int cell = t * axes.width() + i;
            if (Double.isNaN(x.close[cell])) {
                continue;
            }
            listed = age < 0 ? days.get(t) : listed;
            age = age < 0 ? firstAge(t) : age + 1;
            double limit = PriceLimits.on(days.get(t), board, x.st[cell] == 1, listed, age);
            double change = x.close[cell] / x.preclose[cell] - 1;
            double slack = HALF_TICK * x.factor[cell] / x.preclose[cell] + ROUNDING;
            if (!Double.isNaN(change + slack)) {
                up[cell] = change >= limit - slack && isAt(x.close[cell], x.high[cell]) ? 1 : 0;
                down[cell] = change <= slack - limit && isAt(x.close[cell], x.low[cell]) ? 1 : 0;
            }
        }
    }

    /** An instrument that is there on the first day of all was listed before it. */
    private static int firstAge(int t) {
        return t == 0 ? Integer.MAX_VALUE / 2 : 0;
    }

    private static boolean isAt(double close, double extreme) {
        return Math.abs(close / extreme - 1) <= ROUNDING;
    }

    /** 1 where the close is at the upper limit. */
    double[] up() {
        return up;
    }

    /** 1 where the close is at the lower limit. */
    double[] down() {
        return down;
    }
}
