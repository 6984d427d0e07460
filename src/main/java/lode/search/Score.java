package lode.search;

/**
 * What training says of a formula.
 *
 * @param path     how its rank correlation moves through time
 * @param rankIc   mean daily rank correlation with the label, signed; NaN if no day has one
 * @param coverage share of the pool's cells with a label that have a value, or of the days that have a rank correlation,
 *                 whichever is less
 * @param figures  what the {@link Aim} asks for, in the order of {@link Aim#figures}; the same for the negative
 * @param cases    mean daily rank correlation in each part of the training days, signed; NaN for a part without one
 * @param sketch   of its ranks, up to the sign; empty where novelty does not count
 */
record Score(IcPath path, double rankIc, double coverage, double[] figures, double[] cases, Sketch sketch) {

    /** What an aim makes of the figures; minus infinity for what is known too rarely, or lacks one of them. */
    double worth(Aim aim, double leastCoverage) {
        double fitness = aim.fitness(figures);
        boolean usable = coverage >= leastCoverage && !Double.isNaN(rankIc) && !Double.isNaN(fitness);
        return usable ? fitness : Double.NEGATIVE_INFINITY;
    }
}
