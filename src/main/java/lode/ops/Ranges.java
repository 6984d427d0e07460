package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.Entries.window;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Where today lies between the extremes of the last d days of one instrument, and how far these are apart. */
final class Ranges {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            window("ts_range", 1)
                    .unit(UnitRule.SPREAD)
                    .summary("Highest less lowest value of the last d days.")
                    .formula("\\max_{0 \\le k < d} x_{t-k} - \\min_{0 \\le k < d} x_{t-k}")
                    .source("gpquant ts_maxmin; polars_ta ts_max - ts_min")
                    .spelled(Dialect.QLIB, "Max({x}, {d}) - Min({x}, {d})", "accepts windows with one value")
                    .spelled(Dialect.RQFACTOR, "TS_MAX({x}, {d}) - TS_MIN({x}, {d})")
                    .spelled(Dialect.BRAIN, "ts_max({x}, {d}) - ts_min({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).max() - {x}.rolling({d}).min()")
                    .example(Settings.ofDays(3), series(1, 3, 2, 2, NAN), series(NAN, NAN, 2, 1, NAN))
                    .kernel(choice -> (out, days, in) -> new Range(choice, days, in[0]).slide(out, days)),
            window("ts_max_diff", 1)
                    .unit(UnitRule.SPREAD)
                    .summary("Today less the highest value of the last d days: 0 or below.")
                    .formula("x_t - \\max_{0 \\le k < d} x_{t-k}")
                    .source("WorldQuant BRAIN and AlphaForge ts_max_diff")
                    .spelled(Dialect.BRAIN, "ts_max_diff({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x} - {x}.rolling({d}).max()")
                    .example(Settings.ofDays(2), series(1, 3, 2, 2, NAN), series(NAN, 0, -1, 0, NAN))
                    .kernel(choice -> (out, days, in) -> new FromExtreme(choice, days, in[0], 1).slide(out, days)),
            window("ts_min_diff", 1)
                    .unit(UnitRule.SPREAD)
                    .summary("Today less the lowest value of the last d days: 0 or above.")
                    .formula("x_t - \\min_{0 \\le k < d} x_{t-k}")
                    .source("WorldQuant BRAIN and AlphaForge ts_min_diff")
                    .spelled(Dialect.BRAIN, "ts_min_diff({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x} - {x}.rolling({d}).min()")
                    .example(Settings.ofDays(2), series(1, 3, 2, 2, NAN), series(NAN, 2, 0, 0, NAN))
                    .kernel(choice -> (out, days, in) -> new FromExtreme(choice, days, in[0], -1).slide(out, days)),
            window("ts_min_max_diff", 1)
                    .set(Setting.number("f", 0).orElse(0.5))
                    .summary("Today less f times the sum of lowest and highest value of the last d days: with f = 0.5 "
                            + "its distance from the middle of the range.")
                    .formula("x_t - f \\left(\\min_{0 \\le k < d} x_{t-k} + \\max_{0 \\le k < d} x_{t-k}\\right)")
                    .source("WorldQuant BRAIN ts_min_max_diff")
                    .spelled(Dialect.BRAIN, "ts_min_max_diff({x}, {d}, f={f})")
                    .spelled(Dialect.PANDAS, "{x} - {f} * ({x}.rolling({d}).min() + {x}.rolling({d}).max())")
                    .example(Settings.ofDays(3).with(0.5), series(1, 3, 2, 7, NAN), series(NAN, NAN, 0, 2.5, NAN))
                    .kernel(choice -> (out, days, in) -> new Middle(choice, days, in[0]).slide(out, days)),
            window("ts_min_max_cps", 1)
                    .set(Setting.number("f", 0).orElse(2))
                    .summary("Sum of lowest and highest value of the last d days less f times today.")
                    .formula("\\min_{0 \\le k < d} x_{t-k} + \\max_{0 \\le k < d} x_{t-k} - f x_t")
                    .source("WorldQuant BRAIN ts_min_max_cps")
                    .spelled(Dialect.BRAIN, "ts_min_max_cps({x}, {d}, f={f})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).min() + {x}.rolling({d}).max() - {f} * {x}")
                    .example(Settings.ofDays(3).with(2), series(1, 3, 2, 7, NAN), series(NAN, NAN, 0, -5, NAN))
                    .kernel(choice -> (out, days, in) -> new Compensation(choice, days, in[0]).slide(out, days)),
            window("ts_scale", 2)
                    .unit(UnitRule.RATIO)
                    .summary("Where today lies in the range of the last d days, from 0 at its lowest to 1 at its "
                            + "highest value; missing where they are equal.")
                    .formula("\\frac{x_t - \\min_{0 \\le k < d} x_{t-k}}"
                            + "{\\max_{0 \\le k < d} x_{t-k} - \\min_{0 \\le k < d} x_{t-k}}")
                    .source("WorldQuant BRAIN ts_scale without its constant; the raw stochastic of KDJ")
                    .spelled(Dialect.BRAIN, "ts_scale({x}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "({x} - {x}.rolling({d}).min()) / ({x}.rolling({d}).max() - {x}.rolling({d}).min())")
                    .example(Settings.ofDays(3), series(1, 3, 2, 2, 2), series(NAN, NAN, 0.5, 0, NAN))
                    .kernel(choice -> (out, days, in) -> new Position(choice, days, in[0]).slide(out, days)),
            window("ts_max_drawdown", 2)
                    .alias("max_drawdown", "ts_maxdrawdown")
                    .unit(UnitRule.RATIO)
                    .summary(
                            "Largest relative fall from one of the last d days to a later one, as a fraction from 0 to "
                                    + "1; missing where a value is 0 or below.")
                    .formula("\\max_{0 \\le j \\le k < d} \\left(1 - x_{t-j} / x_{t-k}\\right)")
                    .source("KunQuant WindowedMaxDrawdown")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).apply(lambda w: (1 - w / np.maximum.accumulate(w)).max(), raw=True)",
                            "of values above 0")
                    .example(Settings.ofDays(3), series(4, 5, 4, 3, 6, -1), series(NAN, NAN, 0.2, 0.4, 0.25, NAN))
                    .kernel(choice -> (out, days, in) -> new Drawdown(choice, days, in[0]).slide(out, days)));

    private Ranges() {}

    /** Highest less lowest. */
    private static final class Range extends Extent {

        Range(Choice choice, Days days, double[] x) {
            super(choice, days, x);
        }

        @Override
        void compute(double[] result, double[] highest, double[] lowest, double[] today) {
            for (int i = 0; i < result.length; i++) {
                result[i] = highest[i] - lowest[i];
            }
        }
    }

    /** Today less a multiple of the sum of both. */
    private static final class Middle extends Extent {

        private final double factor;

        Middle(Choice choice, Days days, double[] x) {
            super(choice, days, x);
            factor = choice.number(0);
        }

        @Override
        void compute(double[] result, double[] highest, double[] lowest, double[] today) {
            compute(result, highest, lowest, today, factor);
        }

        private static void compute(double[] result, double[] highest, double[] lowest, double[] today, double factor) {
            for (int i = 0; i < result.length; i++) {
                result[i] = today[i] - factor * (lowest[i] + highest[i]);
            }
        }
    }

    /** The sum of both less a multiple of today. */
    private static final class Compensation extends Extent {

        private final double factor;

        Compensation(Choice choice, Days days, double[] x) {
            super(choice, days, x);
            factor = choice.number(0);
        }

        @Override
        void compute(double[] result, double[] highest, double[] lowest, double[] today) {
            compute(result, highest, lowest, today, factor);
        }

        private static void compute(double[] result, double[] highest, double[] lowest, double[] today, double factor) {
            for (int i = 0; i < result.length; i++) {
                result[i] = lowest[i] + highest[i] - factor * today[i];
            }
        }
    }

    /** Today between lowest and highest. */
    private static final class Position extends Extent {

        Position(Choice choice, Days days, double[] x) {
            super(choice, days, x);
        }

        @Override
        void compute(double[] result, double[] highest, double[] lowest, double[] today) {
            for (int i = 0; i < result.length; i++) {
                result[i] = (today[i] - lowest[i]) / (highest[i] - lowest[i]);
            }
        }
    }
}
