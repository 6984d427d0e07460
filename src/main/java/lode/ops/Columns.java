package lode.ops;

import lode.panel.Days;

/**
 * Goes through the instruments one by one, for what cannot be said of all instruments at once.
 *
 * <p>A line of the cache holds eight instruments of a day: as many are laid out at a time, each as one stretch of days.
 */
final class Columns {

    private static final int TOGETHER = 8;

    private Columns() {}

    /** What is done with one instrument. */
    @FunctionalInterface
    interface Walk {

        /**
         * Computes one instrument.
         *
         * @param x      its values, day by day, without negative zeros
         * @param result receives the results, from {@code first} on
         * @param first  the first day of the block; those before it are only read
         */
        void over(double[] x, double[] result, int first);
    }

    /** Walks over all instruments, each from some days before the block, or from the first day there is. */
    static void walk(double[] out, Days days, double[] x, int before, Walk walk) {
        int oldest = Math.max(0, days.first() - before);
        double[][] columns = new double[TOGETHER][days.last() - oldest];
        double[] result = new double[days.last() - oldest];
        for (int i = 0; i < days.width(); i += TOGETHER) {
            int together = Math.min(TOGETHER, days.width() - i);
            lay(columns, together, x, oldest * days.width() + i, days.width());
            for (int k = 0; k < together; k++) {
                walk.over(columns[k], result, days.first() - oldest);
                write(out, days, i + k, result, oldest);
            }
        }
    }

    private static void lay(double[][] columns, int together, double[] x, int start, int width) {
        for (int t = 0; t < columns[0].length; t++) {
            for (int k = 0; k < together; k++) {
                columns[k][t] = x[start + t * width + k] + 0.0;
            }
        }
    }

    private static void write(double[] out, Days days, int instrument, double[] result, int oldest) {
        for (int t = days.first(); t < days.last(); t++) {
            out[t * days.width() + instrument] = result[t - oldest];
        }
    }
}
