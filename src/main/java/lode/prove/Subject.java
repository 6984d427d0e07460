package lode.prove;

import java.util.List;
import java.util.Set;
import lode.panel.Dataset;

/**
 * Something that is computed from a history day by day, and claims to know nothing of the days after.
 *
 * <p>It may have several parts, which are computed together, and judged one by one.
 */
public interface Subject {

    /** What the parts are called in a certificate. */
    List<String> parts();

    /**
     * Computes all parts from a history.
     *
     * @param data as many days as it has
     * @return for each part its values, day-major; each day has the same number of them, such as one per instrument
     */
    List<double[]> values(Dataset data);

    /** Names of the stored fields that it reads, so that no others need be varied; empty if it may read any. */
    default Set<String> fields() {
        return Set.of();
    }

    /** When on its day a value is known. */
    default Moment moment() {
        return Moment.CLOSE;
    }

    /** Trading days after its own on which a value is known; 0 for a factor, the label's reach for a RankIC. */
    default int delay() {
        return 0;
    }

    /** Whether values hang on dates, such as the ends of months: then they cannot be expected to move along with the data. */
    default boolean followsCalendar() {
        return false;
    }

    /** Whether values must not hang on the level of adjusted prices, which tells of dividends to come. */
    default boolean ignoresPriceLevels() {
        return true;
    }
}
