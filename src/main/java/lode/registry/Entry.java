package lode.registry;

import java.util.List;
import java.util.Optional;
import lode.factor.Factor;

/**
 * A factor of the registry.
 *
 * @param factor      what to compute
 * @param evaluations its tests, oldest first; at least one
 * @param dossier     what became of it
 */
public record Entry(Factor factor, List<Evaluation> evaluations, Dossier dossier) {

    /** Copies the evaluations. */
    public Entry {
        if (evaluations.isEmpty()) {
            throw new IllegalArgumentException("factor " + factor.name() + " was never tested");
        }
        evaluations = List.copyOf(evaluations);
    }

    /** A factor of which nothing is known but its tests. */
    public Entry(Factor factor, List<Evaluation> evaluations) {
        this(factor, evaluations, Dossier.NEW);
    }

    /** What is done with it. */
    public State state() {
        return dossier.state();
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
