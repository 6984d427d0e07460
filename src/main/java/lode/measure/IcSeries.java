package lode.measure;

import java.util.Arrays;

/**
 * The information coefficients of a factor, date by date. Signs are those of the formula as written.
 *
 * @param kind    which correlation
 * @param ics     one per date; NaN where pairs are too few or either side is constant
 * @param pairs   how many instruments of each date have both a value and a return
 * @param rolling mean of the last twelve dates; NaN before the twelfth, and where one of the twelve is missing
 * @param table   what the series says
 */
public record IcSeries(IcKind kind, double[] ics, int[] pairs, double[] rolling, IcTable table) {

    /** Over how many dates the rolling mean goes. */
    public static final int ROLLING = 12;

    static IcSeries of(IcKind kind, double[] ics, int[] pairs, int horizon) {
        return new IcSeries(kind, ics, pairs, rolling(ics), IcTable.of(kind, ics, pairs, horizon));
    }

    private static double[] rolling(double[] ics) {
        double[] means = new double[ics.length];
        Arrays.fill(means, Double.NaN);
        for (int k = ROLLING - 1; k < ics.length; k++) {
            means[k] = Arrays.stream(ics, k - ROLLING + 1, k + 1).sum() / ROLLING;
        }
        return means;
    }
}
