package lode.combine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.measure.Series;

/**
 * Learns a model from what is complete.
 *
 * @param method   how
 * @param protocol from how much
 * @param models   trees that were learned before from the same rows
 */
record Learner(Method method, Protocol protocol, ModelCache models) {

    /**
     * What was learned.
     *
     * @param model the weights or trees
     * @param dates the days whose labels it was learned from, oldest first
     */
    record Lesson(Model model, int[] dates) {}

    /** Learns; empty if too little is complete, or nothing can be said. */
    Optional<Lesson> learn(History history) {
        int[] dates = dates(history);
        if (dates.length == 0) {
            return Optional.empty();
        }
        return switch (method) {
            case EQUAL, IC, ICIR, MAX_ICIR -> lesson(byCoefficients(history, dates), dates);
            case LINEAR -> lesson(regression(history, dates, everyFactor(history), 0), dates);
            case RIDGE -> lesson(regression(history, dates, everyFactor(history), protocol.ridge()), dates);
            case FAMA_MACBETH -> lesson(byDate(history, dates), dates);
            case DYNAMIC -> lesson(regression(history, dates, chosen(history), 0), dates);
            case FOREST, BOOSTING ->
                TreeLearner.of(method, protocol, models).learn(history, dates).map(trees -> new Lesson(trees, dates));
        };
    }

    private int[] dates(History history) {
        if (method.byCoefficients()) {
            return history.dates(protocol.window(), 0);
        }
        int pooled = Math.max(2, protocol.train() / history.material().horizon());
        return history.dates(method == Method.FAMA_MACBETH ? protocol.window() : pooled, protocol.embargo());
    }

    private Optional<Lesson> lesson(double[] weights, int[] dates) {
        var model = new Weights(weights, protocol.missing());
        return model.any() ? Optional.of(new Lesson(model, dates)) : Optional.empty();
    }

    private static int[] everyFactor(History history) {
        return IntStream.range(0, history.material().count()).toArray();
    }

    private double[] regression(History history, int[] dates, int[] factors, double ridge) {
        return IcWeights.normalised(new Regression(history, dates, factors, protocol.missing()).slopes(ridge));
    }

    /** The sum of the slopes that each date has by itself, which is their mean but for its size. */
    private double[] byDate(History history, int[] dates) {
        double[] sums = new double[history.material().count()];
        for (int day : dates) {
            double[] slopes = new Regression(history, new int[] {day}, everyFactor(history), protocol.missing())
                    .slopes(protocol.ridge());
            Arrays.setAll(sums, factor -> sums[factor] + slopes[factor]);
        }
        return IcWeights.normalised(sums);
    }

    /** A factor takes part if it has coefficients on at least half of the days that are wanted. */
    private int[] wellKnown(double[][] ics) {
        return IntStream.range(0, ics.length)
                .filter(factor -> 2 * Series.known(ics[factor]) >= protocol.window())
                .toArray();
    }

    private double[] byCoefficients(History history, int[] dates) {
        double[][] all = history.ics(dates);
        int[] factors = wellKnown(all);
        double[] weights = new double[all.length];
        if (factors.length == 0) {
            return weights;
        }
        int[] signs = history.signs(protocol.signs());
        double[][] aligned = new double[factors.length][dates.length];
        for (int k = 0; k < factors.length; k++) {
            for (int t = 0; t < dates.length; t++) {
                aligned[k][t] = signs[factors[k]] * all[factors[k]][t];
            }
        }
        double[] found = ofAligned(aligned);
        double[] used = protocol.longOnly() ? IcWeights.longOnly(found) : found;
        for (int k = 0; k < factors.length; k++) {
            weights[factors[k]] = signs[factors[k]] * used[k];
        }
        return weights;
    }

    private double[] ofAligned(double[][] ics) {
        return switch (method) {
            case EQUAL ->
                IntStream.range(0, ics.length)
                        .mapToDouble(_ -> 1.0 / ics.length)
                        .toArray();
            case IC -> IcWeights.ofMeans(ics);
            case ICIR -> IcWeights.ofRatios(ics);
            case MAX_ICIR -> IcWeights.ofLargestRatio(ics);
            case LINEAR, RIDGE, FAMA_MACBETH, DYNAMIC, FOREST, BOOSTING ->
                throw new IllegalArgumentException(method.toString());
        };
    }

    /** The best of those whose recent coefficients are large and steady; the steadiest of all if none is. */
    private int[] chosen(History history) {
        int[] dates = history.dates(protocol.window(), 0);
        double[][] ics = history.ics(dates);
        double[] ratios = IcWeights.ratios(ics);
        int[] ranked = IntStream.of(wellKnown(ics))
                .filter(factor -> !Double.isNaN(ratios[factor]))
                .boxed()
                .sorted(Comparator.comparingDouble(factor -> -Math.abs(ratios[factor])))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] passing = IntStream.of(ranked)
                .filter(factor -> Math.abs(ratios[factor]) >= protocol.leastIcir()
                        && Math.abs(Series.mean(ics[factor])) >= protocol.leastIc())
                .limit(protocol.top())
                .toArray();
        return passing.length > 0 ? passing : IntStream.of(ranked).limit(1).toArray();
    }
}
