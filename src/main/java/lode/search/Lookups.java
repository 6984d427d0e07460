package lode.search;

/**
 * How many formulas were asked for, and how many of them were computed.
 *
 * <p>The others were known: from an earlier generation, because another of the same generation ranks alike, or from the
 * cache of earlier searches. Unlike a {@link Generation} this depends on the cache, so that it is in no result.
 *
 * @param asked    formulas that were to be scored
 * @param computed formulas that were computed for it
 */
public record Lookups(long asked, long computed) {

    /** None so far. */
    public static final Lookups NONE = new Lookups(0, 0);

    /** What came after an earlier count. */
    Lookups since(Lookups before) {
        return new Lookups(asked - before.asked, computed - before.computed);
    }

    /** This many more. */
    Lookups plus(long moreAsked, long moreComputed) {
        return new Lookups(asked + moreAsked, computed + moreComputed);
    }

    /** The share that was known; NaN if nothing was asked. */
    public double known() {
        return asked == 0 ? Double.NaN : (double) (asked - computed) / asked;
    }
}
