package lode.registry;

import java.util.List;
import java.util.Optional;
import lode.factor.Factor;

/**
 * A factor of the registry.
 *
 * @param factor      what to compute
 * @param evaluations its tests, oldest first; at least one
 */
public record Entry(Factor factor, List<Evaluation> evaluations) {

    /** Copies the evaluations. */
    public Entry {
        if (evaluations.isEmpty()) {
            throw new IllegalArgumentException("factor " + factor.name() + " was never tested");
        }
        evaluations = List.copyOf(evaluations);
    }

    /** The test by which it came here. */
    public Evaluation first() {
        return evaluations.getFirst();
    }

    /** The latest test. */
    public Evaluation latest() {
        return evaluations.getLast();
    }

    /** The latest test on the dataset of that name. */
    public Optional<Evaluation> latestOn(String data) {
        return evaluations.reversed().stream()
                .filter(evaluation -> evaluation.conditions().data().name().equals(data))
                .findFirst();
    }
}
