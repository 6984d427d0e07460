package lode.measure;

/**
 * One figure of a factor on the training days.
 *
 * <p>Several threads may use one object. A factor and its negative have the same figure, to the bit.
 */
@FunctionalInterface
public interface Measure {

    /**
     * The figure of a factor.
     *
     * @param factor day-major values on the axes of the label; read during the call only
     * @param daily  its rank correlations on the training days
     * @return in the unit of the {@link Fitness}; NaN where it cannot be said
     */
    double of(double[] factor, RankIc.Daily daily);

    /** A figure that depends on which way the factor is used: 1 if its mean RankIC is positive, -1 if it is negative. */
    @FunctionalInterface
    interface Directed {

        /** The figure of a factor that is used in this direction. */
        double of(double[] factor, int direction);
    }

    /** A figure in the direction of the mean RankIC; NaN for a factor that has none. There is one zero only. */
    static Measure directed(Directed figure) {
        return (factor, daily) -> daily.direction() == 0 ? Double.NaN : figure.of(factor, daily.direction()) + 0.0;
    }
}
