/**
 * Formulas as values, what an operator is, and the parser.
 *
 * <p>A {@link lode.expr.Expr} says what to compute. An {@link lode.expr.Operator} is one entry of a
 * {@link lode.expr.Catalog}; the parser, the search, the generated documentation and the contract
 * tests follow from that entry.
 */
@NullMarked
package lode.expr;

import org.jspecify.annotations.NullMarked;
