package lode.search;

import lode.expr.Expr;
import lode.measure.RankedFactor;
import lode.measure.Scorecard;

/**
 * A formula that held after training and is unlike those before it.
 *
 * @param formula   what to compute, in its shortest form
 * @param found     the formula as it was found, which has the same values
 * @param trial     its number among the formulas that were tried, from 1
 * @param scorecard what is known of it
 * @param dailyIcs  rank correlation of every day from the first of training to the last of test, signed as the formula
 *                  is written; NaN where there is none
 * @param ranks     its ranks over the pool on all days of the three periods
 */
public record Survivor(
        Expr formula, Expr found, int trial, Scorecard scorecard, double[] dailyIcs, RankedFactor ranks) {}
