package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.CellLoop.put;

import java.util.List;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Functions of one number, cell by cell; outside their domain the result is missing. */
final class Curves {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("log")
                    .takes("x")
                    .unit(UnitRule.LOGARITHM)
                    .summary("Natural logarithm; missing at 0 and below.")
                    .formula("\\ln x_t")
                    .source("RQFactor, qlib, WorldQuant BRAIN: log; gplearn takes the log of the absolute value")
                    .spelled(Dialect.QLIB, "Log({x})", "minus infinity at 0")
                    .spelled(Dialect.RQFACTOR, "LOG({x})", "minus infinity at 0")
                    .spelled(Dialect.ALPHA101, "log({x})")
                    .spelled(Dialect.BRAIN, "log({x})")
                    .spelled(Dialect.GPLEARN, "log({x})", "of the absolute value; 0 where that is 0.001 or less")
                    .spelled(Dialect.PANDAS, "np.log({x})", "minus infinity at 0")
                    .example(Settings.NONE, series(1, Math.E, 0, -1, NAN), series(0, 1, NAN, NAN, NAN))
                    .kernel(CellLoop.kernel(Curves::log, Protection::log)),
            Operator.named("exp")
                    .takes("x")
                    .unit(UnitRule.PURE)
                    .summary("Exponential; missing where it exceeds the range of a double.")
                    .formula("e^{x_t}")
                    .source("RQFactor EXP; WorldQuant BRAIN exp")
                    .spelled(Dialect.RQFACTOR, "EXP({x})")
                    .spelled(Dialect.BRAIN, "exp({x})")
                    .spelled(Dialect.PANDAS, "np.exp({x})")
                    .example(Settings.NONE, series(0, 1, 1000, NAN), series(1, Math.E, NAN, NAN))
                    .kernel(CellLoop.kernel((out, days, infinite, in) -> Exponential.of(out, days, in[0], infinite))),
            Operator.named("sqrt")
                    .takes("x")
                    .unit(UnitRule.ROOT)
                    .summary("Square root; missing below 0.")
                    .formula("\\sqrt{x_t}")
                    .source("WorldQuant BRAIN sqrt; gplearn takes the root of the absolute value")
                    .spelled(Dialect.QLIB, "Power({x}, 0.5)")
                    .spelled(Dialect.RQFACTOR, "{x} ** 0.5")
                    .spelled(Dialect.ALPHA101, "{x} ^ 0.5")
                    .spelled(Dialect.BRAIN, "sqrt({x})")
                    .spelled(Dialect.GPLEARN, "sqrt({x})", "of the absolute value")
                    .spelled(Dialect.PANDAS, "np.sqrt({x})")
                    .example(Settings.NONE, series(4, 0, -1, NAN), series(2, 0, NAN, NAN))
                    .kernel(CellLoop.kernel(Curves::sqrt, Protection::sqrt)),
            Operator.named("sigmoid")
                    .alias("sig")
                    .takes("x")
                    .unit(UnitRule.PURE)
                    .summary("Logistic function: from 0 to 1, with 0.5 at 0.")
                    .formula("1 / (1 + e^{-x_t})")
                    .source("gplearn sig; WorldQuant BRAIN sigmoid")
                    .spelled(Dialect.BRAIN, "sigmoid({x})")
                    .spelled(Dialect.GPLEARN, "sig({x})")
                    .spelled(Dialect.PANDAS, "1 / (1 + np.exp(-{x}))")
                    .example(Settings.NONE, series(0, 1000, -1000, NAN), series(0.5, 1, 0, NAN))
                    .kernel(_ -> (out, days, in) -> Exponential.logistic(out, days, in[0])),
            Operator.named("tanh")
                    .takes("x")
                    .unit(UnitRule.PURE)
                    .summary("Hyperbolic tangent: from -1 to 1, with 0 at 0.")
                    .formula("(e^{x_t} - e^{-x_t}) / (e^{x_t} + e^{-x_t})")
                    .source("WorldQuant BRAIN tanh")
                    .spelled(Dialect.BRAIN, "tanh({x})")
                    .spelled(Dialect.PANDAS, "np.tanh({x})")
                    .example(Settings.NONE, series(0, 1, -1000, NAN), series(0, Math.tanh(1), -1, NAN))
                    .kernel(_ -> HyperbolicTangent::compute),
            Operator.named("s_log_1p")
                    .alias("symlog1p", "signed_log")
                    .takes("x")
                    .unit(UnitRule.PURE)
                    .summary("Logarithm of one plus the size, with the sign of the series.")
                    .formula("\\operatorname{sign}(x_t) \\ln(1 + |x_t|)")
                    .source("WorldQuant BRAIN s_log_1p; FactorMiner calls it Log")
                    .spelled(Dialect.BRAIN, "s_log_1p({x})")
                    .spelled(Dialect.PANDAS, "np.sign({x}) * np.log1p(np.abs({x}))")
                    .example(Settings.NONE, series(Math.E - 1, 0, 1 - Math.E, NAN), series(1, 0, -1, NAN))
                    .kernel(CellLoop.kernel(SignedLogarithm::compute)));

    private Curves() {}

    private static void log(double[] out, Days days, boolean infinite, double[]... in) {
        Logarithm.of(out, days, in[0]);
        for (int c = days.firstCell(); infinite && c < days.lastCell(); c++) {
            out[c] = out[c] == out[c] ? out[c] : Math.log(in[0][c]);
        }
    }

    private static void sqrt(double[] out, Days days, boolean infinite, double[]... in) {
        double[] x = in[0];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            put(out, c, Math.sqrt(x[c]), infinite);
        }
    }
}
