package lode.backtest.performance;

/**
 * An index to be compared with.
 *
 * @param name    what it is called; an index with dividends is another one than without
 * @param returns its return of each day; NaN where it has none
 */
public record Comparison(String name, double[] returns) {

    /** An index whose name ends so has the dividends that the one without the ending lacks. */
    public static final String WITH_DIVIDENDS = "_total_return";

    /**
     * Checks the returns.
     *
     * @throws IllegalArgumentException if the index loses all it has, or gains without bounds
     */
    public Comparison {
        for (double value : returns) {
            if (value <= -1 || value == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("%s cannot return %s on a day".formatted(name, value));
            }
        }
    }

    /** The daily excesses (1 + r) / (1 + b) - 1 over an index; NaN where its return is missing. */
    public static double[] excesses(double[] returns, double[] index) {
        double[] excesses = new double[returns.length];
        for (int k = 0; k < returns.length; k++) {
            excesses[k] = (1 + returns[k]) / (1 + index[k]) - 1;
        }
        return excesses;
    }
}
