package lode.risk;

import java.util.Arrays;
import lode.panel.Panel;

/**
 * The return of one unit of a factor, date by date: the slope of returns on its values, by least squares that hold
 * industries and styles constant.
 *
 * @param slopes one per date; NaN on dates with too few instruments or where the controls explain the factor
 * @param ts     the slope over its standard error; same dates
 */
public record FactorReturns(double[] slopes, double[] ts) {

    /**
     * Regresses the returns that follow on a factor.
     *
     * @param factor   values, on the axes of the exposures
     * @param returns  the returns that follow
     * @param controls what is held constant; a constant alone if nothing
     * @param weighted whether instruments count by the root of their size, else all alike
     */
    public static FactorReturns of(
            Panel factor, Panel returns, Controls controls, boolean weighted, Exposures exposures) {
        int dates = factor.axes().length();
        double[] slopes = new double[dates];
        double[] ts = new double[dates];
        Arrays.fill(slopes, Double.NaN);
        Arrays.fill(ts, Double.NaN);
        for (int t = 0; t < dates; t++) {
            int date = t;
            Design design = Design.of(
                    i -> Double.isFinite(factor.at(date, i)) && Double.isFinite(returns.at(date, i)),
                    controls,
                    weighted,
                    exposures,
                    date);
            int[] instruments = design.instruments();
            if (instruments.length == 0) {
                continue;
            }
            LeastSquares fit = design.fit();
            double[] x = fit.add(Arrays.stream(instruments)
                    .mapToDouble(i -> factor.at(date, i))
                    .toArray());
            if (x.length > 0 && design.enough()) {
                double[] y = Arrays.stream(instruments)
                        .mapToDouble(i -> returns.at(date, i))
                        .toArray();
                slopes[t] = fit.product(x, y) / fit.product(x, x);
                fit.explain(y);
                double variance = fit.product(y, y) / (instruments.length - fit.rank());
                ts[t] = slopes[t] / Math.sqrt(variance / fit.product(x, x));
            }
        }
        return new FactorReturns(slopes, ts);
    }
}
