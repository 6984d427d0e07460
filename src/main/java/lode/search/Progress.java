package lode.search;

import java.util.List;

/**
 * What whoever watches a search is told after a generation.
 *
 * @param generations all that were bred so far, in order; the last one has just ended
 * @param lookups     how many formulas of the last one had to be computed
 */
public record Progress(List<Generation> generations, Lookups lookups) {

    /** Copies the list. */
    public Progress {
        generations = List.copyOf(generations);
    }

    /** The generation that has just ended. */
    public Generation generation() {
        return generations.getLast();
    }
}
