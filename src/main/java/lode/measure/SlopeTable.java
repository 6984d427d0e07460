package lode.measure;

import java.util.Arrays;

/**
 * What the returns of one unit of a factor say, which a regression tells date by date.
 *
 * @param slopes       one per date; NaN where there is none
 * @param cumulative   their sum up to each date
 * @param periods      how many dates have one
 * @param mean         their mean
 * @param t            of the mean, as if dates were independent
 * @param neweyWestT   of the mean, allowing for dates that depend on each other
 * @param meanAbsoluteT mean size of the dates' own t
 * @param aboveTwo     share of dates whose own t is larger than 2 in size
 * @param positive     share of dates with a positive slope
 */
public record SlopeTable(
        double[] slopes,
        double[] cumulative,
        int periods,
        double mean,
        double t,
        double neweyWestT,
        double meanAbsoluteT,
        double aboveTwo,
        double positive) {

    private static final double LARGE = 2;

    /**
     * The table of some slopes.
     *
     * @param slopes  one per date
     * @param ts      each over its standard error
     * @param horizon dates that one return spans
     */
    public static SlopeTable of(double[] slopes, double[] ts, int horizon) {
        IcStats stats = IcStats.of(slopes, 0, slopes.length, horizon);
        double[] known = Arrays.stream(ts).filter(t -> !Double.isNaN(t)).toArray();
        double[] cumulative = new double[slopes.length];
        double sum = 0;
        for (int k = 0; k < slopes.length; k++) {
            sum += Double.isNaN(slopes[k]) ? 0 : slopes[k];
            cumulative[k] = sum;
        }
        return new SlopeTable(
                slopes,
                cumulative,
                stats.days(),
                stats.mean(),
                stats.ir() * Math.sqrt(stats.days()),
                stats.t(),
                Arrays.stream(known).map(Math::abs).average().orElse(Double.NaN),
                share(Arrays.stream(known).filter(t -> Math.abs(t) > LARGE).count(), known.length),
                share(Arrays.stream(slopes).filter(slope -> slope > 0).count(), stats.days()));
    }

    private static double share(long part, int all) {
        return (double) part / all;
    }
}
