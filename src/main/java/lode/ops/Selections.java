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

/** Moments of one series over the last d days in which another one says how much a day counts, or whether. */
final class Selections {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            weighted("ts_weighted_mean", 1)
                    .alias("weighted_mean")
                    .summary("Mean of x over the last d days with weights w; a day with a negative weight is not known,"
                            + " and weights that are all 0 give nothing.")
                    .formula("\\bar x_w = \\frac{\\sum_k w_{t-k} x_{t-k}}{\\sum_k w_{t-k}}")
                    .source("polars_ta ts_weighted_mean; vwap is one with prices and volumes")
                    .spelled(
                            Dialect.PANDAS,
                            "({x} * {w}).rolling({d}).sum() / {w}.rolling({d}).sum()",
                            "weights below 0 count")
                    .example(Settings.ofDays(3), series(1, 2, 4, 8), series(1, 0, 1, -1), series(NAN, NAN, 2.5, NAN))
                    .kernel(Weighted::mean),
            weighted("ts_weighted_std", 2)
                    .alias("weighted_std")
                    .unit(UnitRule.SPREAD)
                    .summary("Standard deviation of x over the last d days with weights w, of which only the ratios"
                            + " matter: equal ones give ts_std. A day with a negative weight is not known.")
                    .formula("\\sqrt{\\frac{\\sum_k w_{t-k} (x_{t-k} - \\bar x_w)^2}"
                            + "{\\frac{d-1}{d} \\sum_k w_{t-k}}}")
                    .source("NIST Dataplot, weighted standard deviation, with all known days counted. Weights are not"
                            + " numbers of cases: the sum of weights less 1 would depend on their unit")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.apply(lambda c: c.rolling({d}).apply(lambda v: np.sqrt(np.cov(v, aweights={w}.loc[v.index, "
                                    + "c.name], bias=True) * {d} / ({d} - 1))))",
                            "fails at weights below 0 or all 0")
                    .example(
                            Settings.ofDays(3),
                            series(1, 2, 3, 3),
                            series(2, 2, 2, 0),
                            series(NAN, NAN, 1, Math.sqrt(0.375)))
                    .kernel(Weighted::spread),
            weighted("ts_weighted_skew", 3)
                    .alias("weighted_skew")
                    .unit(UnitRule.RATIO)
                    .summary("Skewness of x over the last d days with weights w: third moment over second to the power"
                            + " 1.5, both biased. A day with a negative weight is not known.")
                    .formula("m_3 / m_2^{1.5}, \\quad m_j = \\frac{\\sum_k w_{t-k} (x_{t-k} - \\bar x_w)^j}"
                            + "{\\sum_k w_{t-k}}")
                    .source("ts_skew is the one with equal weights, under every profile")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.apply(lambda c: c.rolling({d}).apply(lambda v: (lambda a, e: np.average(e ** 3, "
                                    + "weights=a) / np.average(e ** 2, weights=a) ** 1.5)({w}.loc[v.index, c.name], v - np.average(v, "
                                    + "weights={w}.loc[v.index, c.name])))) * np.sqrt({d} * ({d} - 1)) / ({d} - 2)",
                            "corrected for small samples; weights below 0 count")
                    .example(
                            Settings.ofDays(3),
                            series(0, 0, 3, 3),
                            series(1, 1, 1, 0),
                            series(NAN, NAN, Math.sqrt(0.5), 0))
                    .kernel(Weighted::skewness),
            extreme("ts_topk_mean", 1)
                    .summary("Mean of x over the days of the last d on which y is among its largest, of equals the"
                            + " latest; as many as the ratio says, rounded, and at least one.")
                    .formula("\\frac{1}{m} \\sum_{k : y_{t-k} \\text{ among the } m \\text{ largest}} x_{t-k},"
                            + " \\quad m = \\max(1, \\lfloor d \\cdot ratio + 0.5 \\rfloor)")
                    .source("factor_tree_lib ts_topk_mean")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.apply(lambda c: c.rolling({d}).apply(lambda v: v[np.argsort({y}.loc[v.index, "
                                    + "c.name].values, kind=\"stable\")[-max(1, int({d} * {ratio} + 0.5)):]].mean()))"
                                    + ".where({y}.rolling({d}).count() == {d})")
                    .example(
                            Settings.ofDays(4).with(0.5),
                            series(1, 2, 3, 4, 5),
                            series(9, 1, 9, 2, 2),
                            series(NAN, NAN, NAN, 2, 4))
                    .kernel(choice -> ExtremeDays.mean(choice, 1)),
            extreme("ts_botk_mean", 1)
                    .summary("Mean of x over the days of the last d on which y is among its smallest, of equals the"
                            + " latest; as many as the ratio says, rounded, and at least one.")
                    .formula("\\frac{1}{m} \\sum_{k : y_{t-k} \\text{ among the } m \\text{ smallest}} x_{t-k},"
                            + " \\quad m = \\max(1, \\lfloor d \\cdot ratio + 0.5 \\rfloor)")
                    .source("factor_tree_lib ts_botk_mean")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.apply(lambda c: c.rolling({d}).apply(lambda v: v[np.argsort(-{y}.loc[v.index, "
                                    + "c.name].values, kind=\"stable\")[-max(1, int({d} * {ratio} + 0.5)):]].mean()))"
                                    + ".where({y}.rolling({d}).count() == {d})")
                    .example(
                            Settings.ofDays(4).with(0.5),
                            series(1, 2, 3, 4, 5),
                            series(9, 1, 9, 2, 2),
                            series(NAN, NAN, NAN, 3, 3.5))
                    .kernel(choice -> ExtremeDays.mean(choice, -1)),
            extreme("ts_topk_std", 2)
                    .unit(UnitRule.SPREAD)
                    .summary("Standard deviation of x, with divisor m - 1, over the m days of the last d on which y is"
                            + " among its largest, of equals the latest; as many as the ratio says, rounded, and at"
                            + " least two.")
                    .formula("\\operatorname{std}_{k : y_{t-k} \\text{ among the } m \\text{ largest}} x_{t-k},"
                            + " \\quad m = \\max(2, \\lfloor d \\cdot ratio + 0.5 \\rfloor)")
                    .source("factor_tree_lib ts_topk_std")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.apply(lambda c: c.rolling({d}).apply(lambda v: v[np.argsort({y}.loc[v.index, "
                                    + "c.name].values, kind=\"stable\")[-max(2, int({d} * {ratio} + 0.5)):]].std()))"
                                    + ".where({y}.rolling({d}).count() == {d})")
                    .example(
                            Settings.ofDays(4).with(0.5),
                            series(1, 2, 4, 4, 5),
                            series(9, 1, 9, 2, 2),
                            series(NAN, NAN, NAN, Math.sqrt(4.5), Math.sqrt(0.5)))
                    .kernel(choice -> ExtremeDays.spread(choice, 1)),
            moved("ts_filter_up")
                    .summary("Mean of x over those of the last d days on which y was above its value of the day before;"
                            + " missing if there are none, or too few on which it is known.")
                    .formula("\\operatorname{mean}_{k : y_{t-k} > y_{t-k-1}} x_{t-k}")
                    .source("factor_tree_lib ts_filter_up; the move into the oldest day counts")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.where({y}.diff() > 0).rolling({d}, min_periods=1).mean().where(({x} * {y}.diff())"
                                    + ".rolling({d}).count() == {d})")
                    .example(
                            Settings.ofDays(3),
                            series(1, 2, 3, 4, 5),
                            series(1, 2, 2, 3, 1),
                            series(NAN, NAN, NAN, 3, 4))
                    .kernel(choice -> Weighted.meanWhereMoved(choice, 1)),
            moved("ts_filter_down")
                    .summary("Mean of x over those of the last d days on which y was below its value of the day before;"
                            + " missing if there are none, or too few on which it is known.")
                    .formula("\\operatorname{mean}_{k : y_{t-k} < y_{t-k-1}} x_{t-k}")
                    .source("factor_tree_lib ts_filter_down; the move into the oldest day counts")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.where({y}.diff() < 0).rolling({d}, min_periods=1).mean().where(({x} * {y}.diff())"
                                    + ".rolling({d}).count() == {d})")
                    .example(
                            Settings.ofDays(3),
                            series(1, 2, 3, 4, 5),
                            series(1, 2, 2, 3, 1),
                            series(NAN, NAN, NAN, NAN, 5))
                    .kernel(choice -> Weighted.meanWhereMoved(choice, -1)));

    private Selections() {}

    private static Operator.Builder weighted(String name, int least) {
        return Operator.named(name)
                .takes("x", "w")
                .set(Setting.days("d", least))
                .reach(Reach.window(0))
                .nan(NanRule.WINDOW);
    }

    private static Operator.Builder extreme(String name, int least) {
        return Operator.named(name)
                .takes("x", "y")
                .set(Setting.days("d", least), Setting.number("ratio", 0, 1).orElse(0.2))
                .reach(Reach.window(0))
                .nan(NanRule.WINDOW);
    }

    /** The day before the window is looked at too: the first move of the window is made from it. */
    private static Operator.Builder moved(String name) {
        return Operator.named(name)
                .takes("x", "y")
                .set(Setting.days("d", 1))
                .reach(Reach.lag(0))
                .nan(NanRule.OWN);
    }
}
