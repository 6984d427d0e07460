package lode.search;

import java.util.Comparator;
import java.util.List;
import lode.expr.Expr;

/**
 * What is known after a generation.
 *
 * @param number       from 1
 * @param islands      the fittest formula of each island, island by island
 * @param medianRankIc the median size of the rank correlation of those that reached the bar; NaN if none did
 * @param meanSize     mean number of operators, fields and numbers
 * @param price        fitness that a formula loses for each of them, from this generation on
 * @param diversity    share of the formulas that have values of their own, unlike those before them
 * @param distinct     distinct formulas tried so far, in all generations
 * @param luck         what luck alone would have reached with them
 */
public record Generation(
        int number,
        List<Best> islands,
        double medianRankIc,
        double meanSize,
        double price,
        double diversity,
        int distinct,
        Luck luck) {

    /** A generation of which nobody asked what luck would have reached. */
    public Generation(
            int number,
            List<Best> islands,
            double medianRankIc,
            double meanSize,
            double price,
            double diversity,
            int distinct) {
        this(number, islands, medianRankIc, meanSize, price, diversity, distinct, Luck.UNKNOWN);
    }

    /** Copies the list. */
    public Generation {
        islands = List.copyOf(islands);
    }

    /**
     * The fittest formula of an island.
     *
     * @param formula what to compute
     * @param fitness its fitness; -infinity if none reached the bar
     * @param rankIc  its rank correlation in training, signed; NaN if none reached the bar
     * @param validationRankIc its rank correlation in validation, signed; to be looked at only, nothing is chosen by
     *                         it; NaN if none reached the bar
     */
    public record Best(Expr formula, double fitness, double rankIc, double validationRankIc) {

        /** Whether a formula reached the bar. */
        public boolean reached() {
            return fitness > Double.NEGATIVE_INFINITY;
        }
    }

    /** The same generation with other entries for the islands. */
    Generation with(List<Best> best) {
        return new Generation(number, best, medianRankIc, meanSize, price, diversity, distinct, luck);
    }

    /** The same generation with what luck would have reached. */
    Generation with(Luck reached) {
        return new Generation(number, islands, medianRankIc, meanSize, price, diversity, distinct, reached);
    }

    /** The fittest formula of all islands; that of the first island among equals. */
    public Best best() {
        return islands.stream().max(Comparator.comparingDouble(Best::fitness)).orElseThrow();
    }
}
