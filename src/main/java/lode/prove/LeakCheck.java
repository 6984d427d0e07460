package lode.prove;

import java.util.Locale;

/** What a value is asked, to prove that it saw no future. */
public enum LeakCheck {
    /** Values up to a day are the same bits when all later days are removed. */
    PREFIX,
    /** Values up to a day are the same bits when all later days are noise, nothing and huge numbers. */
    POISON,
    /** Values come a day later when the data do. */
    DELAY,
    /** Values are the same when each instrument's adjusted prices are at another level. */
    REBASING;

    /** As in a certificate: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
