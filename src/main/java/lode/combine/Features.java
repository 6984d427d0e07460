package lode.combine;

import java.util.Arrays;
import lode.risk.Exposures;
import lode.risk.Standard;

/**
 * Rows of factors as trees see them: on each day the rank over the number of values plus one, less a half.
 *
 * @param instruments of each row
 * @param days        of each row
 * @param values      row by row; NaN is missing
 * @param factors     how many columns there are
 */
record Features(int[] instruments, int[] days, float[] values, int factors) {

    /** The rows of those who count and have a value at least, day by day. */
    static Features of(Material material, int[] dates) {
        int width = material.axes().width();
        int count = material.count();
        int[] instruments = new int[dates.length * width];
        int[] days = new int[dates.length * width];
        float[] values = new float[Math.multiplyExact(dates.length * width, count)];
        int rows = 0;
        for (int day : dates) {
            double[][] ranks = new double[count][];
            for (int f = 0; f < count; f++) {
                ranks[f] = ranks(material.rowCopy(f, day), material, day);
            }
            for (int i = 0; i < width; i++) {
                int instrument = i;
                if (material.pool().contains(day, i)
                        && Arrays.stream(ranks).anyMatch(row -> !Double.isNaN(row[instrument]))) {
                    for (int f = 0; f < count; f++) {
                        values[rows * count + f] = (float) ranks[f][i];
                    }
                    instruments[rows] = i;
                    days[rows] = day;
                    rows++;
                }
            }
        }
        return new Features(
                Arrays.copyOf(instruments, rows),
                Arrays.copyOf(days, rows),
                Arrays.copyOf(values, rows * count),
                count);
    }

    /** Ranks of known values over their number plus one, less a half. */
    static double[] ranks(double[] row, Material material, int day) {
        Standard.RANK.apply(row, Exposures.none(material.axes()), day);
        for (int i = 0; i < row.length; i++) {
            row[i] -= 0.5;
        }
        return row;
    }

    /** How many rows there are. */
    int rows() {
        return instruments.length;
    }

    /** A row. */
    float[] row(int row) {
        return Arrays.copyOfRange(values, row * factors, (row + 1) * factors);
    }

    /** Some of the rows, in this order. */
    Features only(int[] chosen) {
        float[] some = new float[chosen.length * factors];
        for (int k = 0; k < chosen.length; k++) {
            System.arraycopy(values, chosen[k] * factors, some, k * factors, factors);
        }
        return new Features(
                Arrays.stream(chosen).map(row -> instruments[row]).toArray(),
                Arrays.stream(chosen).map(row -> days[row]).toArray(),
                some,
                factors);
    }
}
