package lode.registry;

import java.util.List;
import java.util.Optional;

/**
 * What somebody says about a factor.
 *
 * @param name     what to call it; empty to leave its name as it is
 * @param note     what to remember about it; empty to leave its note as it is
 * @param tagged   tags it gets
 * @param untagged tags it loses
 */
public record Description(Optional<String> name, Optional<String> note, List<String> tagged, List<String> untagged) {

    /** Nothing. */
    public static final Description NONE = new Description(Optional.empty(), Optional.empty(), List.of(), List.of());

    /** Copies the lists. */
    public Description {
        tagged = List.copyOf(tagged);
        untagged = List.copyOf(untagged);
    }
}
