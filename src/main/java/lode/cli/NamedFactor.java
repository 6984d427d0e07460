package lode.cli;

import lode.expr.Expr;

/**
 * A factor to test.
 *
 * @param direction 1 if it declares high values good, -1 low ones, 0 if it says nothing
 */
record NamedFactor(String name, Expr formula, int direction) {}
