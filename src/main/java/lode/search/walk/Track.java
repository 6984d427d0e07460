package lode.search.walk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import lode.panel.Period;

/**
 * How a factor did on some days.
 *
 * @param rankIcs one per day; NaN where there is none
 * @param spreads what the highest fifth earned more than the lowest over the label's horizon, on paper and before costs; one per day,
 *                NaN where there is none
 */
public record Track(double[] rankIcs, double[] spreads) {

    /** Nothing is known of so many days. */
    static Track unknown(int days) {
        double[] unknown = new double[days];
        Arrays.fill(unknown, Double.NaN);
        return new Track(unknown, unknown.clone());
    }

    /** Some of the days, counted from the first. */
    Track on(Period days) {
        return new Track(
                Arrays.copyOfRange(rankIcs, days.first(), days.end()),
                Arrays.copyOfRange(spreads, days.first(), days.end()));
    }

    /** All one after another. */
    static Track joined(List<Track> tracks) {
        return new Track(
                tracks.stream()
                        .flatMapToDouble(one -> DoubleStream.of(one.rankIcs))
                        .toArray(),
                tracks.stream()
                        .flatMapToDouble(one -> DoubleStream.of(one.spreads))
                        .toArray());
    }
}
