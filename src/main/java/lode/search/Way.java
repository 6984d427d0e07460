package lode.search;

import java.util.Locale;

/** How a formula came into being. */
enum Way {
    /** Grown at random. */
    GROWN,
    /** One part replaced by a part of another formula. */
    CROSSOVER,
    /** One part replaced by a new one. */
    SUBTREE,
    /** One part replaced by a part of itself. */
    HOIST,
    /** Operators and leaves replaced in place. */
    POINT,
    /** One window replaced. */
    WINDOW,
    /** One window or number moved a step, because that is better. */
    TUNED,
    /** Written shorter, with the same values. */
    SIMPLIFIED,
    /** Given from outside. */
    SEED;

    /** As written in ledgers: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
