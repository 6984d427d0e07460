package lode.registry;

import java.time.Instant;
import java.util.List;

/**
 * A decision on a factor.
 *
 * @param at       when it was taken
 * @param state    the state after it; that before it, if a change was refused
 * @param reason   why
 * @param verdicts the numbers on which it rests; none for one that somebody took by hand
 */
public record Change(Instant at, State state, String reason, List<Verdict> verdicts) {

    /** Copies the verdicts. */
    public Change {
        verdicts = List.copyOf(verdicts);
    }

    /** A decision that somebody took without rules. */
    public static Change of(Instant at, State state, String reason) {
        return new Change(at, state, reason, List.of());
    }
}
