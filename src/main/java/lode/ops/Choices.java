package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Dialect;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Choices between values, and between a value and none, cell by cell. */
final class Choices {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("where")
                    .alias("if", "if_else", "select")
                    .takes("condition", "a", "b")
                    .unit(UnitRule.CHOICE)
                    .nan(NanRule.OWN)
                    .summary(
                            "a where the condition is not 0, b where it is; missing where the condition or the chosen is.")
                    .formula("c_t \\ne 0\\ ?\\ a_t : b_t")
                    .source("WorldQuant BRAIN if_else; under qlib, RQFactor and numpy a missing condition is true")
                    .spelled(Dialect.QLIB, "If({condition}, {a}, {b})")
                    .spelled(Dialect.RQFACTOR, "IF({condition}, {a}, {b})")
                    .spelled(Dialect.ALPHA101, "{condition} ? {a} : {b}")
                    .spelled(Dialect.BRAIN, "if_else({condition}, {a}, {b})")
                    .spelled(Dialect.PANDAS, "{a}.where({condition} != 0, {b})")
                    .example(
                            Settings.NONE,
                            series(1, 0, NAN, -2, 0),
                            series(5, 5, 5, NAN, NAN),
                            series(7, 7, 7, 7, 7),
                            series(5, 7, NAN, NAN, 7))
                    .kernel(choice -> (out, days, in) -> where(choice, out, days, in)),
            Operator.named("fmax")
                    .takes("x", "y")
                    .unit(UnitRule.SAME)
                    .nan(NanRule.OWN)
                    .summary("The larger of two series, or the one that is there if the other is missing.")
                    .formula("\\max(x_t, y_t)")
                    .source("RQFactor FMAX; numpy fmax; max is missing if either series is")
                    .spelled(Dialect.RQFACTOR, "FMAX({x}, {y})")
                    .spelled(Dialect.PANDAS, "np.fmax({x}, {y})")
                    .example(Settings.NONE, series(1, NAN, 3, NAN), series(2, 2, NAN, NAN), series(2, 2, 3, NAN))
                    .kernel(_ -> Choices::fmax),
            Operator.named("fmin")
                    .takes("x", "y")
                    .unit(UnitRule.SAME)
                    .nan(NanRule.OWN)
                    .summary("The smaller of two series, or the one that is there if the other is missing.")
                    .formula("\\min(x_t, y_t)")
                    .source("RQFactor FMIN; numpy fmin; min is missing if either series is")
                    .spelled(Dialect.RQFACTOR, "FMIN({x}, {y})")
                    .spelled(Dialect.PANDAS, "np.fmin({x}, {y})")
                    .example(Settings.NONE, series(1, NAN, 3, NAN), series(2, 2, NAN, NAN), series(1, 2, 3, NAN))
                    .kernel(_ -> Choices::fmin),
            Operator.named("clip")
                    .alias("clamp")
                    .takes("x")
                    .set(Setting.number("lower"), Setting.number("upper"))
                    .agreeing(chosen -> chosen.number(0) <= chosen.number(1), "lower of at most upper")
                    .unit(UnitRule.PURE)
                    .summary("The series, held between two numbers.")
                    .formula("\\min(\\max(x_t, l), u)")
                    .source("pandas clip; WorldQuant BRAIN clamp without inverse")
                    .spelled(Dialect.BRAIN, "clamp({x}, lower = {lower}, upper = {upper})")
                    .spelled(Dialect.PANDAS, "{x}.clip({lower}, {upper})")
                    .example(Settings.ofNumbers(-1, 2), series(-3, 0.5, 3, NAN), series(-1, 0.5, 2, NAN))
                    .kernel(choice -> (out, days, in) -> clip(choice, out, days, in[0])),
            Operator.named("is_nan")
                    .alias("isnan", "isnull", "isna")
                    .takes("x")
                    .unit(UnitRule.FLAG)
                    .nan(NanRule.OWN)
                    .summary("1 where the series is missing, else 0.")
                    .formula("[x_t \\text{ is missing}]")
                    .source("WorldQuant BRAIN is_nan; pandas isna")
                    .spelled(Dialect.BRAIN, "is_nan({x})")
                    .spelled(Dialect.PANDAS, "{x}.isna()")
                    .example(Settings.NONE, series(1, NAN, 0), series(0, 1, 0))
                    .kernel(_ -> Choices::isNan),
            Operator.named("nan_mask")
                    .takes("x", "y")
                    .nan(NanRule.OWN)
                    .summary("x, but missing where y is below 0; a missing y masks nothing.")
                    .formula("y_t < 0\\ ?\\ \\text{missing} : x_t")
                    .source("WorldQuant BRAIN nan_mask, which masks where y is negative")
                    .spelled(Dialect.BRAIN, "nan_mask({x}, {y})")
                    .spelled(Dialect.PANDAS, "{x}.mask({y} < 0)")
                    .example(Settings.NONE, series(1, 2, 3, NAN), series(1, -1, NAN, 1), series(1, NAN, 3, NAN))
                    .kernel(_ -> Choices::nanMask));

    private Choices() {}

    private static void where(Choice choice, double[] out, Days days, double[]... in) {
        double[] condition = Truth.known(choice, days, in[0]);
        double[] a = in[1];
        double[] b = in[2];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double v = condition[c] == 0 ? b[c] : a[c];
            out[c] = v + 0 * Math.signum(condition[c]) + 0.0;
        }
    }

    private static void fmax(double[] out, Days days, double[]... in) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double x = in[0][c];
            double y = in[1][c];
            double v = x == x && y == y ? Math.max(x, y) : x == x ? x : y;
            out[c] = v + 0.0;
        }
    }

    private static void fmin(double[] out, Days days, double[]... in) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double x = in[0][c];
            double y = in[1][c];
            double v = x == x && y == y ? Math.min(x, y) : x == x ? x : y;
            out[c] = v + 0.0;
        }
    }

    private static void clip(Choice choice, double[] out, Days days, double[] x) {
        double lower = choice.number(0);
        double upper = choice.number(1);
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = Math.min(Math.max(x[c], lower), upper) + 0.0;
        }
    }

    private static void isNan(double[] out, Days days, double[]... in) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = Double.isNaN(in[0][c]) ? 1 : 0;
        }
    }

    private static void nanMask(double[] out, Days days, double[]... in) {
        double[] masks = {0, NAN};
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = in[0][c] + masks[in[1][c] < 0 ? 1 : 0];
        }
    }
}
