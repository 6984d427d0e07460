package lode.search;

import lode.measure.IcStats;
import lode.measure.RankIc;

/**
 * What all training days say of a formula.
 *
 * @param path     how its rank correlation moves through time, up to the sign
 * @param rankIc   mean daily rank correlation with the label, signed; NaN if no day has one
 * @param error    standard error of that mean by Newey and West; NaN if no day has one
 * @param coverage share of the pool's cells with a label that have a value, or of the days that have a rank correlation,
 *                 whichever is less
 * @param figures  what the {@link Aim} asks for, in the order of {@link Aim#figures}; the same for the negative
 * @param cases    mean daily rank correlation in each part of the training days, signed, see {@link Cases}; NaN for a part
 *                 without one
 * @param sketch   of its ranks, up to the sign; empty where novelty does not count
 */
record Score(
        IcPath path, double rankIc, double error, double coverage, double[] figures, double[] cases, Sketch sketch) {

    /** A score.
     *
     * @param horizon days over which the label's return reaches
     */
    static Score of(RankIc.Daily daily, int horizon, double[] figures, Sketch sketch) {
        double mean = daily.mean();
        return new Score(
                IcPath.of(daily.ics(), mean),
                mean,
                IcStats.of(daily.ics(), 0, daily.ics().length, horizon).error(),
                Math.min(daily.coverage(), daily.scored()),
                figures,
                Cases.of(daily.ics()),
                sketch);
    }

    /** That of the negative. */
    Score turned() {
        return new Score(path, -rankIc, error, coverage, figures, Cases.turned(cases), sketch);
    }

    /** What an aim makes of the figures; minus infinity for what is known too rarely, or lacks one of them. */
    double worth(Aim aim, double leastCoverage) {
        double fitness = aim.fitness(figures);
        boolean usable = coverage >= leastCoverage && !Double.isNaN(rankIc) && !Double.isNaN(fitness);
        return usable ? fitness : Double.NEGATIVE_INFINITY;
    }
}
