package lode.eval;

import java.util.Arrays;
import lode.panel.Dataset;
import lode.panel.Days;

/**
 * Takes the days on which an instrument was suspended out of its series, and puts results back.
 *
 * <p>A squeezed array holds in row j the value of each instrument's j-th day that was not suspended. Suspended is a day
 * on which the field {@code suspended} is 1, or, in data without it, one on which {@code close} is missing though it
 * was known before. Whether a day counts does not depend on later ones, so that row j holds nothing from after the day
 * it stands for. Days before an instrument is listed are not suspended.
 */
final class TradedDays {

    private static final int SUSPENDED = -1;

    private final int[] rows;

    private TradedDays(int[] rows) {
        this.rows = rows;
    }

    /** Where no day is left out, there is nothing to squeeze. */
    static TradedDays all() {
        return new TradedDays(new int[0]);
    }

    /** What a dataset knows of suspensions. */
    static TradedDays of(Dataset data) {
        int width = data.axes().width();
        boolean[] suspended = suspended(data);
        int[] rows = new int[suspended.length];
        int[] next = new int[width];
        for (int cell = 0; cell < rows.length; cell++) {
            rows[cell] = suspended[cell] ? SUSPENDED : next[cell % width]++;
        }
        return new TradedDays(rows);
    }

    private static boolean[] suspended(Dataset data) {
        boolean[] suspended = new boolean[data.axes().cells()];
        if (data.findField("suspended").isPresent()) {
            double[] flags = data.field("suspended").values();
            for (int cell = 0; cell < flags.length; cell++) {
                suspended[cell] = flags[cell] == 1;
            }
        } else if (data.findField("close").isPresent()) {
            markGaps(suspended, data.field("close").values(), data.axes().width());
        }
        return suspended;
    }

    private static void markGaps(boolean[] suspended, double[] close, int width) {
        boolean[] listed = new boolean[width];
        for (int cell = 0; cell < close.length; cell++) {
            boolean traded = !Double.isNaN(close[cell]);
            listed[cell % width] |= traded;
            suspended[cell] = listed[cell % width] && !traded;
        }
    }

    /** Moves values up over the suspended days; the rows left at the end are missing. */
    void squeeze(double[] out, Days days, double[] x) {
        Arrays.fill(out, days.firstCell(), days.lastCell(), Double.NaN);
        for (int cell = days.firstCell(); cell < days.lastCell(); cell++) {
            if (rows[cell] != SUSPENDED) {
                out[rows[cell] * days.width() + cell % days.width()] = x[cell];
            }
        }
    }

    /** Moves values back to their days; suspended days are missing. */
    void stretch(double[] out, Days days, double[] squeezed) {
        for (int cell = days.firstCell(); cell < days.lastCell(); cell++) {
            out[cell] =
                    rows[cell] == SUSPENDED ? Double.NaN : squeezed[rows[cell] * days.width() + cell % days.width()];
        }
    }
}
