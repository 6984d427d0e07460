package lode.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lode.panel.Groups;
import lode.panel.Period;

/**
 * Holds an index, with more of what has a good score and less of what has a bad one.
 *
 * <p>The weight of a name is base x (1 + tilt x z), where z is its standardised score, less the mean of its industry that the
 * base weights make, so that industries weigh what they weigh in the base; a name without score has z = 0. What would be
 * below 0 is 0, and the industry is brought back to its weight.
 */
final class IndexTilt implements Strategy {

    private static final int WINDOW = 252;
    private static final int FEWEST_DAYS = 60;

    private final Ranking ranking;
    private final Quotes quotes;
    private final Base base;
    private final double tilt;
    private final Optional<Double> trackingError;
    private final Optional<Groups> industry;
    private final String rhythm;

    /** The weights of the index, as far as its names trade. */
    interface Base {

        /** Weights of a day that sum to 1, or to 0 where there are none. */
        double[] weights(int day);

        /** In words. */
        String description();
    }

    /**
     * The strategy.
     *
     * @param tilt          how strongly the score counts; not read where there is a target of tracking error
     * @param trackingError target, a year: the tilt is such that the active weights of the day would have had it over the
     *                      last 252 days, of which at least 60 are needed
     * @param industry      to be neutral in; empty to count all as one
     */
    IndexTilt(
            Ranking ranking,
            Quotes quotes,
            Base base,
            double tilt,
            Optional<Double> trackingError,
            Optional<Groups> industry,
            String rhythm) {
        this.ranking = ranking;
        this.quotes = quotes;
        this.base = base;
        this.tilt = tilt;
        this.trackingError = trackingError;
        this.industry = industry;
        this.rhythm = rhythm;
    }

    @Override
    public Optional<double[]> targets(int day, Portfolio now) {
        int[] ranked = ranking.isDate(day) ? ranking.of(day) : new int[0];
        double[] weights = ranked.length == 0 ? new double[0] : base.weights(day);
        if (Arrays.stream(weights).sum() == 0) {
            return Optional.empty();
        }
        double[] z = standardised(ranked, day, weights);
        double strength = trackingError
                .map(target -> target / trackingError(day, weights, z))
                .orElse(tilt);
        double[] tilted = new double[weights.length];
        for (int i = 0; i < tilted.length; i++) {
            double active = Double.isFinite(strength) ? strength * z[i] : 0;
            tilted[i] = Math.max(0, weights[i] * (1 + active));
        }
        bringBack(tilted, weights, day);
        return Optional.of(tilted);
    }

    private double[] standardised(int[] ranked, int day, double[] weights) {
        double[] z = new double[weights.length];
        double[] scores = Arrays.stream(ranked)
                .filter(i -> weights[i] > 0)
                .mapToDouble(i -> ranking.score(day, i))
                .toArray();
        double mean = Arrays.stream(scores).average().orElse(0);
        double squares = Arrays.stream(scores).map(x -> (x - mean) * (x - mean)).sum();
        double deviation = Math.sqrt(squares / (scores.length - 1));
        if (!(deviation > 0)) {
            return z;
        }
        for (int i : ranked) {
            z[i] = weights[i] > 0 ? (ranking.score(day, i) - mean) / deviation : 0;
        }
        double[] means = sums(z, weights, day);
        double[] sums = sums(ones(z.length), weights, day);
        for (int i : ranked) {
            int group = group(i, day);
            z[i] = weights[i] > 0 ? z[i] - means[group] / sums[group] : 0;
        }
        return z;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The sum of weighted values in each industry, the last one of what has none. */
    private double[] sums(double[] values, double[] weights, int day) {
        double[] sums =
                new double[industry.map(groups -> groups.labels().size()).orElse(0) + 1];
        for (int i = 0; i < values.length; i++) {
            sums[group(i, day)] += values[i] * weights[i];
        }
        return sums;
    }

    private int group(int i, int day) {
        double code = industry.map(groups -> groups.codes().at(day, i)).orElse(Double.NaN);
        return Double.isNaN(code)
                ? industry.map(groups -> groups.labels().size()).orElse(0)
                : (int) code;
    }

    /** What active weights of strength 1 would have deviated by, a year, over the last days. */
    private double trackingError(int day, double[] weights, double[] z) {
        double sum = 0;
        double squares = 0;
        int days = 0;
        for (int t = Math.max(1, day - WINDOW + 1); t <= day; t++) {
            double active = 0;
            for (int i = 0; i < weights.length; i++) {
                double change = weights[i] * z[i] == 0 ? 0 : quotes.change(t, i);
                active += Double.isNaN(change) ? 0 : weights[i] * z[i] * change;
            }
            sum += active;
            squares += active * active;
            days++;
        }
        return days < FEWEST_DAYS
                ? Double.NaN
                : Math.sqrt(Math.max(0, (squares - sum * sum / days) / (days - 1)) * WINDOW);
    }

    private void bringBack(double[] tilted, double[] weights, int day) {
        double[] whole = ones(weights.length);
        double[] wanted = sums(whole, weights, day);
        double[] got = sums(whole, tilted, day);
        for (int i = 0; i < tilted.length; i++) {
            int group = group(i, day);
            tilted[i] *= got[group] > 0 ? wanted[group] / got[group] : 0;
        }
    }

    @Override
    public String description() {
        return String.format(
                Locale.ROOT,
                "%s, tilted by the score with %s%s, renewed every %s",
                base.description(),
                trackingError
                        .map(target -> String.format(Locale.ROOT, "a target of %.2f %% tracking error", 100 * target))
                        .orElse("strength " + tilt),
                industry.isPresent() ? ", neutral in industries" : "",
                rhythm);
    }

    @Override
    public List<String> notes(Period period) {
        List<String> notes = new ArrayList<>();
        int empty = ranking.emptyDates(period);
        if (empty > 0) {
            notes.add("on " + empty + " days of rebalancing no name has a score: what was held was kept");
        }
        if (trackingError.isPresent()) {
            notes.add(
                    "tracking error is estimated from the last 252 days of the day's active weights; with fewer than 60 days"
                            + " nothing is tilted");
        }
        return notes;
    }
}
