package lode.eval;

import lode.expr.Expr;
import lode.panel.Days;

/**
 * Reduces the values of a finished formula to what is kept of it.
 *
 * <p>Called by several threads at once, for different formulas.
 *
 * @param <R> what is kept
 */
@FunctionalInterface
public interface Scorer<R> {

    /**
     * Reduces one formula.
     *
     * @param formula the formula
     * @param values day-major, over all days; valid up to the last day of {@code days} and only during the call
     * @param days   the days that were asked for
     */
    R score(Expr formula, double[] values, Days days);
}
