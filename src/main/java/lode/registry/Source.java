package lode.registry;

/**
 * Who tested a factor.
 *
 * @param kind   how it came about, such as {@code mined}
 * @param run    name of the run
 * @param trials distinct formulas that the run tested: the more, the luckier its best
 */
public record Source(String kind, String run, int trials) {

    /** A search. */
    public static Source mined(String run, int trials) {
        return new Source("mined", run, trials);
    }
}
