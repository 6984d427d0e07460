package lode.explain;

import lode.expr.Expr;

/**
 * A formula that is known already.
 *
 * @param name    where it is from and what it is called there; all such names if it has several
 * @param formula what it computes
 */
public record Known(String name, Expr formula) {}
