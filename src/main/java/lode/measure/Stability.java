package lode.measure;

/**
 * How long a factor's ranks last.
 *
 * @param autocorrelation mean correlation of ranks with those 1, 2, … dates before; NaN where there is none
 * @param halfLife        dates after which it is one half, between lags by a straight line; NaN if it is more at all lags
 */
public record Stability(double[] autocorrelation, double halfLife) {

    /** How many dates it looks back. */
    public static final int LAGS = 20;

    static Stability of(double[] autocorrelation) {
        double before = 1;
        for (int lag = 1; lag <= autocorrelation.length; lag++) {
            double now = autocorrelation[lag - 1];
            if (now <= 0.5) {
                return new Stability(autocorrelation, lag - 1 + (before - 0.5) / (before - now));
            }
            before = now;
        }
        return new Stability(autocorrelation, Double.NaN);
    }
}
