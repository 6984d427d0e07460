package lode.report;

import java.util.List;
import java.util.Optional;
import lode.search.Generation;

/**
 * What whoever watches a search sees of it.
 *
 * @param planned     generations to breed
 * @param generations those bred so far, in order
 * @param pace        how it gets on
 */
public record RunState(int planned, List<Generation> generations, Pace pace) {

    /** Copies the list. */
    public RunState {
        generations = List.copyOf(generations);
    }

    /** The last generation, if one was bred. */
    public Optional<Generation> last() {
        return generations.isEmpty() ? Optional.empty() : Optional.of(generations.getLast());
    }
}
