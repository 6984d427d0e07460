package lode.measure;

/**
 * How long a factor tells returns: mean information coefficients for returns that reach further.
 *
 * @param cumulative for the return over 1, 2, … rebalancing periods from the date on
 * @param lagged     for the return of one period, the first, the second, … from the date on
 */
public record IcDecay(double[] cumulative, double[] lagged) {

    /** How many periods it looks ahead. */
    public static final int PERIODS = 20;
}
