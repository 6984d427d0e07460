package lode.search;

/**
 * How the fittest formulas are improved besides breeding: simplified where that keeps their values, and their windows and
 * numbers tuned. Where survival is by fronts of several objectives there are no fittest, and nothing is improved.
 *
 * @param elites how many formulas of all islands together are improved; 0 for none
 * @param every  generations between two improvements
 * @param trials most formulas that are tried to improve one
 */
public record Tuning(int elites, int every, int trials) {

    /** No formula is improved. */
    public static final Tuning NONE = new Tuning(0, 5, 40);

    /** As a search that does not say. */
    public static final Tuning USUAL = new Tuning(3, 5, 40);

    /** Checks every number. */
    public Tuning {
        Numbers.requireAtLeast("tuning.elites", elites, 0);
        Numbers.requireAtLeast("tuning.every", every, 1);
        Numbers.requireAtLeast("tuning.trials", trials, 1);
    }

    /** The most formulas that are tried at once. */
    int most() {
        return elites * trials;
    }

    /** Whether formulas are improved after a generation. */
    boolean after(int generation) {
        return elites > 0 && generation % every == 0;
    }
}
