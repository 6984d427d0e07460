package lode.search;

/**
 * What luck alone would have reached.
 *
 * @param independent how many independent trials all that were tried are worth, by an estimate; NaN where it was not asked
 * @param rankIc      the mean size of the largest rank correlation in training among so many factors without any merit; NaN where
 *                    it was not asked
 */
public record Luck(double independent, double rankIc) {

    /** What nobody asked. */
    public static final Luck UNKNOWN = new Luck(Double.NaN, Double.NaN);
}
