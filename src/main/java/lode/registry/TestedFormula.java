package lode.registry;

import lode.expr.Expr;

/**
 * A formula worth keeping, and the test that says so.
 *
 * @param formula    what to compute
 * @param evaluation how it did
 */
public record TestedFormula(Expr formula, Evaluation evaluation) {}
