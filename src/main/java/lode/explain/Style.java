package lode.explain;

import lode.expr.Expr;

/**
 * What instruments are told from each other by, besides the factor.
 *
 * @param name    such as {@code size}
 * @param formula the exposure before it is ranked
 * @param scored  the same as a normal score of the day: 0 for the middle of the pool, 1 for one standard deviation above
 */
public record Style(String name, Expr formula, Expr scored) {}
