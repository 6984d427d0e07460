package lode.measure;

import org.apache.commons.math3.distribution.NormalDistribution;

/** Which correlation of a factor with the return that follows. */
public enum IcKind {
    /** Pearson's, of values. */
    NORMAL("NormalIC"),
    /** Spearman's, of ranks; ties share their mean rank. */
    RANK("RankIC"),
    /** Kendall's tau-b: how many more pairs of instruments both put in the same order than in opposite ones. */
    KENDALL("KendallIC");

    private static final NormalDistribution NORMAL_DISTRIBUTION = new NormalDistribution();

    private final String title;

    IcKind(String title) {
        this.title = title;
    }

    /** How probable a coefficient of that size, or a larger one, is where nothing is told; two-sided. */
    double significance(double coefficient, int pairs) {
        return switch (this) {
            case NORMAL, RANK -> IcTable.significance(coefficient, pairs);
            case KENDALL -> {
                double n = pairs;
                double z = 3 * coefficient * Math.sqrt(n * (n - 1) / (2 * (2 * n + 5)));
                yield 2 * NORMAL_DISTRIBUTION.cumulativeProbability(-Math.abs(z));
            }
        };
    }

    /** As tables name it. */
    @Override
    public String toString() {
        return title;
    }
}
