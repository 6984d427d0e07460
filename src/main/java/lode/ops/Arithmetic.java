package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.CellLoop.put;

import java.util.List;
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
                    .example(Settings.NONE, series(1, NAN, 3), series(2, 2, NAN), series(3, NAN, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::add)),
            Operator.named("sub")
                    .alias("subtract")
                    .takes("x", "y")
                    .unit(UnitRule.DIFFERENCE)
                    .summary("Difference of two series.")
                    .formula("x_t - y_t")
                    .source("gplearn sub; RQFactor -; WorldQuant BRAIN subtract without filter")
                    .example(Settings.NONE, series(1, NAN, 3), series(2, 2, NAN), series(-1, NAN, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::sub)),
            Operator.named("mul")
                    .alias("multiply")
                    .takes("x", "y")
                    .unit(UnitRule.PRODUCT)
                    .summary("Product of two series.")
                    .formula("x_t \\cdot y_t")
                    .source("gplearn mul; RQFactor *; WorldQuant BRAIN multiply without filter")
                    .example(Settings.NONE, series(2, NAN, 3), series(-2, 2, NAN), series(-4, NAN, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::mul)),
            Operator.named("div")
                    .alias("divide")
                    .takes("x", "y")
                    .unit(UnitRule.QUOTIENT)
                    .summary("Quotient of two series; missing where the divisor is 0.")
                    .formula("x_t / y_t")
                    .source("WorldQuant BRAIN divide; gplearn's div gives 1 near 0, which has a rank of its own")
                    .example(Settings.NONE, series(1, 1, 0, NAN), series(2, 0, 0, 1), series(0.5, NAN, NAN, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::div, Protection::div)),
            Operator.named("max")
                    .alias("greater")
                    .takes("x", "y")
                    .unit(UnitRule.SAME)
                    .summary("The larger of two series.")
                    .formula("\\max(x_t, y_t)")
                    .source("gplearn max; RQFactor MAX; qlib Greater; missing if either is, unlike FMAX")
                    .example(Settings.NONE, series(1, NAN, 3), series(2, 2, -3), series(2, NAN, 3))
                    .kernel(CellLoop.kernel(Arithmetic::max)),
            Operator.named("min")
                    .alias("less")
                    .takes("x", "y")
                    .unit(UnitRule.SAME)
                    .summary("The smaller of two series.")
                    .formula("\\min(x_t, y_t)")
                    .source("gplearn min; RQFactor MIN; qlib Less; missing if either is, unlike FMIN")
                    .example(Settings.NONE, series(1, NAN, 3), series(2, 2, -3), series(1, NAN, -3))
                    .kernel(CellLoop.kernel(Arithmetic::min)),
            Operator.named("neg")
                    .alias("reverse")
                    .takes("x")
                    .summary("The series with its sign turned.")
                    .formula("-x_t")
                    .source("gplearn neg; WorldQuant BRAIN reverse")
                    .example(Settings.NONE, series(1, -2, 0, NAN), series(-1, 2, 0, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::neg)),
            Operator.named("inv")
                    .alias("inverse")
                    .takes("x")
                    .unit(UnitRule.INVERSE)
                    .summary("One over the series; missing where it is 0.")
                    .formula("1 / x_t")
                    .source("WorldQuant BRAIN inverse; gplearn's inv gives 0 near 0")
                    .example(Settings.NONE, series(4, -2, 0, NAN), series(0.25, -0.5, NAN, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::inv, Protection::inv)),
            Operator.named("abs")
                    .takes("x")
                    .summary("The series without its sign.")
                    .formula("|x_t|")
                    .source("gplearn, RQFactor, qlib, Kakushadze 2016: abs")
                    .example(Settings.NONE, series(1, -2, 0, NAN), series(1, 2, 0, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::abs)),
            Operator.named("sign")
                    .takes("x")
                    .unit(UnitRule.RATIO)
                    .summary("1, 0 or -1, as the series is above, at or below 0.")
                    .formula("\\operatorname{sign}(x_t)")
                    .source("RQFactor, qlib, Kakushadze 2016: sign")
                    .example(Settings.NONE, series(3, -2, 0, NAN), series(1, -1, 0, NAN))
                    .kernel(CellLoop.kernel(Arithmetic::sign)),
            Operator.named("square")
                    .takes("x")
                    .unit(UnitRule.SQUARE)
                    .summary("The series times itself.")
                    .formula("x_t^2")
                    .source("FactorMiner Square")
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
