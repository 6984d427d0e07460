package lode.search;

import lode.expr.Expr;

/**
 * A formula in a population.
 *
 * @param formula what to compute
 * @param born    generation in which the oldest of its parts was grown
 * @param fitness what it is worth less the price of its length; -infinity if it does not reach the bar
 * @param appeal  by which it is chosen as a parent: its fitness, or what {@link Appeal} makes of it
 */
record Individual(Expr formula, long born, double fitness, double appeal) {

    /** One that is chosen by its fitness. */
    static Individual of(Expr formula, long born, double fitness) {
        return new Individual(formula, born, fitness, fitness);
    }

    /** The same, chosen by something else. */
    Individual appealing(double other) {
        return new Individual(formula, born, fitness, other);
    }

    /** Whether it may be a parent or live on. */
    boolean reached() {
        return fitness > Double.NEGATIVE_INFINITY;
    }
}
