package lode.search;

import lode.expr.Expr;

/**
 * A formula in a population.
 *
 * @param formula what to compute
 * @param born    generation in which the oldest of its parts was grown
 * @param fitness what it is worth less the price of its length; -infinity if it does not reach the bar
 */
record Individual(Expr formula, long born, double fitness) {

    /** Whether it may be a parent or live on. */
    boolean reached() {
        return fitness > Double.NEGATIVE_INFINITY;
    }
}
