package lode.ops;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lode.expr.Choice;
import lode.expr.Conventions;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Settings;
import lode.panel.Days;

/**
 * Every operator once more, as plainly as it can be said: one value from all that it may look at, in two passes where
 * a definition has two. Slow, and what kernels and engines are held against.
 */
public final class PlainOperators {

    private static final double NAN = Double.NaN;
    private static final Map<String, Plain> ALL = new TreeMap<>();

    static {
        List.of(
                        PlainCells.ALL,
                        PlainWindows.ALL,
                        PlainSeries.ALL,
                        PlainPairs.ALL,
                        PlainRegressions.ALL,
                        PlainJoint.ALL,
                        PlainSelections.ALL,
                        PlainDays.ALL,
                        PlainCrossSections.ALL,
                        PlainGroups.ALL,
                        PlainMemories.ALL)
                .forEach(ALL::putAll);
    }

    private PlainOperators() {}

    /** How exactly a kernel must agree. */
    public static Rounding rounding(Operator op) {
        return plain(op).rounding();
    }

    /**
     * Computes an operator cell by cell.
     *
     * @param in one array per series over the days 0 to {@code days.last() - 1}, and the codes of the groupings and the pool last
     * @return the whole array; only the cells of the days asked for are computed, the others are NaN
     */
    public static double[] compute(Operator op, Settings settings, Conventions conventions, Days days, double[]... in) {
        var choice = new Choice(settings, conventions);
        double[] out = new double[days.lastCell()];
        Arrays.fill(out, NAN);
        for (int t = days.first(); t < days.last(); t++) {
            for (int i = 0; i < days.width(); i++) {
                double value = cell(op, choice, days.width(), t, i, in);
                boolean kept = conventions.infinite() && keepsInfinities(op);
                out[t * days.width() + i] = Double.isInfinite(value) && !kept ? NAN : value + 0.0;
            }
        }
        return out;
    }

    /** Whether infinite values reach it, and leave it, where the conventions have them. */
    public static boolean keepsInfinities(Operator op) {
        return op.nanRule() == NanRule.PROPAGATE
                || op.nanRule() == NanRule.OWN && op.reach().scope() == Reach.Scope.CELL;
    }

    private static Plain plain(Operator op) {
        Plain plain = ALL.get(op.name());
        if (plain == null) {
            throw new IllegalArgumentException(op + " has no plain definition");
        }
        return plain;
    }

    private static double cell(Operator op, Choice choice, int width, int t, int i, double[]... in) {
        int[] cells = seen(op, choice, width, t, i, in);
        double[][] series = new double[in.length][cells.length];
        for (int s = 0; s < in.length; s++) {
            for (int k = 0; k < cells.length; k++) {
                series[s][k] = cells[k] < 0 ? NAN : in[s][cells[k]];
            }
        }
        int at = place(t * width + i, cells);
        return at < 0 || !allowed(op, choice, at, series)
                ? NAN
                : plain(op).definition().of(choice, at, series);
    }

    private static int place(int cell, int... cells) {
        int place = cells.length - 1;
        while (place >= 0 && cells[place] != cell) {
            place--;
        }
        return place;
    }

    /** Leaves out incomplete observations, and says whether there are enough for a result. */
    private static boolean allowed(Operator op, Choice choice, int at, double[][] series) {
        return switch (op.nanRule()) {
            case PROPAGATE, OWN -> true;
            case WINDOW -> complete(series) >= choice.enough();
            case SKIP -> complete(series) > 0 && Arrays.stream(series).noneMatch(x -> Double.isNaN(x[at]));
        };
    }

    private static int complete(double[][] series) {
        int complete = 0;
        for (int k = 0; k < series[0].length; k++) {
            boolean missing = false;
            for (double[] x : series) {
                missing |= Double.isNaN(x[k]);
            }
            for (double[] x : series) {
                x[k] = missing ? NAN : x[k];
            }
            complete += missing ? 0 : 1;
        }
        return complete;
    }

    /** The cells that may be looked at, in order; -1 before the first day. */
    private static int[] seen(Operator op, Choice choice, int width, int t, int i, double[]... in) {
        int row = t * width;
        return switch (op.reach().scope()) {
            case CELL -> new int[] {row + i};
            case WINDOW -> column(width, i, t - op.reach().lookback(choice.settings()), t);
            case HISTORY -> column(width, i, 0, t);
            case CROSS_SECTION -> IntStream.range(row, row + width).toArray();
            case GROUP -> group(row, width, i, in[op.arity()]);
            case POOL_HISTORY ->
                IntStream.range(0, width)
                        .map(k -> (i + k) % width)
                        .mapToObj(instrument -> column(width, instrument, 0, t))
                        .flatMapToInt(Arrays::stream)
                        .toArray();
        };
    }

    private static int[] column(int width, int i, int first, int last) {
        int[] cells = new int[last - first + 1];
        for (int t = first; t <= last; t++) {
            cells[t - first] = t < 0 ? -1 : t * width + i;
        }
        return cells;
    }

    private static int[] group(int row, int width, int i, double[] codes) {
        return IntStream.range(row, row + width)
                .filter(c -> codes[c] == codes[row + i])
                .toArray();
    }
}
