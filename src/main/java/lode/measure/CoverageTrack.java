package lode.measure;

/**
 * How many instruments have a value, date by date, and whether they become fewer.
 *
 * @param known    how many that count have a value
 * @param universe how many count
 * @param shares   the one over the other; NaN where none counts
 * @param mean     mean of the shares
 * @param trend    change of the share from the first date to the last, by a straight line
 * @param t        of the trend, allowing for dates that depend on each other
 * @param alarm    whether the share falls: by more than a hundredth, and with a t below -3
 */
public record CoverageTrack(
        int[] known, int[] universe, double[] shares, double mean, double trend, double t, boolean alarm) {

    private static final double FALL = -0.01;
    private static final double CERTAIN = -3;

    static CoverageTrack of(int[] known, int[] universe) {
        double[] shares = new double[known.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = universe[k] == 0 ? Double.NaN : (double) known[k] / universe[k];
        }
        double mean = Series.mean(shares);
        Trend trend = Trend.of(shares);
        boolean alarm = trend.change() < FALL && trend.t() < CERTAIN;
        return new CoverageTrack(known, universe, shares, mean, trend.change(), trend.t(), alarm);
    }
}
