package lode.luck;

import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * What searches among noise admitted, against what the search itself did.
 *
 * @param admitted what each search among noise admitted
 * @param real     what the search itself admitted
 */
public record NullRate(List<Integer> admitted, int real) {

    /** Searches among noise that admit something in one of 20, or fewer, are rare. */
    private static final double RARE = 0.05;

    /** Those in three of ten, or more, are frequent. */
    private static final double FREQUENT = 0.3;

    /** Either is wrongly decided so often at most. */
    private static final double ERROR = 0.05;

    /** Copies the list. */
    public NullRate {
        admitted = List.copyOf(admitted);
    }

    /** A number with the bounds between which the true one is, at 95 %. */
    public record Interval(double value, double lower, double upper) {

        private Interval over(double divisor) {
            return new Interval(value / divisor, lower / divisor, upper / divisor);
        }
    }

    /** Whether it is clear, by Wald's sequential test, that searches among noise admit something rarely or frequently. */
    public boolean isClear() {
        double evidence = 0;
        for (int each : admitted) {
            evidence += each > 0 ? Math.log(FREQUENT / RARE) : Math.log((1 - FREQUENT) / (1 - RARE));
        }
        return Math.abs(evidence) >= Math.log((1 - ERROR) / ERROR);
    }

    /** The share of searches among noise that admit something, by Clopper and Pearson. */
    public Interval shareAdmitting() {
        int n = admitted.size();
        int some = (int) admitted.stream().filter(each -> each > 0).count();
        return new Interval(
                (double) some / n,
                some == 0 ? 0 : new BetaDistribution(some, n - some + 1.0).inverseCumulativeProbability(0.025),
                some == n ? 1 : new BetaDistribution(some + 1.0, n - some).inverseCumulativeProbability(0.975));
    }

    /**
     * What a search among noise admits in the mean: Poisson bounds by Garwood, widened where the searches differ by more than such
     * chance, as factors that are found together do.
     */
    public Interval mean() {
        int n = admitted.size();
        int sum = admitted.stream().mapToInt(Integer::intValue).sum();
        double mean = (double) sum / n;
        double lower = sum == 0 ? 0 : new ChiSquaredDistribution(2.0 * sum).inverseCumulativeProbability(0.025) / 2 / n;
        double upper = new ChiSquaredDistribution(2.0 * sum + 2).inverseCumulativeProbability(0.975) / 2 / n;
        double variance = admitted.stream()
                        .mapToDouble(each -> (each - mean) * (each - mean))
                        .sum()
                / Math.max(1, n - 1);
        double wider = sum == 0 ? 1 : Math.sqrt(Math.max(1, variance / mean));
        return new Interval(mean, Math.max(0, mean - wider * (mean - lower)), mean + wider * (upper - mean));
    }

    /**
     * The share of the admitted factors that noise would have brought, at most 1: the false-discovery rate of the whole search. NaN
     * where it admitted nothing.
     */
    public Interval falseDiscoveries() {
        if (real == 0) {
            return new Interval(Double.NaN, Double.NaN, Double.NaN);
        }
        Interval rate = mean().over(real);
        return new Interval(Math.min(1, rate.value()), Math.min(1, rate.lower()), Math.min(1, rate.upper()));
    }
}
