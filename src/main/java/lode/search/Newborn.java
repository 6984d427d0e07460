package lode.search;

import java.util.List;
import lode.expr.Expr;

/**
 * A formula that is not scored yet, or lives on and is scored again by the bar of its new generation.
 *
 * @param formula what to compute
 * @param born    generation in which the oldest of its parts was grown
 * @param origin  where it comes from
 */
record Newborn(Expr formula, long born, Origin origin) {

    static Newborn grown(Expr formula, long generation) {
        return new Newborn(formula, generation, Origin.GROWN);
    }

    static Newborn seed(Expr formula) {
        return new Newborn(formula, 1, new Origin(List.of(Way.SEED), List.of()));
    }

    /** The same, which remembers the building blocks it has. */
    Newborn drawing(List<Expr> blocks) {
        return blocks.isEmpty() ? this : new Newborn(formula, born, origin.drawing(blocks, formula));
    }

    static Newborn livingOn(Individual individual) {
        return new Newborn(individual.formula(), individual.born(), Origin.GROWN);
    }
}
