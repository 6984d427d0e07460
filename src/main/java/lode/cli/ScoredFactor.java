package lode.cli;

import java.util.Optional;
import lode.factor.LibraryFactor;
import lode.measure.IcStats;

/**
 * A factor of a library and how well it foresees returns; its figures are those of the factor in its direction, so that
 * positive ones are good.
 *
 * @param library    the library's name
 * @param factor     the factor
 * @param direction  the one that its source states, else that of the training days
 * @param training   rank correlations on the first days
 * @param validation rank correlations on the days after them
 * @param test       rank correlations on the last days, if they were asked for
 * @param coverage   share of the pool's cells with a label that have a value
 */
record ScoredFactor(
        String library,
        LibraryFactor factor,
        int direction,
        IcStats training,
        IcStats validation,
        Optional<IcStats> test,
        double coverage) {

    /**
     * A factor in its direction.
     *
     * @param training rank correlations of the formula as written, and so on
     */
    static ScoredFactor of(
            String library,
            LibraryFactor factor,
            IcStats training,
            IcStats validation,
            Optional<IcStats> test,
            double coverage) {
        int direction = factor.direction() == 0 ? training.direction() : factor.direction();
        return new ScoredFactor(
                library,
                factor,
                direction,
                turned(training, direction),
                turned(validation, direction),
                test.map(stats -> turned(stats, direction)),
                coverage);
    }

    private static IcStats turned(IcStats stats, int direction) {
        return new IcStats(direction * stats.mean(), stats.std(), direction * stats.t(), stats.days());
    }

    /** Whether the source states the direction. */
    boolean stated() {
        return factor.direction() != 0;
    }
}
