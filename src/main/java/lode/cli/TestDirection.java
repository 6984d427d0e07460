package lode.cli;

import java.util.function.Supplier;
import lode.measure.IcStats;

/** Which values of a factor are held. */
enum TestDirection {
    /** High ones. */
    DESC,
    /** Low ones. */
    ASC,
    /** Those that library or registry declare good; high ones if they do not. */
    DECLARED,
    /** Those that were good on the training days. */
    AUTO;

    /**
     * 1 for high values, -1 for low ones.
     *
     * @param declared the same, or 0 if nobody declares it
     * @param training rank correlations on the training days
     */
    int of(int declared, Supplier<IcStats> training) {
        return switch (this) {
            case DESC -> 1;
            case ASC -> -1;
            case DECLARED -> declared == 0 ? 1 : declared;
            case AUTO -> training.get().direction();
        };
    }
}
