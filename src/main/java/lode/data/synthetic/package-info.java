/**
 * The built-in synthetic market, part by part.
 *
 * <p>{@link lode.data.synthetic.Simulation} lives through it day by day; {@code docs/synthetic-market.md} gives the
 * model in formulas and what it was measured to be.
 */
@NullMarked
package lode.data.synthetic;

import org.jspecify.annotations.NullMarked;
