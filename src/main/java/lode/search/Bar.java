package lode.search;

import java.util.Arrays;

/**
 * The fitness that a formula must reach to become a parent or a survivor, fixed before its generation is scored.
 *
 * <p>It is a quarter of the best fitness of the generation before, but no more than its median; where too few reached the bar,
 * it is lowered instead. It follows from fitness that is known exactly, and what is known of formulas below it never
 * matters: among themselves they are equal. That is what lets {@link Race} stop them early without changing a search.
 */
final class Bar {

    /** The share of a population that is to reach the bar. */
    private static final double SHARE = 0.5;

    /** The share of the best fitness that is worth breeding from: a higher bar leaves less that is different. */
    private static final double OF_BEST = 0.25;

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

    /** Sets the bar to a height that it had. */
    void restore(double before) {
        height = before;
    }

    /** Sets the bar for the next generation, by the fitness of those that reached it in this one. */
    void follow(double[] reached) {
        if (reached.length == 0) {
            height = Double.NEGATIVE_INFINITY;
            return;
        }
        double[] sorted = reached.clone();
        Arrays.sort(sorted);
        double best = sorted[sorted.length - 1];
        height = sorted.length >= wanted
                ? Math.min(sorted[sorted.length - wanted], OF_BEST * best)
                : height - Math.max(LEAST_FALL, FALL * (best - height));
    }
}
