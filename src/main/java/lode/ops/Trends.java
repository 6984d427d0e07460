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

/**
 * How one series runs along the last d days: least squares lines, and what it has to do with its own past.
 *
 * <p>Missing days leave the line, not the calendar: the days that are known keep their numbers.
 */
final class Trends {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            line("ts_slope")
                    .alias("slope", "ts_regression_slope", "linearreg_slope", "tslope")
                    .unit(UnitRule.SPREAD)
                    .summary("Slope per day of the regression of x on time over the last d days.")
                    .formula("b = \\frac{\\sum_k (x_{t-k} - \\bar x)(\\bar k - k)}{\\sum_k (\\bar k - k)^2}")
                    .source("qlib Slope; RQFactor SLOPE; TA-Lib LINEARREG_SLOPE; BRAIN ts_regression on ts_step(1)")
                    .spelled(Dialect.QLIB, "Slope({x}, {d})")
                    .spelled(Dialect.RQFACTOR, "SLOPE({x}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).apply(lambda w: stats.linregress(np.arange({d}), w).slope, raw=True)")
                    .example(Settings.ofDays(3), series(1, 3, 2, 2, 2), series(NAN, NAN, 0.5, -0.5, 0))
                    .kernel(choice -> Regression.onTime(choice, 2, Regression::slope)),
            line("ts_intercept")
                    .alias("ts_regression_intercept", "linearreg_intercept")
                    .summary("Value of the regression of x on time on the oldest of the last d days.")
                    .formula("\\bar x - b (d - 1 - \\bar k)")
                    .source("TA-Lib LINEARREG_INTERCEPT: the oldest day has number 0")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).apply(lambda w: stats.linregress(np.arange({d}), w).intercept, raw=True)")
                    .example(Settings.ofDays(3), series(1, 3, 2, 2, 2), series(NAN, NAN, 1.5, 17 / 6.0, 2))
                    .kernel(choice -> Regression.onTime(choice, 2, Regression::start)),
            line("ts_rsquare")
                    .alias("rsquare", "ts_trend_rsquare")
                    .unit(UnitRule.RATIO)
                    .summary("Share of the variance of x that the regression on time over the last d days explains;"
                            + " missing where x is constant.")
                    .formula("\\operatorname{corr}_k(x_{t-k}, k)^2")
                    .source("qlib Rsquare")
                    .spelled(Dialect.QLIB, "Rsquare({x}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).apply(lambda w: np.corrcoef(np.arange({d}), w)[0, 1] ** 2, raw=True)")
                    .example(Settings.ofDays(3), series(1, 3, 2, 2, 2), series(NAN, NAN, 0.25, 0.75, NAN))
                    .kernel(choice -> Regression.onTime(choice, 2, Regression::determination)),
            line("ts_trend_resid")
                    .alias("resi", "ts_resi")
                    .unit(UnitRule.SPREAD)
                    .summary(
                            "Today's residual of the regression of x on time over the last d days; missing if today is.")
                    .formula("x_t - \\bar x - b \\bar k")
                    .source("qlib Resi; ts_resid is the regression on another series")
                    .spelled(Dialect.QLIB, "Resi({x}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).apply(lambda w: (w - np.polyval(np.polyfit(np.arange({d}), w, 1), "
                                    + "np.arange({d})))[-1], raw=True)")
                    .example(Settings.ofDays(3), series(1, 3, 2, 2, 2), series(NAN, NAN, -0.5, 1 / 6.0, 0))
                    .kernel(choice -> Regression.onTime(choice, 2, Regression::residual)),
            past("ts_autocorr", Setting.days("d", 3), Setting.days("lag", 1).orElse(1))
                    .alias("autocorr")
                    .agreeing(
                            settings -> settings.days(0) >= Math.max(2 * settings.days(1), settings.days(1) + 2),
                            "d of at least 2 lag and of lag + 2")
                    .summary("Correlation of x with itself lag days before, over the pairs inside the last d days, of"
                            + " which there are at least 2 lag; missing where one side is constant.")
                    .formula("\\operatorname{corr}_{0 \\le k < d - lag}(x_{t-k}, x_{t-k-lag})")
                    .source("pandas Series.autocorr on each window")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).apply(lambda w: w.autocorr({lag}))")
                    .example(
                            new Settings(List.of(4, 1), List.of(), List.of()),
                            series(1, 2, 1, 2, 2),
                            series(NAN, NAN, NAN, -1, -0.5))
                    .kernel(Differences::autocorrelation),
            past("ts_variance_ratio", Setting.days("d", 4), Setting.days("k", 2).orElse(2))
                    .alias("ts_vr")
                    .agreeing(settings -> settings.days(0) >= settings.days(1) + 2, "d of at least k + 2")
                    .summary("Variance of the k-day differences of x inside the last d days over k times that of the"
                            + " one-day ones: about 1 for a random walk, more for a trend.")
                    .formula("\\frac{\\operatorname{var}_{0 \\le j < d - k}(x_{t-j} - x_{t-j-k})}"
                            + "{k \\operatorname{var}_{0 \\le j < d - 1}(x_{t-j} - x_{t-j-1})}")
                    .source("Lo and MacKinlay 1988, with overlapping differences, each around its own mean, without"
                            + " their correction for small samples; x is usually a log price")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).apply(lambda w: np.var(w[{k}:] - w[:-{k}], ddof=1) / ({k} * "
                                    + "np.var(np.diff(w), ddof=1)), raw=True)")
                    .example(
                            new Settings(List.of(5, 2), List.of(), List.of()),
                            series(0, 1, 0, 1, 0, 2),
                            series(NAN, NAN, NAN, NAN, 0, 2 / 27.0))
                    .kernel(Differences::varianceRatio));

    private Trends() {}

    private static Operator.Builder line(String name) {
        return Operator.named(name)
                .takes("x")
                .set(Setting.days("d", 2))
                .reach(Reach.window(0))
                .nan(NanRule.WINDOW);
    }

    private static Operator.Builder past(String name, Setting... settings) {
        return Operator.named(name)
                .takes("x")
                .set(settings)
                .reach(Reach.window(0))
                .nan(NanRule.WINDOW)
                .unit(UnitRule.RATIO);
    }
}
