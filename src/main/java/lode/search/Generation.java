package lode.search;

import lode.expr.Expr;

/**
 * What is known after a generation.
 *
 * @param number       from 1
 * @param best         the fittest formula
 * @param bestFitness  its fitness
 * @param bestRankIc   its rank correlation in training, signed; NaN if no formula reached the bar
 * @param medianRankIc the median size of the rank correlation of those that reached the bar; NaN if none did
 * @param meanSize     mean number of operators, fields and numbers
 * @param distinct     distinct formulas tried so far, in all generations
 */
public record Generation(
        int number,
        Expr best,
        double bestFitness,
        double bestRankIc,
        double medianRankIc,
        double meanSize,
        int distinct) {}
