package lode.prove;

import java.util.Optional;

/**
 * What one check of one part found.
 *
 * @param check    what was asked
 * @param compared values that were compared
 * @param differing how many of them were not the same
 * @param first    the first that was not
 * @param allowed  how many may differ: none where bits are compared; one in a thousand where the arithmetic itself differs
 */
public record Evidence(LeakCheck check, long compared, long differing, Optional<Difference> first, long allowed) {

    /** Where all days are known, and something else differs. */
    public static final int ALL_DAYS = Integer.MAX_VALUE;

    /**
     * A value that was not the same.
     *
     * @param today    the last day that was known, or {@link #ALL_DAYS}
     * @param day      of the value
     * @param place    among the values of the day, such as the instrument
     * @param original value that was claimed
     * @param other    value when the future was another one
     */
    public record Difference(int today, int day, int place, double original, double other) {}

    /** Whether the part passed. */
    public boolean holds() {
        return differing <= allowed;
    }

    /** Both of the same check together. */
    Evidence plus(Evidence other) {
        return new Evidence(
                check,
                compared + other.compared,
                differing + other.differing,
                first.or(other::first),
                allowed + other.allowed);
    }
}
