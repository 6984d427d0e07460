package lode.measure;

/**
 * What is known of a factor after it was tested.
 *
 * <p>Signs are those of the formula as written; {@link #direction()} says which way to use it.
 *
 * @param training     rank correlations on the days that chose the factor
 * @param validation   rank correlations on the days after them
 * @param test         rank correlations on the last days, looked at once
 * @param coverage     known values over the pool's cells, all three periods
 * @param rankAutocorrelation mean correlation of a day's ranks with those of the day before, all three periods
 * @param longShort    yearly return of the highest less the lowest fifth in the test period, in the factor's
 *                     direction, on paper and before costs, as a fraction
 */
public record Scorecard(
        IcStats training,
        IcStats validation,
        IcStats test,
        double coverage,
        double rankAutocorrelation,
        double longShort) {

    /**
     * A scorecard in the direction of the training days.
     *
     * @param spread yearly return of the highest less the lowest fifth in the test period, for the formula as written
     */
    public static Scorecard of(
            IcStats training,
            IcStats validation,
            IcStats test,
            double coverage,
            double rankAutocorrelation,
            double spread) {
        return new Scorecard(training, validation, test, coverage, rankAutocorrelation, training.direction() * spread);
    }

    /** 1 if high values go with high returns in training, -1 if with low ones. */
    public int direction() {
        return training.direction();
    }
}
