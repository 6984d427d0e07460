package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Dialect;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Operators that move a day's values together, or fill its gaps. */
final class CrossShift {

    private static final double NAN = Double.NaN;
    private static final double SHORT = 1;

    static final List<Operator> ALL = List.of(
            Operator.named("cs_scale_down")
                    .alias("scale_down", "cs_minmax")
                    .takes("x")
                    .set(Setting.number("c", 0, 1).orElse(0))
                    .reach(Reach.crossSection())
                    .nan(NanRule.SKIP)
                    .unit(UnitRule.RATIO)
                    .summary("The values on a scale from 0 for the day's smallest to 1 for its largest, less c; missing"
                            + " where all are equal.")
                    .formula("\\frac{x_i - \\min x}{\\max x - \\min x} - c")
                    .source("WorldQuant BRAIN scale_down(x, constant=0)")
                    .spelled(Dialect.BRAIN, "scale_down({x}, {c})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.sub({x}.min(axis=1), axis=0).div({x}.max(axis=1) - {x}.min(axis=1), axis=0) - {c}")
                    .example(Settings.ofNumbers(0), series(1, NAN, 2, 5), series(0, NAN, 0.25, 1))
                    .example(Settings.ofNumbers(0.5), series(1, NAN, 2, 5), series(-0.5, NAN, -0.25, 0.5))
                    .kernel(choice -> (out, days, in) -> scaleDown(out, days, in[0], choice.number(0))),
            Operator.named("cs_one_side")
                    .alias("one_side")
                    .takes("x")
                    .set(Setting.count("side", 0, 1).orElse(0))
                    .reach(Reach.crossSection())
                    .nan(NanRule.SKIP)
                    .unit(UnitRule.SPREAD)
                    .summary("The values moved together until none is negative (side 0, long only) or none is positive"
                            + " (side 1, short only).")
                    .formula("x_i - \\min x \\quad \\text{or} \\quad x_i - \\max x")
                    .source("WorldQuant BRAIN one_side(x, side=long)")
                    .spelled(Dialect.BRAIN, "one_side({x}, side={side})", "side is long or short")
                    .spelled(Dialect.PANDAS, "{x}.sub({x}.max(axis=1) if {side} else {x}.min(axis=1), axis=0)")
                    .example(Settings.ofNumbers(0), series(-1, NAN, 2), series(0, NAN, 3))
                    .example(Settings.ofNumbers(1), series(-1, NAN, 2), series(-3, NAN, 0))
                    .kernel(choice -> (out, days, in) -> oneSide(out, days, in[0], choice.number(0) == SHORT)),
            Operator.named("cs_fill_mean")
                    .alias("fill_mean")
                    .takes("x")
                    .reach(Reach.crossSection())
                    .nan(NanRule.OWN)
                    .seesPool()
                    .summary("The values, and the day's mean for instruments of the pool that have none.")
                    .formula(
                            "\\begin{cases} x_i & \\text{known} \\\\ \\bar x & \\text{missing, in the pool} \\end{cases}")
                    .source("polars_ta cs_fill_mean; RQFactor CS_FILLNA takes the mean of the industry: group_fill")
                    .spelled(Dialect.PANDAS, "{x}.T.fillna({x}.mean(axis=1)).T")
                    .example(Settings.NONE, series(1, NAN, 2, NAN), series(0, 0, 0, NAN), series(1, 1.5, 2, NAN))
                    .kernel(_ -> CrossShift::fillMean));

    private CrossShift() {}

    private static void scaleDown(double[] out, Days days, double[] x, double shift) {
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            int end = row + days.width();
            double least = DayTotals.least(x, row, end);
            double range = DayTotals.largest(x, row, end) - least;
            for (int c = row; c < end; c++) {
                double v = (x[c] - least) / range - shift + (range - range);
                out[c] = v + (v - v);
            }
        }
    }

    private static void oneSide(double[] out, Days days, double[] x, boolean isShort) {
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            int end = row + days.width();
            double edge = isShort ? DayTotals.largest(x, row, end) : DayTotals.least(x, row, end);
            for (int c = row; c < end; c++) {
                double v = x[c] - edge;
                out[c] = v + (v - v);
            }
        }
    }

    private static void fillMean(double[] out, Days days, double[]... in) {
        double[] x = in[0];
        double[] pool = in[1];
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            double mean = DayTotals.mean(x, row, row + days.width());
            for (int c = row; c < row + days.width(); c++) {
                double v = (x[c] == x[c] ? x[c] : mean) + pool[c];
                out[c] = v + (v - v);
            }
        }
    }
}
