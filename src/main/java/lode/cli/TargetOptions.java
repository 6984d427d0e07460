package lode.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import lode.panel.UserException;
import lode.search.Target;
import picocli.CommandLine.Option;

/** How many factors are to be found by searches that follow each other, and what that may cost. */
final class TargetOptions {

    private static final double NANOS_PER_MINUTE = 60e9;

    @Option(
            names = "--factors",
            paramLabel = "N",
            description = "Search again and again, each time for what the factors found before do not explain, until N"
                    + " are found or the budget ends.")
    private Optional<Integer> factors;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            description = "With --factors: end after the generation in which so many minutes are over. What is found"
                    + " then depends on the clock.")
    private Optional<Double> minutes;

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            description = "With --factors: try at most so many distinct formulas, all searches together.")
    private Optional<Integer> evaluations;

    /**
     * What is wanted; empty for a single search.
     *
     * @throws UserException if a number is out of range, or a budget is given without a target
     */
    Optional<Target> target() {
        if (factors.isEmpty() && (minutes.isPresent() || evaluations.isPresent())) {
            throw new UserException((minutes.isPresent() ? "--minutes" : "--evaluations")
                    + " is a budget for --factors: say how many factors are wanted");
        }
        minutes.filter(m -> !(m > 0)).ifPresent(m -> {
            throw new UserException("minutes must be more than 0, got " + m);
        });
        return factors.map(
                wanted -> new Target(wanted, evaluations.map(OptionalInt::of).orElse(OptionalInt.empty())));
    }

    /** Whether the minutes are over, as a clock that begins now tells. */
    BooleanSupplier timer(LongSupplier nanos) {
        long start = nanos.getAsLong();
        return () -> minutes.isPresent() && nanos.getAsLong() - start >= minutes.get() * NANOS_PER_MINUTE;
    }
}
