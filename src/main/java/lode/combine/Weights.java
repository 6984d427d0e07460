package lode.combine;

import java.util.Arrays;

/**
 * A weight for each factor.
 *
 * @param values  in the order of the factors; 0 for one that takes no part
 * @param missing what happens where a factor with a weight has no value
 */
public record Weights(double[] values, Missing missing) implements Model {

    /** Whether any factor has a weight. */
    boolean any() {
        return Arrays.stream(values).anyMatch(weight -> weight != 0);
    }

    @Override
    public double[][] predict(Material material, int[] days) {
        double[][] rows = new double[days.length][material.axes().width()];
        for (int k = 0; k < days.length; k++) {
            for (int i = 0; i < rows[k].length; i++) {
                rows[k][i] = material.pool().contains(days[k], i) ? value(material, days[k], i) : Double.NaN;
            }
        }
        return rows;
    }

    private double value(Material material, int day, int instrument) {
        double sum = 0;
        double known = 0;
        double all = 0;
        for (int f = 0; f < values.length; f++) {
            double weight = values[f];
            if (weight != 0) {
                double value = material.value(f, day, instrument);
                all += Math.abs(weight);
                if (!Double.isNaN(value)) {
                    sum += weight * value;
                    known += Math.abs(weight);
                }
            }
        }
        boolean enough = missing == Missing.MEAN ? 2 * known >= all && known > 0 : known == all;
        return enough ? sum : Double.NaN;
    }
}
