package lode.combine;

import java.util.Locale;

/** How it is known whether high values of a factor are good. */
public enum Signs {
    /** From the mean of all coefficients that are complete. */
    LEARNED,
    /** As the factor declares; high ones where it does not. */
    DECLARED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
