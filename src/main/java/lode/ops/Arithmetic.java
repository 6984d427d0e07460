package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.CellLoop.put;

import java.util.List;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Arithmetic, cell by cell. */
final class Arithmetic {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("add")
                    .takes("x", "y")
                    .unit(UnitRule.SAME)
                    .summary("Sum of two series.")
                    .formula("x_t + y_t")
                    .source("gplearn add; RQFactor +; WorldQuant BRAIN add without filter")
                    .spelled(Dialect.QLIB, "{x} + {y}")
                    .spelled(Dialect.QLIB, "Add({x}, {y})")
                    .spelled(Dialect.RQFACTOR, "{x} + {y}")
                    .spelled(Dialect.ALPHA101, "{x} + {y}")
                    .spelled(Dialect.BRAIN, "{x} + {y}")
                    .spelled(Dialect.BRAIN, "add({x}, {y})")
                    .spelled(Dialect.GPLEARN, "add({x}, {y})")
                    .spelled(Dialect.PANDAS, "{x} + {y}")
                    .example(Settings.NONE, series(1, NAN, 3), series(2, 2, NAN), series(3, NAN, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::add)),
            Operator.named("sub")
                    .alias("subtract")
                    .takes("x", "y")
                    .unit(UnitRule.DIFFERENCE)
                    .summary("Difference of two series.")
                    .formula("x_t - y_t")
                    .source("gplearn sub; RQFactor -; WorldQuant BRAIN subtract without filter")
                    .spelled(Dialect.QLIB, "{x} - {y}")
                    .spelled(Dialect.QLIB, "Sub({x}, {y})")
                    .spelled(Dialect.RQFACTOR, "{x} - {y}")
                    .spelled(Dialect.ALPHA101, "{x} - {y}")
                    .spelled(Dialect.BRAIN, "{x} - {y}")
                    .spelled(Dialect.BRAIN, "subtract({x}, {y})")
                    .spelled(Dialect.GPLEARN, "sub({x}, {y})")
                    .spelled(Dialect.PANDAS, "{x} - {y}")
                    .example(Settings.NONE, series(1, NAN, 3), series(2, 2, NAN), series(-1, NAN, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::sub)),
            Operator.named("mul")
                    .alias("multiply")
                    .takes("x", "y")
                    .unit(UnitRule.PRODUCT)
                    .summary("Product of two series.")
                    .formula("x_t \\cdot y_t")
                    .source("gplearn mul; RQFactor *; WorldQuant BRAIN multiply without filter")
                    .spelled(Dialect.QLIB, "{x} * {y}")
                    .spelled(Dialect.QLIB, "Mul({x}, {y})")
                    .spelled(Dialect.RQFACTOR, "{x} * {y}")
                    .spelled(Dialect.ALPHA101, "{x} * {y}")
                    .spelled(Dialect.BRAIN, "{x} * {y}")
                    .spelled(Dialect.BRAIN, "multiply({x}, {y})")
                    .spelled(Dialect.GPLEARN, "mul({x}, {y})")
                    .spelled(Dialect.PANDAS, "{x} * {y}")
                    .example(Settings.NONE, series(2, NAN, 3), series(-2, 2, NAN), series(-4, NAN, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::mul)),
            Operator.named("div")
                    .alias("divide")
                    .takes("x", "y")
                    .unit(UnitRule.QUOTIENT)
                    .summary("Quotient of two series; missing where the divisor is 0.")
                    .formula("x_t / y_t")
                    .source("WorldQuant BRAIN divide; gplearn's div gives 1 near 0, which has a rank of its own")
                    .spelled(Dialect.QLIB, "{x} / {y}", "infinite at 0")
                    .spelled(Dialect.QLIB, "Div({x}, {y})", "infinite at 0")
                    .spelled(Dialect.RQFACTOR, "{x} / {y}", "infinite at 0")
                    .spelled(Dialect.ALPHA101, "{x} / {y}", "not said at 0")
                    .spelled(Dialect.BRAIN, "{x} / {y}")
                    .spelled(Dialect.BRAIN, "divide({x}, {y})")
                    .spelled(Dialect.GPLEARN, "div({x}, {y})", "1 where the divisor is 0.001 or less")
                    .spelled(Dialect.PANDAS, "{x} / {y}", "infinite at 0")
                    .example(Settings.NONE, series(1, 1, 0, NAN), series(2, 0, 0, 1), series(0.5, NAN, NAN, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::div, Protection::div)),
            Operator.named("max")
                    .alias("greater")
                    .takes("x", "y")
                    .unit(UnitRule.SAME)
                    .summary("The larger of two series.")
                    .formula("\\max(x_t, y_t)")
                    .source("gplearn max; RQFactor MAX; qlib Greater; missing if either is, unlike FMAX")
                    .spelled(Dialect.QLIB, "Greater({x}, {y})")
                    .spelled(Dialect.RQFACTOR, "MAX({x}, {y})")
                    .spelled(Dialect.ALPHA101, "max({x}, {y})", "the highest of some days where y is a number")
                    .spelled(Dialect.BRAIN, "max({x}, {y})")
                    .spelled(Dialect.GPLEARN, "max({x}, {y})")
                    .spelled(Dialect.PANDAS, "np.maximum({x}, {y})")
                    .example(Settings.NONE, series(1, NAN, 3), series(2, 2, -3), series(2, NAN, 3))
                    .kernel(CellLoop.kernel(Arithmetic::max)),
            Operator.named("min")
                    .alias("less")
                    .takes("x", "y")
                    .unit(UnitRule.SAME)
                    .summary("The smaller of two series.")
                    .formula("\\min(x_t, y_t)")
                    .source("gplearn min; RQFactor MIN; qlib Less; missing if either is, unlike FMIN")
                    .spelled(Dialect.QLIB, "Less({x}, {y})")
                    .spelled(Dialect.RQFACTOR, "MIN({x}, {y})")
                    .spelled(Dialect.ALPHA101, "min({x}, {y})", "the lowest of some days where y is a number")
                    .spelled(Dialect.BRAIN, "min({x}, {y})")
                    .spelled(Dialect.GPLEARN, "min({x}, {y})")
                    .spelled(Dialect.PANDAS, "np.minimum({x}, {y})")
                    .example(Settings.NONE, series(1, NAN, 3), series(2, 2, -3), series(1, NAN, -3))
                    .kernel(CellLoop.kernel(Arithmetic::min)),
            Operator.named("neg")
                    .alias("reverse")
                    .takes("x")
                    .summary("The series with its sign turned.")
                    .formula("-x_t")
                    .source("gplearn neg; WorldQuant BRAIN reverse")
                    .spelled(Dialect.QLIB, "0 - {x}")
                    .spelled(Dialect.RQFACTOR, "-{x}")
                    .spelled(Dialect.ALPHA101, "-{x}")
                    .spelled(Dialect.BRAIN, "-{x}")
                    .spelled(Dialect.BRAIN, "reverse({x})")
                    .spelled(Dialect.GPLEARN, "neg({x})")
                    .spelled(Dialect.PANDAS, "-{x}")
                    .example(Settings.NONE, series(1, -2, 0, NAN), series(-1, 2, 0, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::neg)),
            Operator.named("inv")
                    .alias("inverse")
                    .takes("x")
                    .unit(UnitRule.INVERSE)
                    .summary("One over the series; missing where it is 0.")
                    .formula("1 / x_t")
                    .source("WorldQuant BRAIN inverse; gplearn's inv gives 0 near 0")
                    .spelled(Dialect.QLIB, "1 / {x}", "infinite at 0")
                    .spelled(Dialect.RQFACTOR, "1 / {x}", "infinite at 0")
                    .spelled(Dialect.ALPHA101, "1 / {x}", "not said at 0")
                    .spelled(Dialect.BRAIN, "inverse({x})")
                    .spelled(Dialect.GPLEARN, "inv({x})", "0 where x is 0.001 or less")
                    .spelled(Dialect.PANDAS, "1 / {x}", "infinite at 0")
                    .example(Settings.NONE, series(4, -2, 0, NAN), series(0.25, -0.5, NAN, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::inv, Protection::inv)),
            Operator.named("abs")
                    .takes("x")
                    .summary("The series without its sign.")
                    .formula("|x_t|")
                    .source("gplearn, RQFactor, qlib, Kakushadze 2016: abs")
                    .spelled(Dialect.QLIB, "Abs({x})")
                    .spelled(Dialect.RQFACTOR, "ABS({x})")
                    .spelled(Dialect.ALPHA101, "abs({x})")
                    .spelled(Dialect.BRAIN, "abs({x})")
                    .spelled(Dialect.GPLEARN, "abs({x})")
                    .spelled(Dialect.PANDAS, "{x}.abs()")
                    .example(Settings.NONE, series(1, -2, 0, NAN), series(1, 2, 0, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::abs)),
            Operator.named("sign")
                    .takes("x")
                    .unit(UnitRule.RATIO)
                    .summary("1, 0 or -1, as the series is above, at or below 0.")
                    .formula("\\operatorname{sign}(x_t)")
                    .source("RQFactor, qlib, Kakushadze 2016: sign")
                    .spelled(Dialect.QLIB, "Sign({x})")
                    .spelled(Dialect.RQFACTOR, "SIGN({x})")
                    .spelled(Dialect.ALPHA101, "sign({x})")
                    .spelled(Dialect.BRAIN, "sign({x})")
                    .spelled(Dialect.PANDAS, "np.sign({x})")
                    .example(Settings.NONE, series(3, -2, 0, NAN), series(1, -1, 0, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::sign)),
            Operator.named("square")
                    .takes("x")
                    .unit(UnitRule.SQUARE)
                    .summary("The series times itself.")
                    .formula("x_t^2")
                    .source("FactorMiner Square")
                    .spelled(Dialect.QLIB, "Power({x}, 2)")
                    .spelled(Dialect.RQFACTOR, "{x} ** 2")
                    .spelled(Dialect.ALPHA101, "{x} ^ 2")
                    .spelled(Dialect.BRAIN, "power({x}, 2)")
                    .spelled(Dialect.PANDAS, "{x} ** 2")
                    .example(Settings.NONE, series(3, -2, NAN), series(9, 4, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::square)));

    private Arithmetic() {}

    private static void add(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        double[] y = in[1];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, x[c] + y[c], infinite);
        }
    }

    private static void sub(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        double[] y = in[1];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, x[c] - y[c], infinite);
        }
    }

    private static void mul(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        double[] y = in[1];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, x[c] * y[c], infinite);
        }
    }

    private static void div(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        double[] y = in[1];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, x[c] / y[c], infinite);
        }
    }

    private static void max(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        double[] y = in[1];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, Math.max(x[c], y[c]), infinite);
        }
    }

    private static void min(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        double[] y = in[1];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, Math.min(x[c], y[c]), infinite);
        }
    }

    private static void neg(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, -x[c], infinite);
        }
    }

    private static void inv(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, 1 / x[c], infinite);
        }
    }

    private static void abs(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, Math.abs(x[c]), infinite);
        }
    }

    private static void sign(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, Math.signum(x[c]), infinite);
        }
    }

    private static void square(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, x[c] * x[c], infinite);
        }
    }
}
