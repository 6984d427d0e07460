package lode.registry;

import java.util.Locale;

/** What is done with a factor. */
public enum State {
    /** It was found, and nobody decided yet. */
    CANDIDATE,
    /** It passed the rules, and is used. */
    ADMITTED,
    /** It was admitted, and its rank correlations have become so low that somebody should look. */
    WATCH,
    /** It is not used any more, or never was. */
    RETIRED;

    /** The state of that name, as {@link #toString} writes it. */
    static State named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** As it is stored and written on the command line: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
