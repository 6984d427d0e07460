package lode.risk;

import java.util.Arrays;

/**
 * Leaves what industries, size and styles do not explain: the residual of least squares, date by date.
 *
 * <p>There is a dummy for each industry, and no constant beside them; industries of fewer than three instruments are one.
 * What has no value of a control becomes missing, and so does a date with fewer than five instruments more than columns.
 *
 * @param controls what is held constant
 * @param weighted whether instruments count by the root of their size, else all alike
 */
public record Neutralise(Controls controls, boolean weighted) implements Step {

    @Override
    public Finding apply(double[] row, Exposures exposures, int date) {
        Design design = Design.of(i -> Double.isFinite(row[i]), controls, weighted, exposures, date);
        int[] instruments = design.instruments();
        double[] rest = Arrays.stream(instruments).mapToDouble(i -> row[i]).toArray();
        boolean empty = Arrays.stream(row).allMatch(Double::isNaN);
        Arrays.fill(row, Double.NaN);
        if (!design.enough()) {
            return empty ? Finding.FINE : Finding.THIN;
        }
        design.fit().explain(rest);
        for (int k = 0; k < rest.length; k++) {
            row[instruments[k]] = rest[k];
        }
        return Finding.FINE;
    }
}
