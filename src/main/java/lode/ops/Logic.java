package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import java.util.function.Function;
import lode.expr.Choice;
import lode.expr.Dialect;
import lode.expr.Kernel;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Logic, cell by cell: any number but 0 is true, and results are 1 or 0. */
final class Logic {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("and")
                    .takes("x", "y")
                    .unit(UnitRule.FLAG)
                    .summary("1 where neither series is 0, else 0.")
                    .formula("[x_t \\ne 0 \\land y_t \\ne 0]")
                    .source("qlib And; WorldQuant BRAIN and; missing values are false or true elsewhere")
                    .spelled(Dialect.QLIB, "And({x}, {y})")
                    .spelled(Dialect.RQFACTOR, "{x} & {y}")
                    .spelled(Dialect.ALPHA101, "{x} && {y}")
                    .spelled(Dialect.BRAIN, "and({x}, {y})")
                    .spelled(Dialect.PANDAS, "np.logical_and({x}, {y})")
                    .example(Settings.NONE, series(1, 2, 0, NAN), series(1, 0, 0, 1), series(1, 0, 0, NAN))
                    .kernel(ofKnown(Logic::and)),
            Operator.named("or")
                    .takes("x", "y")
                    .unit(UnitRule.FLAG)
                    .summary("1 where either series is not 0, else 0.")
                    .formula("[x_t \\ne 0 \\lor y_t \\ne 0]")
                    .source("qlib Or; WorldQuant BRAIN or; missing values are false or true elsewhere")
                    .spelled(Dialect.QLIB, "Or({x}, {y})")
                    .spelled(Dialect.RQFACTOR, "{x} | {y}")
                    .spelled(Dialect.ALPHA101, "{x} || {y}")
                    .spelled(Dialect.BRAIN, "or({x}, {y})")
                    .spelled(Dialect.PANDAS, "np.logical_or({x}, {y})")
                    .example(Settings.NONE, series(1, 2, 0, NAN), series(1, 0, 0, 1), series(1, 1, 0, NAN))
                    .kernel(ofKnown(Logic::or)),
            Operator.named("not")
                    .takes("x")
                    .unit(UnitRule.FLAG)
                    .summary("1 where the series is 0, else 0.")
                    .formula("[x_t = 0]")
                    .source("qlib Not; WorldQuant BRAIN not; missing values are false or true elsewhere")
                    .spelled(Dialect.QLIB, "Not({x})")
                    .spelled(Dialect.RQFACTOR, "~{x}")
                    .spelled(Dialect.BRAIN, "not({x})")
                    .spelled(Dialect.PANDAS, "np.logical_not({x})")
                    .example(Settings.NONE, series(1, -2, 0, NAN), series(0, 0, 1, NAN))
                    .kernel(ofKnown(Logic::not)));

    private Logic() {}

    private static Function<Choice, Kernel> ofKnown(Kernel kernel) {
        return choice -> (out, days, in) -> {
            double[][] known = new double[in.length][];
            for (int s = 0; s < in.length; s++) {
                known[s] = Truth.known(choice, days, in[s]);
            }
            kernel.compute(out, days, known);
        };
    }

    private static void and(double[] out, Days days, double[]... in) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = Math.abs(Math.signum(in[0][c])) * Math.abs(Math.signum(in[1][c]));
        }
    }

    private static void or(double[] out, Days days, double[]... in) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = Math.max(Math.abs(Math.signum(in[0][c])), Math.abs(Math.signum(in[1][c])));
        }
    }

    private static void not(double[] out, Days days, double[]... in) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = 1 - Math.abs(Math.signum(in[0][c]));
        }
    }
}
