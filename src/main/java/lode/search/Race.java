package lode.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import lode.measure.RankIc;
import lode.panel.Period;

/**
 * Visits the training days of a candidate in an order in which it soon shows whether it can win.
 *
 * <p>First every eighth day, then those halfway between, and so on. After each lap the mean RankIC of all days is
 * estimated from those seen. A candidate stops when the estimate is so far below what it needs that
 * {@value #STANDARD_ERRORS} standard errors do not make it up. The error is that of a systematic sample, from the differences
 * between successive days seen (Wolter 1984), which counts neighbours that move together only once, less for the share
 * of the days that was seen.
 */
final class Race {

    /** How sure it must be; one in some hundred thousand would lose that should have won. */
    static final double STANDARD_ERRORS = 4;

    private static final int STRIDE = 8;

    /** Where the days of each lap begin, of every {@value #STRIDE}. */
    private static final int[][] LAPS = {{0}, {4}, {2}, {6}, {1, 5}, {3, 7}};

    /** Fewer days with a RankIC than this decide nothing. */
    private static final int FEWEST_DAYS = 50;

    private final Period days;

    Race(Period days) {
        this.days = days;
    }

    /**
     * How a race ended.
     *
     * @param standing what is known of the candidate
     * @param laps     what was known after each lap but the last, as far as it went
     */
    record Outcome(Standing standing, List<Standing.Stopped> laps) {}

    /**
     * Runs the race of one candidate.
     *
     * @param walk   over the same days, none of which was visited
     * @param needed the mean RankIC, in size, that the candidate needs; -infinity lets everyone finish
     * @param finish what is to be known of one that finishes
     */
    Outcome run(RankIc.Walk walk, double needed, Function<RankIc.Daily, Score> finish) {
        List<Standing.Stopped> laps = new ArrayList<>();
        int seen = 0;
        for (int[] lap : LAPS) {
            for (int start : lap) {
                seen += visit(walk, start);
            }
            if (seen < days.days()) {
                Standing.Stopped standing = estimate(walk.daily().ics(), seen);
                laps.add(standing);
                if (standing.decides(needed)) {
                    return new Outcome(standing, laps);
                }
            }
        }
        return new Outcome(new Standing.Exact(finish.apply(walk.daily())), laps);
    }

    private int visit(RankIc.Walk walk, int start) {
        int visits = 0;
        for (int t = days.first() + start; t < days.end(); t += STRIDE) {
            walk.visit(t);
            visits++;
        }
        return visits;
    }

    /** What is known of the mean after some days. */
    private static Standing.Stopped estimate(double[] ics, int seen) {
        double[] known = IntStream.range(0, ics.length)
                .mapToDouble(k -> ics[k])
                .filter(ic -> !Double.isNaN(ic))
                .toArray();
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < known.length; k++) {
            double step = k == 0 ? 0 : known[k] - known[k - 1];
            sum += known[k];
            squares += step * step;
        }
        double estimate = sum / known.length;
        double unseen = 1 - (double) seen / ics.length;
        double error = Math.sqrt(squares / (2.0 * (known.length - 1)) * unseen / known.length);
        boolean decides = known.length >= FEWEST_DAYS && error > 0;
        return new Standing.Stopped(
                estimate, decides ? Math.abs(estimate) + STANDARD_ERRORS * error : Double.POSITIVE_INFINITY);
    }
}
