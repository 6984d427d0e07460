/**
 * Formulas as other libraries write them.
 *
 * <p>What an operator is called elsewhere stands in its catalog entry, as {@link lode.expr.Spelling}s. A
 * {@link lode.dialect.Language} adds how a library writes fields and infix operators; {@link
 * lode.dialect.DialectReader} reads its formulas into ours, and {@link lode.dialect.DialectPrinter} writes ours
 * down in it. What a language cannot say is refused by name, never approximated.
 */
@NullMarked
package lode.dialect;

import org.jspecify.annotations.NullMarked;
