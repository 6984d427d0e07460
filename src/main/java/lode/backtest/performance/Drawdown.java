package lode.backtest.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * A fall from a peak until the peak is reached again. Places are those of levels, where 0 is the start and k the level
 * after the k-th return.
 *
 * @param depth    what was lost at the worst, as a positive fraction of the peak
 * @param peak     the last place at the peak
 * @param trough   the first place at the lowest level
 * @param recovery the first place at or above the peak; empty if the series ends below it
 */
public record Drawdown(double depth, int peak, int trough, OptionalInt recovery) {

    /** All falls of a series of levels, the deepest first, and of equal depth the earlier. */
    public static List<Drawdown> all(double[] levels) {
        List<Drawdown> falls = new ArrayList<>();
        int peak = 0;
        int trough = 0;
        for (int k = 1; k < levels.length; k++) {
            if (levels[k] >= levels[peak]) {
                if (trough > peak) {
                    falls.add(between(levels, peak, trough, OptionalInt.of(k)));
                }
                peak = k;
                trough = k;
            } else if (trough == peak || levels[k] < levels[trough]) {
                trough = k;
            }
        }
        if (trough > peak) {
            falls.add(between(levels, peak, trough, OptionalInt.empty()));
        }
        falls.sort(Comparator.comparingDouble(Drawdown::depth).reversed().thenComparingInt(Drawdown::peak));
        return List.copyOf(falls);
    }

    private static Drawdown between(double[] levels, int peak, int trough, OptionalInt recovery) {
        return new Drawdown(1 - levels[trough] / levels[peak], peak, trough, recovery);
    }

    /** The level after each return, from 1 before the first. */
    public static double[] levels(double[] returns) {
        double[] levels = new double[returns.length + 1];
        levels[0] = 1;
        for (int k = 0; k < returns.length; k++) {
            levels[k + 1] = levels[k] * (1 + returns[k]);
        }
        return levels;
    }

    /** What is lost at each place since the highest level so far: 0 or negative; NaN where the level is missing. */
    public static double[] losses(double[] levels) {
        double[] losses = new double[levels.length];
        double peak = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < levels.length; k++) {
            peak = levels[k] > peak ? levels[k] : peak;
            losses[k] = levels[k] / peak - 1;
        }
        return losses;
    }

    /** The deepest fall of a series of levels, as a positive fraction; 0 if it never falls. */
    public static double deepest(double[] levels) {
        return all(levels).stream().mapToDouble(Drawdown::depth).findFirst().orElse(0);
    }
}
