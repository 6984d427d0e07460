package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Comparisons of two series, cell by cell: 1 for yes and 0 for no. */
final class Comparisons {

    private static final double NAN = Double.NaN;
    private static final String SOURCE =
            "qweave: missing where a side is; in numpy, qlib and RQFactor a missing side equals, exceeds and undercuts nothing";

    static final List<Operator> ALL = List.of(
            comparison("lt", "Lt", "<")
                    .summary("1 where x is less than y, else 0.")
                    .formula("[x_t < y_t]")
                    .example(Settings.NONE, series(1, 2, 3, NAN), series(2, 2, 2, 2), series(1, 0, 0, NAN))
                    .kernel(choice -> new Comparison(choice, Comparisons::lt, 0, false)),
            comparison("le", "Le", "<=")
                    .alias("less_equal")
                    .summary("1 where x is at most y, else 0.")
                    .formula("[x_t \\le y_t]")
                    .example(Settings.NONE, series(1, 2, 3, NAN), series(2, 2, 2, 2), series(1, 1, 0, NAN))
                    .kernel(choice -> new Comparison(choice, Comparisons::le, 1, false)),
            comparison("gt", "Gt", ">")
                    .summary("1 where x is greater than y, else 0.")
                    .formula("[x_t > y_t]")
                    .example(Settings.NONE, series(1, 2, 3, NAN), series(2, 2, 2, 2), series(0, 0, 1, NAN))
                    .kernel(choice -> new Comparison(choice, Comparisons::gt, 0, false)),
            comparison("ge", "Ge", ">=")
                    .alias("greater_equal")
                    .summary("1 where x is at least y, else 0.")
                    .formula("[x_t \\ge y_t]")
                    .example(Settings.NONE, series(1, 2, 3, NAN), series(2, 2, 2, 2), series(0, 1, 1, NAN))
                    .kernel(choice -> new Comparison(choice, Comparisons::ge, 1, false)),
            comparison("eq", "Eq", "==")
                    .alias("equal")
                    .summary("1 where x equals y, else 0.")
                    .formula("[x_t = y_t]")
                    .example(Settings.NONE, series(1, 2, 3, NAN), series(2, 2, 2, NAN), series(0, 1, 0, NAN))
                    .kernel(choice -> new Comparison(choice, Comparisons::eq, 1, false)),
            comparison("ne", "Ne", "!=")
                    .alias("not_equal")
                    .summary("1 where x differs from y, else 0.")
                    .formula("[x_t \\ne y_t]")
                    .example(Settings.NONE, series(1, 2, 3, NAN), series(2, 2, 2, NAN), series(1, 0, 1, NAN))
                    .kernel(choice -> new Comparison(choice, Comparisons::ne, 0, true)));

    private Comparisons() {}

    private static Operator.Builder comparison(String name, String qlib, String sign) {
        String infix = "{x} " + sign + " {y}";
        return Operator.named(name)
                .takes("x", "y")
                .unit(UnitRule.COMPARISON)
                .source(SOURCE)
                .spelled(Dialect.QLIB, qlib + "({x}, {y})")
                .spelled(Dialect.RQFACTOR, infix)
                .spelled(Dialect.ALPHA101, infix)
                .spelled(Dialect.BRAIN, infix)
                .spelled(Dialect.PANDAS, infix);
    }

    private static void lt(double[] out, Days days, double[]... in) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = Math.max(Math.signum(in[1][c] - in[0][c]), 0.0);
        }
    }

    private static void le(double[] out, Days days, double[]... in) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = 1 - Math.max(Math.signum(in[0][c] - in[1][c]), 0.0);
        }
    }

    private static void gt(double[] out, Days days, double[]... in) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = Math.max(Math.signum(in[0][c] - in[1][c]), 0.0);
        }
    }

    private static void ge(double[] out, Days days, double[]... in) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = 1 - Math.max(Math.signum(in[1][c] - in[0][c]), 0.0);
        }
    }

    private static void eq(double[] out, Days days, double[]... in) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = 1 - Math.abs(Math.signum(in[0][c] - in[1][c]));
        }
    }

    private static void ne(double[] out, Days days, double[]... in) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            out[c] = Math.abs(Math.signum(in[0][c] - in[1][c]));
        }
    }
}
