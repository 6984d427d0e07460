package lode.ops;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import lode.expr.Choice;
import lode.expr.Kernel;
import lode.panel.Days;

/**
 * Turns the result of a window into what another convention makes of it, where the two differ by something that
 * follows from the number of known days, such as a divisor.
 *
 * <p>The kernel stays as it is; the days that all series know are counted beside it.
 */
final class KnownDays {

    private final int d;
    private final int width;
    private final int oldest;
    private final double[][] series;
    private final int[] counts;
    private int next;

    private KnownDays(int d, Days days, double[][] series) {
        this.d = d;
        this.width = days.width();
        this.oldest = Math.max(0, days.first() - d + 1);
        this.series = series;
        this.counts = new int[width];
        this.next = oldest;
    }

    /**
     * The kernel, its results multiplied.
     *
     * @param factor by what, given the number of known days of the window
     */
    static Kernel multiplied(Kernel kernel, Choice choice, IntToDoubleFunction factor) {
        return (out, days, in) -> {
            kernel.compute(out, days, in);
            double[] factors = new double[Math.min(choice.days(0), days.last()) + 1];
            Arrays.setAll(factors, factor);
            var known = new KnownDays(choice.days(0), days, in);
            for (int t = days.first(); t < days.last(); t++) {
                multiply(out, t * days.width(), known.on(t), factors);
            }
        };
    }

    private static void multiply(double[] out, int row, int[] known, double[] factors) {
        for (int i = 0; i < known.length; i++) {
            out[row + i] *= factors[known[i]];
        }
    }

    /** The kernel, whose results are shares of ranks, with {@link UnitRank unit ranks} instead. */
    static Kernel unitRanked(Kernel shares, Choice choice) {
        return (out, days, in) -> {
            shares.compute(out, days, in);
            var known = new KnownDays(choice.days(0), days, in);
            for (int t = days.first(); t < days.last(); t++) {
                int row = t * days.width();
                int[] counts = known.on(t);
                for (int i = 0; i < counts.length; i++) {
                    out[row + i] = UnitRank.of(out[row + i], counts[i]);
                }
            }
        };
    }

    /** How many days each instrument knows in the window that ends on a day; days come in order. */
    private int[] on(int day) {
        for (; next <= day; next++) {
            count(next, 1);
            if (next - d >= oldest) {
                count(next - d, -1);
            }
        }
        return counts;
    }

    private void count(int day, int change) {
        for (int i = 0; i < width; i++) {
            double sum = 0;
            for (double[] x : series) {
                sum += x[day * width + i];
            }
            counts[i] += sum == sum ? change : 0;
        }
    }
}
