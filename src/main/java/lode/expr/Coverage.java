package lode.expr;

import java.util.Locale;

/** How much of a window must be known for a result: one setting of a run, for all operators. */
public enum Coverage {
    /** All of it. */
    FULL,
    /** At least half of it. */
    HALF,
    /** At least one value. */
    ANY;

    /** How many values of a window of d days must be known. */
    public int enough(int d) {
        return switch (this) {
            case FULL -> d;
            case HALF -> (d + 1) / 2;
            case ANY -> 1;
        };
    }

    /** As written in experiments: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
