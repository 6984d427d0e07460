package lode.backtest.performance;

import java.util.List;

/**
 * The figures of a strategy.
 *
 * @param profile how they are counted
 * @param returns of its daily returns
 * @param excess  against each index, in the order that was asked for
 */
public record Performance(Profile profile, ReturnFigures returns, List<ExcessFigures> excess) {

    /** Copies the list. */
    public Performance {
        excess = List.copyOf(excess);
    }

    /**
     * The figures of daily returns.
     *
     * @param returns     of each day, as fractions, all known
     * @param comparisons indices with a return per day
     * @throws IllegalArgumentException if a return is missing, or an index has more or fewer of them
     */
    public static Performance of(double[] returns, List<Comparison> comparisons, Profile profile) {
        for (int k = 0; k < returns.length; k++) {
            if (!Double.isFinite(returns[k])) {
                throw new IllegalArgumentException(
                        "the return of day %d must be known, got %s".formatted(k, returns[k]));
            }
        }
        for (Comparison comparison : comparisons) {
            if (comparison.returns().length != returns.length) {
                throw new IllegalArgumentException("%s needs %d returns, got %d"
                        .formatted(comparison.name(), returns.length, comparison.returns().length));
            }
        }
        return new Performance(
                profile,
                ReturnFigures.of(returns, profile),
                comparisons.stream()
                        .map(comparison -> ExcessFigures.of(returns, comparison, profile))
                        .toList());
    }
}
