package lode.ops;

import static lode.expr.Example.series;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.expr.Dialect;
import lode.expr.Kernel;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** What some series of a day explain of another, and what they leave. */
final class CrossRegression {

    private static final double NAN = Double.NaN;
    private static final String ENOUGH =
            "missing on days with fewer instruments than coefficients and one more, or where"
                    + " a regressor is constant or follows from those before it.";

    static final List<Operator> ALL = List.of(
            Operator.named("cs_vector_neut")
                    .alias("vector_neut")
                    .takes("x", "y")
                    .reach(Reach.crossSection())
                    .nan(NanRule.SKIP)
                    .summary("What is left of x at a right angle to y; missing where y is 0 everywhere.")
                    .formula("x_i - \\frac{\\sum_j x_j y_j}{\\sum_j y_j^2} y_i")
                    .source("WorldQuant BRAIN vector_neut(x, y)")
                    .spelled(Dialect.BRAIN, "vector_neut({x}, {y})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x} - {y}.mul(({x} * {y}).sum(axis=1) / ({y} ** 2).where({x}.notna()).sum(axis=1), axis=0)")
                    .example(Settings.NONE, series(1, 3, NAN, 2), series(1, 1, 1, NAN), series(-1, 1, NAN, NAN))
                    .kernel(_ -> CrossRegression::neutralise),
            Operator.named("cs_vector_proj")
                    .alias("vector_proj")
                    .takes("x", "y")
                    .reach(Reach.crossSection())
                    .nan(NanRule.SKIP)
                    .summary("The part of x in the direction of y; missing where y is 0 everywhere.")
                    .formula("\\frac{\\sum_j x_j y_j}{\\sum_j y_j^2} y_i")
                    .source("WorldQuant BRAIN vector_proj(x, y)")
                    .spelled(Dialect.BRAIN, "vector_proj({x}, {y})")
                    .spelled(
                            Dialect.PANDAS,
                            "{y}.mul(({x} * {y}).sum(axis=1) / ({y} ** 2).where({x}.notna()).sum(axis=1), axis=0)"
                                    + ".where({x}.notna())")
                    .example(Settings.NONE, series(1, 3, NAN, 2), series(1, 1, 1, NAN), series(2, 2, NAN, NAN))
                    .kernel(_ -> CrossRegression::project),
            residual("cs_regress_resid", 1)
                    .alias("regression_neut", "cs_resid", "cs_regression_residual")
                    .spelled(Dialect.BRAIN, "regression_neut({y}, {x})")
                    .spelled(
                            Dialect.PANDAS,
                            "{y}.apply(lambda r: (lambda a: a.y - a.iloc[:, 1:] @ np.linalg.lstsq(a.iloc[:, 1:], a.y, "
                                    + "rcond=None)[0])(pd.DataFrame(dict(y=r, one=1, x={x}.loc[r.name])).dropna()), axis=1)",
                            "of regressors that follow from each other too")
                    .example(Settings.NONE, series(1, 4, 4, NAN), series(1, 2, 3, 4), series(-0.5, 1, -0.5, NAN))
                    .kernel(_ -> residuals(1)),
            residual("cs_regress_resid2", 2)
                    .spelled(
                            Dialect.PANDAS,
                            "{y}.apply(lambda r: (lambda a: a.y - a.iloc[:, 1:] @ np.linalg.lstsq(a.iloc[:, 1:], a.y, "
                                    + "rcond=None)[0])(pd.DataFrame(dict(y=r, one=1, x1={x1}.loc[r.name], x2={x2}.loc[r.name]))"
                                    + ".dropna()), axis=1)",
                            "of regressors that follow from each other too")
                    .example(
                            Settings.NONE,
                            series(1, 2, 3, 6, 9),
                            series(-1, 1, -1, 1, NAN),
                            series(-1, -1, 1, 1, 0),
                            series(0.5, -0.5, -0.5, 0.5, NAN))
                    .kernel(_ -> residuals(2)),
            residual("cs_regress_resid3", 3)
                    .spelled(
                            Dialect.PANDAS,
                            "{y}.apply(lambda r: (lambda a: a.y - a.iloc[:, 1:] @ np.linalg.lstsq(a.iloc[:, 1:], a.y, "
                                    + "rcond=None)[0])(pd.DataFrame(dict(y=r, one=1, x1={x1}.loc[r.name], x2={x2}.loc[r.name], "
                                    + "x3={x3}.loc[r.name])).dropna()), axis=1)",
                            "of regressors that follow from each other too")
                    .example(
                            Settings.NONE,
                            series(8, 0, 0, 0, 0, 0, 0, 0),
                            series(1, -1, 1, -1, 1, -1, 1, -1),
                            series(1, 1, -1, -1, 1, 1, -1, -1),
                            series(1, 1, 1, 1, -1, -1, -1, -1),
                            series(4, -2, -2, 0, -2, 0, 0, 2))
                    .kernel(_ -> residuals(3)),
            Operator.named("cs_regress_proj")
                    .alias("regression_proj")
                    .takes("y", "x")
                    .reach(Reach.crossSection())
                    .nan(NanRule.SKIP)
                    .summary("The value of a least-squares line of y over x; " + ENOUGH)
                    .formula("\\hat\\alpha + \\hat\\beta x_i")
                    .source("WorldQuant BRAIN regression_proj(y, x)")
                    .spelled(Dialect.BRAIN, "regression_proj({y}, {x})")
                    .spelled(
                            Dialect.PANDAS,
                            "{y}.apply(lambda r: (lambda a: a.iloc[:, 1:] @ np.linalg.lstsq(a.iloc[:, 1:], a.y, "
                                    + "rcond=None)[0])(pd.DataFrame(dict(y=r, one=1, x={x}.loc[r.name])).dropna()), axis=1)",
                            "of a constant too")
                    .example(Settings.NONE, series(1, 4, 4, NAN), series(1, 2, 3, 4), series(1.5, 3, 4.5, NAN))
                    .kernel(_ -> CrossRegression::fit));

