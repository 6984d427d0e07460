package lode.combine;

import java.util.Locale;

/** What weights do where a factor has no value. */
public enum Missing {
    /** It counts as the mean of the day, 0, if at least half of the weight has values. */
    MEAN,
    /** There is no combined value either. */
    NONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
