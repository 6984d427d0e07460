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

/** Least squares regressions of one series on another one over the last d days; a day counts when both are known. */
final class Regressions {

    private static final double NAN = Double.NaN;
    private static final String SLOPE =
            "\\frac{\\sum_k (x_{t-k} - \\bar x)(y_{t-k} - \\bar y)}" + "{\\sum_k (y_{t-k} - \\bar y)^2}";

    static final List<Operator> ALL = List.of(
            regression("ts_beta", 2)
                    .alias("regbeta", "rolling_beta")
                    .unit(UnitRule.QUOTIENT)
                    .summary("Slope of the regression of x on y over the last d days; missing where y is constant.")
                    .formula("\\beta = " + SLOPE)
                    .source("RQFactor TS_REGRESSION(Y, X, n) and GTJA REGBETA(A, B, n): the first on the second")
                    .spelled(Dialect.RQFACTOR, "TS_REGRESSION({x}, {y}, {d})")
                    .spelled(Dialect.BRAIN, "ts_regression({x}, {y}, {d}, 0, 2)")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).cov({y}) / {y}.rolling({d}).var()")
                    .example(
                            Settings.ofDays(3),
                            series(1, 3, 2, 4, 5),
                            series(0, 1, 2, 2, 2),
                            series(NAN, NAN, 0.5, 0, NAN))
                    .kernel(choice -> Regression.ofPair(choice, 2, Regression::slope)),
            regression("ts_alpha", 2)
                    .summary("Intercept of the regression of x on y over the last d days; missing where y is constant.")
                    .formula("\\alpha = \\bar x - \\beta \\bar y")
                    .source("WorldQuant BRAIN ts_regression with rettype 1; beta is ts_beta")
                    .spelled(Dialect.BRAIN, "ts_regression({x}, {y}, {d}, 0, 1)")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).mean() - {x}.rolling({d}).cov({y}) / {y}.rolling({d}).var() * {y}.rolling({d})"
                                    + ".mean()")
                    .example(
                            Settings.ofDays(3),
                            series(1, 3, 2, 4, 5),
                            series(0, 1, 2, 2, 2),
                            series(NAN, NAN, 1.5, 3, NAN))
                    .kernel(choice -> Regression.ofPair(choice, 2, Regression::intercept)),
            regression("ts_resid", 2)
                    .alias("ts_regression_resid")
                    .unit(UnitRule.SPREAD)
                    .summary("Today's residual of the regression of x on y over the last d days; missing if today is.")
                    .formula("x_t - \\alpha - \\beta y_t")
                    .source("WorldQuant BRAIN ts_regression with rettype 0; GTJA REGRESI gives all residuals")
                    .spelled(Dialect.BRAIN, "ts_regression({x}, {y}, {d}, 0, 0)")
                    .spelled(
                            Dialect.PANDAS,
                            "{x} - {x}.rolling({d}).mean() - {x}.rolling({d}).cov({y}) / {y}.rolling({d}).var() * ({y} - "
                                    + "{y}.rolling({d}).mean())")
                    .example(
                            Settings.ofDays(3),
                            series(1, 3, 2, 4, 5),
                            series(0, 1, 2, 2, 2),
                            series(NAN, NAN, -0.5, 1, NAN))
                    .kernel(choice -> Regression.ofPair(choice, 2, Regression::residual)),
            regression("ts_resid_std", 3)
                    .unit(UnitRule.SPREAD)
                    .summary(
                            "Standard deviation of the residuals of the regression of x on y over the last d days, with"
                                    + " divisor n - 2; a rest within rounding, 1e-12 of the variance of x, is 0.")
                    .formula("\\sqrt{\\frac{1}{d-2} \\sum_k (x_{t-k} - \\alpha - \\beta y_{t-k})^2}")
                    .source("Barra's idiosyncratic volatility; n - 2 since two coefficients are estimated, n where the"
                            + " profile divides variances by n")
                    .spelled(
                            Dialect.PANDAS,
                            "np.sqrt(({x}.rolling({d}).var() - {x}.rolling({d}).cov({y}) ** 2 / {y}.rolling({d}).var()) * "
                                    + "({d} - 1) / ({d} - 2))",
                            "a rest within rounding is not 0")
                    .example(
                            Settings.ofDays(3),
                            series(1, 3, 2, 4, 5),
                            series(0, 1, 2, 2, 2),
                            series(NAN, NAN, Math.sqrt(1.5), Math.sqrt(2), NAN))
                    .kernel(choice -> Regression.ofPair(choice, 3, Regression::residualSpread)),
            regression("ts_regression_rsquare", 2)
                    .alias("ts_regression_r2")
                    .unit(UnitRule.RATIO)
                    .summary(
                            "Share of the variance of x that the regression on y over the last d days explains; missing"
                                    + " where one of them is constant.")
                    .formula("\\operatorname{corr}_d(x, y)^2")
                    .source("WorldQuant BRAIN ts_regression with rettype 6; ts_rsquare is the regression on time")
                    .spelled(Dialect.BRAIN, "ts_regression({x}, {y}, {d}, 0, 6)")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).corr({y}) ** 2")
                    .example(
                            Settings.ofDays(3),
                            series(1, 3, 2, 4, 5),
                            series(0, 1, 2, 2, 2),
                            series(NAN, NAN, 0.25, 0, NAN))
                    .kernel(choice -> Regression.ofPair(choice, 2, Regression::determination)));

    private Regressions() {}

    private static Operator.Builder regression(String name, int least) {
        return Operator.named(name)
                .takes("x", "y")
                .set(Setting.days("d", least))
                .reach(Reach.window(0))
                .nan(NanRule.WINDOW);
    }
}
