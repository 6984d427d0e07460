package lode.search.walk;

import lode.expr.Expr;

/**
 * A formula that was chosen, as it is to be held.
 *
 * @param formula   what to compute
 * @param direction 1 if high values are good, -1 if low ones are: learned where it was chosen
 */
public record Pick(Expr formula, int direction) {}
