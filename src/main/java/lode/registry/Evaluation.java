package lode.registry;

import java.time.Instant;
import java.util.Optional;
import lode.measure.Scorecard;

/**
 * One test of a factor.
 *
 * @param conditions on what it was tested
 * @param scorecard  how it did
 * @param source     who tested it
 * @param added      when it came into the registry
 * @param luck       what of it may be luck; empty for what was not found by a search
 */
public record Evaluation(
        Conditions conditions, Scorecard scorecard, Source source, Instant added, Optional<Luck> luck) {

    /** A test of a factor that nobody searched for, or of whose search nothing more is known. */
    public Evaluation(Conditions conditions, Scorecard scorecard, Source source, Instant added) {
        this(conditions, scorecard, source, added, Optional.empty());
    }

    /** The same, with what of it may be luck. */
    public Evaluation with(Luck told) {
        return new Evaluation(conditions, scorecard, source, added, Optional.of(told));
    }
}
