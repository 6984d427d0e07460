package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.exact;
import static lode.ops.Plain.ofInputs;
import static lode.ops.Plain.ofSpread;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import lode.expr.Choice;

/** Operators that hold something from day to day; history is oldest first and today last, NaN where unknown. */
final class PlainMemories {

    private static final double NAN = Double.NaN;

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry("trade_when", exact((_, at, s) -> trade(at, s[0], s[1], s[2]))),
            entry("keep", exact((choice, at, s) -> sinceChange(s[1]) <= choice.days(0) ? s[0][at] : NAN)),
            entry("cumulative_since", ofInputs((_, at, s) -> cumulated(at, s[0], s[1]))),
            entry("hump", ofInputs(PlainMemories::hump)),
            entry("hump_decay", exact(PlainMemories::humpDecay)),
            entry("delta_limit", ofInputs(PlainMemories::deltaLimit)),
            entry("jump_decay", ofSpread(PlainMemories::jumpDecay)),
            entry("target_turnover_decay", ofInputs(PlainMemories::targetTurnover)));

    private PlainMemories() {}

    /** The last day with an exit or a trigger decides. */
    private static double trade(int at, double[] trigger, double[] x, double[] exit) {
        int decides = at;
        while (decides >= 0 && !(trigger[decides] > 0) && !(exit[decides] > 0)) {
            decides--;
        }
        return decides < 0 || exit[decides] > 0 ? NAN : x[decides];
    }

    /** Days since the last known value that differs from the known one before it. */
    private static double sinceChange(double[] f) {
        int[] known =
                IntStream.range(0, f.length).filter(t -> !Double.isNaN(f[t])).toArray();
        return IntStream.range(1, known.length)
                .filter(k -> f[known[k]] != f[known[k - 1]])
                .map(k -> f.length - 1 - known[k])
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static double cumulated(int at, double[] x, double[] event) {
        int begin = IntStream.rangeClosed(0, at)
                .filter(t -> !Double.isNaN(event[t]) && event[t] != 0)
                .max()
                .orElse(-1);
        return begin < 0
                ? NAN
                : Statistics.known(Arrays.copyOfRange(x, begin, at + 1)).sum();
    }

    /** The history of this instrument, and then of all others. */
    private static double hump(Choice choice, int at, double[]... series) {
        double[] x = series[0];
        int days = at + 1;
        double held = NAN;
        for (int t = 0; t < days; t++) {
            double sizes = IntStream.iterate(t, c -> c < x.length, c -> c + days)
                    .mapToDouble(c -> Math.abs(x[c]))
                    .filter(size -> !Double.isNaN(size))
                    .sum();
            double limit = choice.number(0) * sizes;
            if (Double.isNaN(held)) {
                held = x[t];
            } else if (Math.abs(x[t] - held) > limit) {
                held += limit * Math.signum(x[t] - held);
            }
        }
        return Double.isNaN(x[at]) ? NAN : held;
    }

    private static double humpDecay(Choice choice, int at, double[]... series) {
        double[] x = series[0];
        double held = NAN;
        for (double today : x) {
            double far = choice.number(0) * (choice.number(1) == 1 ? Math.abs(today + held) : 1);
            held = Double.isNaN(held) || Math.abs(today - held) > far ? today : held;
        }
        return Double.isNaN(x[at]) ? NAN : held;
    }

    private static double deltaLimit(Choice choice, int at, double[]... series) {
        double held = NAN;
        for (int t = 0; t <= at; t++) {
            double limit = choice.number(0) * Math.abs(series[1][t]);
            if (!Double.isNaN(series[0][t] + 0 * limit)) {
                double x = series[0][t];
                held = Double.isNaN(held) ? x : Math.min(Math.max(x, held - limit), held + limit);
            }
        }
        return Double.isNaN(series[0][at]) || Double.isNaN(series[1][at]) ? NAN : held;
    }

    private static double jumpDecay(Choice choice, int at, double[]... series) {
        double[] x = series[0];
        double change = x[at] - x[at - 1];
        double std = Statistics.std(x, choice.conventions().spread().of(Statistics.count(x)));
        boolean jump = Math.abs(change) > choice.number(0) * std * (1 + 1e-9);
        return (jump ? x[at - 1] + choice.number(1) * change : x[at]) + 0 * change + 0 * std;
    }

    /** The weight is found by halving the interval of weights that it lies in. */
    private static double targetTurnover(Choice choice, int at, double[]... series) {
        double held = NAN;
        double changes = 0;
        double sizes = 0;
        for (double x : Statistics.known(series[0]).toArray()) {
            double before = Double.isNaN(held) ? x : held;
            double spent = changes;
            double kept = sizes;
            DoubleUnaryOperator surplus = weight -> spent
                    + weight * Math.abs(x - before)
                    - choice.number(2) * (kept + Math.abs(before + weight * (x - before)));
            double weight = sizes == 0 ? choice.number(1) : root(surplus, choice.number(0), choice.number(1));
            held = before + weight * (x - before);
            changes += Math.abs(held - before);
            sizes += Math.abs(held);
        }
        return Double.isNaN(series[0][at]) ? NAN : held;
    }

    private static double root(DoubleUnaryOperator surplus, double least, double most) {
        double low = least;
        double high = most;
        for (int k = 0; k < 64; k++) {
            double middle = (low + high) / 2;
            if (surplus.applyAsDouble(middle) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }
}
