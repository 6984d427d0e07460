/**
 * Many formulas as one plan, and the engine that computes it.
 *
 * <p>A {@link lode.eval.Plan} orders the distinct subtrees of a list of formulas so that each is
 * computed once and its array lives no longer than it is read. {@link lode.eval.Views} say what stands
 * between two operators under the conventions of a run. The {@link lode.eval.Engine} computes the plan
 * on a dataset and hands every finished formula to a {@link lode.eval.Scorer} at once.
 */
@NullMarked
package lode.eval;

import org.jspecify.annotations.NullMarked;
