/**
 * The search for formulas: what they are drawn from, how they vary, and which survive.
 *
 * <p>A {@link lode.search.SearchPlan} says everything that decides a run. {@link lode.search.Miner}
 * carries it out: {@link lode.search.Evolution} breeds formulas on the training days (Jenetics),
 * {@link lode.search.Survivors} checks the best on later days. The same plan, data and seed give the
 * same result on any number of threads.
 */
@NullMarked
package lode.search;

import org.jspecify.annotations.NullMarked;
