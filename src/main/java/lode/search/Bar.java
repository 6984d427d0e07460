package lode.search;

import java.util.Arrays;

/**
 * The fitness that a formula must reach to become a parent, fixed before its generation is scored.
 *
 * <p>It is the fitness of the median of the generation before, or where fewer reached the bar, the bar lowered a little:
 * it follows from fitness that is known exactly, and what is known of those below it never matters. That is what lets
 * {@link Race} stop them early without changing a search. Among themselves those below the bar are equal.
 */
final class Bar {

    /** The share of a population that is to reach the bar. */
    private static final double SHARE = 0.5;

    /** Where too few reach the bar, it falls by this share of the distance from the best. */
    private static final double FALL = 0.2;

    private static final double LEAST_FALL = 1e-4;

    private final int wanted;
    private double height = Double.NEGATIVE_INFINITY;

    /**
     * The bar of the first generation, which everyone reaches.
     *
     * @param population formulas in a generation
     * @param elites     that reach every bar
     */
    Bar(int population, int elites) {
        this.wanted = Math.max(elites, (int) Math.ceil(SHARE * population));
    }

    /** The least fitness of a parent. */
    double height() {
        return height;
    }

    /** Sets the bar for the next generation, by the fitness of those that reached it in this one. */
    void follow(double[] reached) {
        double[] sorted = reached.clone();
        Arrays.sort(sorted);
        if (sorted.length >= wanted) {
            height = sorted[sorted.length - wanted];
        } else if (sorted.length > 0) {
            height -= Math.max(LEAST_FALL, FALL * (sorted[sorted.length - 1] - height));
        } else {
            height = Double.NEGATIVE_INFINITY;
        }
    }
}
