package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.CellLoop.put;

import java.util.List;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Powers and roots, cell by cell. */
final class Powers {

    private static final double NAN = Double.NaN;
    private static final Setting EXPONENT = Setting.number("a");

    static final List<Operator> ALL = List.of(
            Operator.named("power")
                    .takes("x")
                    .set(EXPONENT)
                    .unit(UnitRule.PURE)
                    .summary("The series to the power a; missing for a negative base unless a is whole.")
                    .formula("x_t^a")
                    .source("qlib Power, WorldQuant BRAIN power, numpy; the exponent is a number, else it is pow")
                    .spelled(Dialect.QLIB, "Power({x}, {a})")
                    .spelled(Dialect.RQFACTOR, "{x} ** {a}")
                    .spelled(Dialect.ALPHA101, "{x} ^ {a}")
                    .spelled(Dialect.BRAIN, "power({x}, {a})")
                    .spelled(Dialect.PANDAS, "{x} ** {a}", "a missing value to the power 0 is 1")
                    .example(Settings.ofNumbers(3), series(2, -2, 0, NAN), series(8, -8, 0, NAN))
                    .example(Settings.ofNumbers(0.5), series(4, -4, 0, NAN), series(2, NAN, 0, NAN))
                    .example(Settings.ofNumbers(-1), series(4, -4, 0, NAN), series(0.25, -0.25, NAN, NAN))
                    .kernel(choice -> {
                        var power = new Power(choice.number(0));
                        return CellLoop.kernel(power::compute).apply(choice);
                    }),
            Operator.named("signed_power")
                    .alias("signedpower")
                    .takes("x")
                    .set(EXPONENT)
                    .unit(UnitRule.PURE)
                    .summary("The size of the series to the power a, with its sign.")
                    .formula("\\operatorname{sign}(x_t) |x_t|^a")
                    .source("WorldQuant BRAIN signed_power; RQFactor SIGNEDPOWER; Kakushadze 2016 writes x^a for it")
                    .spelled(Dialect.RQFACTOR, "SIGNEDPOWER({x}, {a})")
                    .spelled(Dialect.ALPHA101, "signedpower({x}, {a})")
                    .spelled(Dialect.BRAIN, "signed_power({x}, {a})")
                    .spelled(Dialect.PANDAS, "np.sign({x}) * np.abs({x}) ** {a}")
                    .example(Settings.ofNumbers(2), series(2, -3, 0, NAN), series(4, -9, 0, NAN))
                    .kernel(choice -> {
                        var power = new Power(choice.number(0));
                        return CellLoop.kernel(power::computeSigned).apply(choice);
                    }),
            Operator.named("pow")
                    .takes("x", "y")
                    .unit(UnitRule.PURE)
                    .summary(
                            "The series to the power of another; missing for a negative base unless the power is whole.")
                    .formula("x_t^{y_t}")
                    .source("alphagen Pow; Kakushadze 2016 x^y; with a number for y, power(x, a) is faster")
                    .spelled(Dialect.QLIB, "Power({x}, {y})")
                    .spelled(Dialect.RQFACTOR, "{x} ** {y}")
                    .spelled(Dialect.ALPHA101, "{x} ^ {y}")
                    .spelled(Dialect.BRAIN, "power({x}, {y})")
                    .spelled(Dialect.PANDAS, "({x} ** {y}).where({x}.notna() & {y}.notna())")
                    .example(Settings.NONE, series(2, -2, -2, 0), series(3, 2, 0.5, NAN), series(8, 4, NAN, NAN))
                    .kernel(CellLoop.kernel(Powers::pow)),
            Operator.named("signed_pow")
                    .takes("x", "y")
                    .unit(UnitRule.PURE)
                    .summary("The size of the series to the power of another, with the sign of the first.")
                    .formula("\\operatorname{sign}(x_t) |x_t|^{y_t}")
                    .source("Kakushadze 2016 SignedPower with a series for the power; else signed_power(x, a)")
                    .spelled(Dialect.ALPHA101, "signedpower({x}, {y})")
                    .spelled(Dialect.BRAIN, "signed_power({x}, {y})")
                    .spelled(Dialect.PANDAS, "(np.sign({x}) * {x}.abs() ** {y}).where({y}.notna())")
                    .example(Settings.NONE, series(2, -3, 0, NAN), series(2, 2, 1, 1), series(4, -9, 0, NAN))
                    .kernel(CellLoop.kernel(Powers::signedPow)),
            Operator.named("signed_sqrt")
                    .takes("x")
                    .unit(UnitRule.ROOT)
                    .summary("The square root of the size of the series, with its sign.")
                    .formula("\\operatorname{sign}(x_t) \\sqrt{|x_t|}")
                    .source("FactorMiner Sqrt; signed_power(x, 0.5)")
                    .spelled(Dialect.RQFACTOR, "SIGNEDPOWER({x}, 0.5)")
                    .spelled(Dialect.ALPHA101, "signedpower({x}, 0.5)")
                    .spelled(Dialect.BRAIN, "signed_power({x}, 0.5)")
                    .spelled(Dialect.PANDAS, "np.sign({x}) * np.sqrt(np.abs({x}))")
                    .example(Settings.NONE, series(4, -9, 0, NAN), series(2, -3, 0, NAN))
                    .kernel(CellLoop.kernel(Powers::signedRoot)),
            Operator.named("cube")
                    .takes("x")
                    .unit(UnitRule.CUBE)
                    .summary("The series times itself, twice.")
                    .formula("x_t^3")
                    .source("gpquant cube")
                    .spelled(Dialect.QLIB, "Power({x}, 3)")
                    .spelled(Dialect.RQFACTOR, "{x} ** 3")
                    .spelled(Dialect.BRAIN, "power({x}, 3)")
                    .spelled(Dialect.PANDAS, "{x} ** 3")
                    .example(Settings.NONE, series(3, -2, NAN), series(27, -8, NAN))
                    .kernel(CellLoop.kernel(Powers::cube)));

    private Powers() {}

    /** A missing base to the power 0 stays missing, against IEEE 754. */
    private static void pow(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        double[] y = in[1];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, x[c] == x[c] ? Math.pow(x[c], y[c]) : Double.NaN, infinite);
        }
    }

    private static void signedPow(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        double[] y = in[1];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, Math.signum(x[c]) * Math.pow(Math.abs(x[c]), y[c]), infinite);
        }
    }

    private static void signedRoot(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, Math.signum(x[c]) * Math.sqrt(Math.abs(x[c])), infinite);
        }
    }

    private static void cube(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, x[c] * x[c] * x[c], infinite);
        }
    }
}
