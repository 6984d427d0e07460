package lode.risk;

/** One step of the preparation of a factor: it changes the values of one date, and reads nothing of any other date. */
public sealed interface Step permits Outliers, Fill, Standard, Neutralise {

    /** What a step found. */
    enum Finding {
        /** Nothing to report. */
        FINE,
        /** All values of the date were equal, and became 0. */
        FLAT,
        /** The date has too few values to explain, and became missing. */
        THIN,
    }

    /**
     * Changes the values of one date in place.
     *
     * @param row       one value per instrument, NaN where it is missing or does not count
     * @param exposures of the instruments
     * @param date      index of the date in the exposures
     */
    Finding apply(double[] row, Exposures exposures, int date);
}
