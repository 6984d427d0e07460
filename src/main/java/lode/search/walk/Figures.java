package lode.search.walk;

import java.util.stream.IntStream;
import lode.luck.TrackRecord;
import lode.measure.IcStats;
import lode.measure.Series;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * What a track says.
 *
 * @param rankIc    of the daily rank correlations
 * @param annual    return of the highest fifth less the lowest a year, a fraction: mean over the label's horizon, divided by it, times
 *                  252
 * @param sharpe    Sharpe ratio of that a year, from days a horizon apart, whose returns do not overlap
 * @param certainty how sure it is that the true ratio is above 0 (probabilistic Sharpe ratio)
 */
public record Figures(IcStats rankIc, double annual, double sharpe, double certainty) {

    private static final double DAYS_PER_YEAR = 252;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Those of a track whose label has some horizon. */
    public static Figures of(Track track, int horizon) {
        double[] spreads = track.spreads();
        TrackRecord apart = TrackRecord.of(IntStream.range(0, Math.ceilDiv(spreads.length, horizon))
                .mapToDouble(k -> spreads[k * horizon])
                .toArray());
        return new Figures(
                IcStats.of(track.rankIcs(), 0, track.rankIcs().length, horizon),
                Series.mean(spreads) / horizon * DAYS_PER_YEAR,
                apart.sharpe() * Math.sqrt(DAYS_PER_YEAR / horizon),
                apart.probabilityAbove(0));
    }

    /** Two-sided p-value of the mean rank correlation, by Newey and West and a normal distribution; NaN where there is no t. */
    public double p() {
        return Double.isNaN(rankIc.t()) ? Double.NaN : 2 * NORMAL.cumulativeProbability(-Math.abs(rankIc.t()));
    }
}
