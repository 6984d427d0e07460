package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Dialect;
import lode.expr.Kernel;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;

/** How two series of one instrument move together over the last d days; a day counts when both are known. */
final class Pairs {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("ts_corr")
                    .alias("correlation", "corr", "ts_correlation")
                    .takes("x", "y")
                    .set(Setting.days("d", 2))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .unit(UnitRule.RATIO)
                    .summary("Correlation of two series over the last d days; missing where one of them is constant.")
                    .formula("\\frac{\\sum (x_{t-k} - \\bar x)(y_{t-k} - \\bar y)}"
                            + "{\\sqrt{\\sum (x_{t-k} - \\bar x)^2 \\sum (y_{t-k} - \\bar y)^2}}")
                    .source("Kakushadze 2016: correlation(x, y, d); qlib Corr")
                    .spelled(Dialect.QLIB, "Corr({x}, {y}, {d})", "missing where a side deviates less than 2e-5")
                    .spelled(Dialect.RQFACTOR, "CORR({x}, {y}, {d})")
                    .spelled(Dialect.ALPHA101, "correlation({x}, {y}, {d})")
                    .spelled(Dialect.BRAIN, "ts_corr({x}, {y}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).corr({y})")
                    .example(
                            Settings.ofDays(3),
                            series(1, 2, 3, 3, 3),
                            series(2, 4, 6, 5, 7),
                            series(NAN, NAN, 1, Math.sqrt(0.75), NAN))
                    .kernel(Pairs::correlation),
            Operator.named("ts_cov")
                    .alias("covariance", "cov", "ts_covariance")
                    .takes("x", "y")
                    .set(Setting.days("d", 2))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .unit(UnitRule.PRODUCT)
                    .summary("Covariance of two series over the last d days, with divisor n - 1.")
                    .formula("\\frac{1}{d-1} \\sum_{k=0}^{d-1} (x_{t-k} - \\bar x)(y_{t-k} - \\bar y)")
                    .source("Kakushadze 2016: covariance(x, y, d); qlib Cov")
                    .spelled(Dialect.QLIB, "Cov({x}, {y}, {d})", "windows of one value")
                    .spelled(Dialect.RQFACTOR, "COV({x}, {y}, {d})", "divisor n")
                    .spelled(Dialect.ALPHA101, "covariance({x}, {y}, {d})", "divisor not said")
                    .spelled(Dialect.BRAIN, "ts_covariance({y}, {x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).cov({y})")
                    .example(Settings.ofDays(2), series(1, 2, 3, NAN), series(2, 4, 4, 4), series(NAN, 1, 0, NAN))
                    .kernel(choice -> Divisors.covariance(
                            choice, (out, days, in) -> new Covariance(choice, days, in).slide(out, days))));

    private Pairs() {}

    private static Kernel correlation(Choice choice) {
        Kernel plain = (out, days, in) -> new Correlation(choice, days, in).slide(out, days);
        return choice.conventions().flat() > 0 ? FlatSides.leftOut(plain, Moments.deviation(choice), choice) : plain;
    }
}
