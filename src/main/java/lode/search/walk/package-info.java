/**
 * Searches as a procedure that is repeated through time: what it finds in one window is applied to the days after.
 *
 * <p>A {@link lode.search.walk.WalkRule} cuts days into {@linkplain lode.search.walk.Window windows}; an {@link
 * lode.search.walk.Appraiser} applies what was found in one to its test days, and a {@link lode.search.walk.Walked} has them all
 * in a row. {@link lode.search.walk.CrossValidation} chooses among given formulas on combinations of blocks of days instead.
 */
@NullMarked
package lode.search.walk;

import org.jspecify.annotations.NullMarked;
