package lode.ops;

import java.util.Arrays;
import lode.expr.Kernel;
import lode.panel.Days;

/**
 * Ranks from 0 to 1 made of ranks as shares: (r - 1) / (n - 1) where these are r / n, and 0.5 for one alone.
 *
 * <p>Twice a rank is a whole number, so it is taken back from its share exactly.
 */
final class UnitRank {

    private UnitRank() {}

    /** The unit rank of a share among n; NaN stays. */
    static double of(double share, double n) {
        return n == 1 ? 0.5 * share : (Math.rint(2 * n * share) - 2) / (2 * n - 2);
    }

    /** The kernel, whose results are shares among the instruments of a day. */
    static Kernel ofDays(Kernel shares) {
        return (out, days, in) -> {
            shares.compute(out, days, in);
            for (int t = days.first(); t < days.last(); t++) {
                int from = t * days.width();
                int to = from + days.width();
                int known = 0;
                for (int c = from; c < to; c++) {
                    known += out[c] == out[c] ? 1 : 0;
                }
                for (int c = from; c < to; c++) {
                    out[c] = of(out[c], known);
                }
            }
        };
    }

    /** The kernel, whose results are shares within the groups of a day; the codes come second. */
    static Kernel ofGroups(Kernel shares) {
        return (out, days, in) -> {
            shares.compute(out, days, in);
            double[] codes = in[1];
            int[] known = new int[Grouped.groups(days, codes)];
            for (int t = days.first(); t < days.last(); t++) {
                ofGroups(out, new Days(t, t + 1, days.width()), codes, known);
            }
        };
    }

    private static void ofGroups(double[] out, Days day, double[] codes, int[] known) {
        Arrays.fill(known, 0);
        for (int c = day.firstCell(); c < day.lastCell(); c++) {
            if (out[c] == out[c]) {
                known[(int) codes[c]]++;
            }
        }
        for (int c = day.firstCell(); c < day.lastCell(); c++) {
            if (out[c] == out[c]) {
                out[c] = of(out[c], known[(int) codes[c]]);
            }
        }
    }
}
