package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.Entries.window;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Dialect;
import lode.expr.Kernel;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Highest and lowest of the last d days of one instrument, and how long ago they were. */
final class Extremes {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            window("ts_max", 1)
                    .alias("hhv", "tsmax")
                    .summary("Highest value of the last d days.")
                    .formula("\\max_{0 \\le k < d} x_{t-k}")
                    .source("Kakushadze 2016: ts_max(x, d); RQFactor HHV")
                    .spelled(Dialect.QLIB, "Max({x}, {d})", "windows of one value")
                    .spelled(Dialect.RQFACTOR, "TS_MAX({x}, {d})")
                    .spelled(Dialect.RQFACTOR, "HHV({x}, {d})")
                    .spelled(Dialect.ALPHA101, "ts_max({x}, {d})")
                    .spelled(Dialect.ALPHA101, "max({x}, {d})")
                    .spelled(Dialect.BRAIN, "ts_max({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).max()")
                    .example(Settings.ofDays(2), series(1, 3, 2, 2, NAN), series(NAN, 3, 3, 2, NAN))
                    .kernel(choice -> (out, days, in) -> new Highest(choice, days, in[0]).slide(out, days)),
            window("ts_min", 1)
                    .alias("llv", "tsmin")
                    .summary("Lowest value of the last d days.")
                    .formula("\\min_{0 \\le k < d} x_{t-k}")
                    .source("Kakushadze 2016: ts_min(x, d); RQFactor LLV")
                    .spelled(Dialect.QLIB, "Min({x}, {d})", "windows of one value")
                    .spelled(Dialect.RQFACTOR, "TS_MIN({x}, {d})")
                    .spelled(Dialect.RQFACTOR, "LLV({x}, {d})")
                    .spelled(Dialect.ALPHA101, "ts_min({x}, {d})")
                    .spelled(Dialect.ALPHA101, "min({x}, {d})")
                    .spelled(Dialect.BRAIN, "ts_min({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).min()")
                    .example(Settings.ofDays(2), series(1, 3, 2, 2, NAN), series(NAN, 1, 2, 2, NAN))
                    .kernel(choice -> (out, days, in) -> new Lowest(choice, days, in[0]).slide(out, days)),
            window("ts_argmax", 1)
                    .alias("ts_arg_max")
                    .unit(UnitRule.COUNT)
                    .summary(
                            "Days since the highest value of the last d days: 0 is today; of equals the latest counts.")
                    .formula("\\min \\{k : x_{t-k} = \\max_{0 \\le j < d} x_{t-j}\\}")
                    .source("WorldQuant BRAIN ts_arg_max; RQFactor and qlib count from the oldest day")
                    .spelled(Dialect.QLIB, "IdxMax({x}, {d})", "the place in the window, 1 for the oldest day")
                    .spelled(Dialect.RQFACTOR, "TS_ARGMAX({x}, {d})", "the place in the window, 0 for the oldest day")
                    .spelled(Dialect.ALPHA101, "ts_argmax({x}, {d})", "origin not said")
                    .spelled(Dialect.BRAIN, "ts_arg_max({x}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).apply(np.argmax, raw=True)",
                            "the place in the window, 0 for the oldest day")
                    .example(Settings.ofDays(3), series(1, 3, 2, 2, 2), series(NAN, NAN, 1, 2, 0))
                    .kernel(choice -> extreme(choice, 1)),
            window("ts_argmin", 1)
                    .alias("ts_arg_min")
                    .unit(UnitRule.COUNT)
                    .summary("Days since the lowest value of the last d days: 0 is today; of equals the latest counts.")
                    .formula("\\min \\{k : x_{t-k} = \\min_{0 \\le j < d} x_{t-j}\\}")
                    .source("WorldQuant BRAIN ts_arg_min; RQFactor and qlib count from the oldest day")
                    .spelled(Dialect.QLIB, "IdxMin({x}, {d})", "the place in the window, 1 for the oldest day")
                    .spelled(Dialect.RQFACTOR, "TS_ARGMIN({x}, {d})", "the place in the window, 0 for the oldest day")
                    .spelled(Dialect.ALPHA101, "ts_argmin({x}, {d})", "origin not said")
                    .spelled(Dialect.BRAIN, "ts_arg_min({x}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).apply(np.argmin, raw=True)",
                            "the place in the window, 0 for the oldest day")
                    .example(Settings.ofDays(3), series(3, 1, 2, 2, 2), series(NAN, NAN, 1, 2, 0))
                    .kernel(choice -> extreme(choice, -1)));

    private Extremes() {}

    private static Kernel extreme(Choice choice, double sign) {
        return switch (choice.conventions().extreme()) {
            case SINCE -> (out, days, in) -> new SinceExtreme(choice, days, in[0], sign).slide(out, days);
            case FROM_ZERO, FROM_ONE -> (out, days, in) -> ExtremePlace.of(out, days, in[0], choice, sign);
        };
    }

    /** The highest value of a window. */
    private static final class Highest extends PlainWindow {

        Highest(Choice choice, Days days, double[] x) {
            super(choice, days, x, 1, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }

        @Override
        void fold(double[][] slot, double[][] later) {
            highest(slot[0], later[0]);
        }

        private static void highest(double[] highest, double[] x) {
            for (int i = 0; i < highest.length; i++) {
                highest[i] = Math.max(highest[i], x[i]);
            }
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            step(result, older[0], newer[0], today[0]);
        }

        private static void step(double[] result, double[] older, double[] newer, double[] today) {
            for (int i = 0; i < result.length; i++) {
                double highest = Math.max(newer[i], today[i]);
                newer[i] = highest;
                result[i] = Math.max(older[i], highest) + 0.0;
            }
        }
    }

    /** The lowest value of a window. */
    private static final class Lowest extends PlainWindow {

        Lowest(Choice choice, Days days, double[] x) {
            super(choice, days, x, 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        }

        @Override
        void fold(double[][] slot, double[][] later) {
            lowest(slot[0], later[0]);
        }

        private static void lowest(double[] lowest, double[] x) {
            for (int i = 0; i < lowest.length; i++) {
                lowest[i] = Math.min(lowest[i], x[i]);
            }
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            step(result, older[0], newer[0], today[0]);
        }

        private static void step(double[] result, double[] older, double[] newer, double[] today) {
            for (int i = 0; i < result.length; i++) {
                double lowest = Math.min(newer[i], today[i]);
                newer[i] = lowest;
                result[i] = Math.min(older[i], lowest) + 0.0;
            }
        }
    }
}
