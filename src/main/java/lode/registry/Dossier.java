package lode.registry;

import java.util.List;

/**
 * What became of a factor.
 *
 * @param state      what is done with it
 * @param note       what somebody wrote about it; may be empty
 * @param tags       words by which it is found, sorted
 * @param history    decisions, oldest first
 * @param neighbours the factors that are most like it, the likest first, as they were last compared
 */
public record Dossier(State state, String note, List<String> tags, List<Change> history, List<Neighbour> neighbours) {

    /** That of a factor of which nothing is known but its tests. */
    public static final Dossier NEW = new Dossier(State.CANDIDATE, "", List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Dossier {
        tags = List.copyOf(tags);
        history = List.copyOf(history);
        neighbours = List.copyOf(neighbours);
    }
}
