package lode.factor;

import lode.expr.Expr;

/**
 * A formula and what its owner calls it.
 *
 * @param id      any text without a tab
 * @param formula what to compute
 */
public record NamedFormula(String id, Expr formula) {}
