package lode.cli;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import lode.measure.IcStats;

/** Which factors are listed first. */
enum FactorOrder {
    /** The highest rank correlation in validation. */
    RANK_IC,
    /** The highest rank correlation in the test period. */
    TEST,
    /** The newest. */
    ADDED;

    /** First in this order; ties stay as they were. */
    Comparator<ListedFactor> comparator() {
        return switch (this) {
            case RANK_IC ->
                comparingDouble(listed -> -gain(listed, listed.scorecard().validation()));
            case TEST ->
                comparingDouble(listed -> -gain(listed, listed.scorecard().test()));
            case ADDED -> comparing(listed -> listed.evaluation().added(), Comparator.reverseOrder());
        };
    }

    /** The rank correlation if the factor is used in its direction; NaN sorts last, also negated. */
    private static double gain(ListedFactor listed, IcStats stats) {
        return listed.factor().direction() * stats.mean();
    }
}
