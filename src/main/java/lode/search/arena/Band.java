package lode.search.arena;

import java.util.Arrays;

/**
 * How a figure lies over seeds.
 *
 * @param runs   how many runs have it
 * @param mean   NaN if none has
 * @param std    standard deviation, divisor runs - 1; NaN of fewer than two
 * @param min    the least
 * @param median the middle; the mean of the middle two if their number is even
 * @param max    the greatest
 */
public record Band(int runs, double mean, double std, double min, double median, double max) {

    /** The band of some values, of which NaN are left out. */
    public static Band of(double... values) {
        double[] known =
                Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
        int n = known.length;
        if (n == 0) {
            return new Band(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = Arrays.stream(known).sum() / n;
        double squares = Arrays.stream(known).map(x -> (x - mean) * (x - mean)).sum();
        return new Band(
                n,
                mean,
                n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)),
                known[0],
                (known[(n - 1) / 2] + known[n / 2]) / 2,
                known[n - 1]);
    }
}
