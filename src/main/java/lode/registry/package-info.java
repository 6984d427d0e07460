/**
 * Factors that were found good, kept in one SQLite file for all runs.
 *
 * <p>{@link lode.registry.Registry} takes {@linkplain lode.registry.TestedFormula tested formulas} and gives {@linkplain
 * lode.registry.Entry entries}: a factor, and every {@link lode.registry.Evaluation} of it. SQLite is loaded only when a
 * registry is opened.
 */
@NullMarked
package lode.registry;

import org.jspecify.annotations.NullMarked;
