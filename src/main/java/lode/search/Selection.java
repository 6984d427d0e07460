package lode.search;

import java.util.Locale;

/** How parents are chosen. */
public enum Selection {
    /** The fittest of some that are drawn at random. */
    TOURNAMENT,
    /** By one part of the training days after another, in random order (La Cava et al. 2016). */
    LEXICASE,
    /** Not at all: every formula is grown anew, which is random search. */
    RANDOM;

    /** As written in experiments: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
