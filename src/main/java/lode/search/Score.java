package lode.search;

/**
 * What training says of a formula.
 *
 * @param path     how its rank correlation moves through time
 * @param rankIc   mean daily rank correlation with the label, signed; NaN if no day has one
 * @param coverage share of the pool's cells with a label that have a value
 */
record Score(IcPath path, double rankIc, double coverage) {

    /** The size of the rank correlation; minus infinity for what is known too rarely. */
    double worth(double leastCoverage) {
        boolean usable = coverage >= leastCoverage && !Double.isNaN(rankIc);
        return usable ? Math.abs(rankIc) : Double.NEGATIVE_INFINITY;
    }
}
