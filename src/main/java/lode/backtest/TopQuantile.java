package lode.backtest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lode.panel.Period;

/**
 * Holds the names of the best scores.
 *
 * <p>Of n names, k = max(1, q n rounded half up) are held. A holding stays as long as its rank is (q + b) n or better, and
 * the best others fill the places that are left.
 */
final class TopQuantile implements Strategy {

    private final Ranking ranking;
    private final double quantile;
    private final double buffer;
    private final boolean byScore;
    private final Caps caps;
    private final String rhythm;

    /**
     * The strategy.
     *
     * @param quantile q, more than 0, 1 at most
     * @param buffer   b, 0 or more
     * @param byScore  whether weights fall with the place among the chosen, or all are equal
     * @param rhythm   of rebalancing, in words
     */
    TopQuantile(Ranking ranking, double quantile, double buffer, boolean byScore, Caps caps, String rhythm) {
        this.ranking = ranking;
        this.quantile = quantile;
        this.buffer = buffer;
        this.byScore = byScore;
        this.caps = caps;
        this.rhythm = rhythm;
    }

    @Override
    public Optional<double[]> targets(int day, Portfolio now) {
        int[] ranked = ranking.isDate(day) ? ranking.of(day) : new int[0];
        if (ranked.length == 0) {
            return Optional.empty();
        }
        double[] weights = new double[ranking.axes().width()];
        int wanted = Math.max(1, rounded(quantile * ranked.length));
        int staying = Math.max(wanted, rounded(Math.min(1, quantile + buffer) * ranked.length));
        int[] chosen = choose(ranked, wanted, staying, now);
        double places = wanted * (wanted + 1) / 2.0;
        for (int k = 0; k < chosen.length; k++) {
            weights[chosen[k]] = byScore ? (wanted - k) / places : 1.0 / wanted;
        }
        caps.apply(weights, day);
        return Optional.of(weights);
    }

    /** The names to hold, best first. */
    private static int[] choose(int[] ranked, int wanted, int staying, Portfolio now) {
        boolean[] in = new boolean[ranked.length];
        int count = 0;
        for (int k = 0; k < staying && count < wanted; k++) {
            in[k] = now.holds(ranked[k]);
            count += in[k] ? 1 : 0;
        }
        for (int k = 0; k < ranked.length && count < wanted; k++) {
            count += in[k] ? 0 : 1;
            in[k] = true;
        }
        int[] chosen = new int[count];
        int next = 0;
        for (int k = 0; k < ranked.length; k++) {
            if (in[k]) {
                chosen[next++] = ranked[k];
            }
        }
        return chosen;
    }

    private static int rounded(double number) {
        return (int) Math.floor(number + 0.5);
    }

    @Override
    public String description() {
        return String.format(
                Locale.ROOT,
                "the best %s %% by score, %s, renewed every %s, buffer %s %%",
                percent(quantile),
                byScore ? "weighted by place" : "equal weights",
                rhythm,
                percent(buffer));
    }

    private static String percent(double share) {
        return Double.toString(Math.round(share * 1e8) / 1e6).replaceAll("\\.0$", "");
    }

    @Override
    public List<String> notes(Period period) {
        int empty = ranking.emptyDates(period);
        return empty == 0
                ? List.of()
                : List.of("on " + empty + " days of rebalancing no name has a score: what was held was kept");
    }
}