    private CrossRegression() {}

    private static Operator.Builder residual(String name, int regressors) {
        List<String> names = regressors == 1
                ? List.of("x")
                : IntStream.rangeClosed(1, regressors).mapToObj(k -> "x" + k).toList();
        String braced = Stream.concat(Stream.of("y"), names.stream())
                .map(series -> "{" + series + "}")
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
        return Operator.named(name)
                .takes("y")
                .takes(names.toArray(String[]::new))
                .reach(Reach.crossSection())
                .nan(NanRule.SKIP)
                .unit(UnitRule.SPREAD)
                .summary("What a least-squares fit by a constant and " + String.join(", ", names) + " leaves of y; "
                        + ENOUGH)
                .formula(
                        regressors == 1
                                ? "y_i - \\hat\\alpha - \\hat\\beta x_i"
                                : "y_i - \\hat\\alpha - \\sum_{k=1}^{" + regressors + "} \\hat\\beta_k x_{k,i}")
                .source("RQFactor CS_REGRESSION_RESIDUAL(Y, X, ...); the constant is always there")
                .spelled(Dialect.RQFACTOR, "CS_REGRESSION_RESIDUAL(" + braced + ")");
    }

    /** Regressors come first among the columns, what they explain last. */
    private static Kernel residuals(int regressors) {
        return (out, days, in) -> {
            double[][] series = Arrays.copyOfRange(in, 1, regressors + 2);
            series[regressors] = in[0];
            var observations = new Observations(days.width(), series.length);
            for (int t = days.first(); t < days.last(); t++) {
                int row = t * days.width();
                observations.read(row, series);
                if (leaveResidual(observations, regressors)) {
                    observations.write(regressors, out, row);
                } else {
                    Arrays.fill(out, row, row + days.width(), NAN);
                }
            }
        };
    }

    private static void fit(double[] out, Days days, double[]... in) {
        residuals(1).compute(out, days, in);
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double v = in[0][c] - out[c];
            out[c] = v + (v - v);
        }
    }

    private static boolean leaveResidual(Observations observations, int regressors) {
        if (observations.count() < regressors + 2) {
            return false;
        }
        for (int column = 0; column <= regressors; column++) {
            observations.centre(column);
        }
        boolean solved = observations.orthogonalise(regressors);
        for (int k = 0; k < regressors; k++) {
            observations.explain(regressors, k);
        }
        return solved;
    }

    private static void neutralise(double[] out, Days days, double[]... in) {
        var observations = new Observations(days.width(), 2);
        for (int t = days.first(); t < days.last(); t++) {
            observations.read(t * days.width(), in);
            observations.explain(0, 1);
            observations.write(0, out, t * days.width());
        }
    }

    private static void project(double[] out, Days days, double[]... in) {
        var observations = new Observations(days.width(), 2);
        for (int t = days.first(); t < days.last(); t++) {
            observations.read(t * days.width(), in);
            observations.project(0, 1);
            observations.write(0, out, t * days.width());
        }
    }
}
