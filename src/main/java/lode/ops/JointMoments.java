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

/** How two or three series of one instrument go together over the last d days; a day counts when all are known. */
final class JointMoments {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            joint("ts_rank_corr", 2, "x", "y")
                    .alias("rank_corr", "ts_spearman")
                    .summary("Correlation of the ranks of two series within the last d days, equals sharing their mean"
                            + " rank; missing where one of them is constant.")
                    .formula("\\operatorname{corr}_k(\\operatorname{rank} x_{t-k}, \\operatorname{rank} y_{t-k})")
                    .source("Spearman 1904; scipy.stats.spearmanr on each window")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.apply(lambda c: c.rolling({d}).apply(lambda v: stats.spearmanr(v, {y}.loc[v.index, "
                                    + "c.name])[0]))")
                    .example(
                            Settings.ofDays(3),
                            series(1, 5, 2, 2, 2),
                            series(1, 9, 3, 4, 5),
                            series(NAN, NAN, 1, Math.sqrt(0.75), NAN))
                    .kernel(choice -> (out, days, in) -> new RankCorrelation(choice, days, in).run(out, days)),
            joint("ts_co_skew", 3, "x", "y")
                    .alias("ts_co_skewness")
                    .summary("Co-skewness over the last d days: the mean product of standardised x and squared"
                            + " standardised y, with biased deviations.")
                    .formula("\\frac{1}{d} \\sum_k \\frac{x_{t-k} - \\bar x}{s_x}"
                            + " \\left(\\frac{y_{t-k} - \\bar y}{s_y}\\right)^2")
                    .source("Harvey and Siddique 2000; WorldQuant BRAIN ts_co_skewness; with x = y it is ts_skew")
                    .spelled(Dialect.BRAIN, "ts_co_skewness({x}, {y}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.apply(lambda c: c.rolling({d}).apply(lambda v: (stats.zscore(v) * "
                                    + "stats.zscore({y}.loc[v.index, c.name]) ** 2).mean(skipna=False)))")
                    .example(
                            Settings.ofDays(3),
                            series(0, 3, 0, 0),
                            series(0, 3, 0, 3),
                            series(NAN, NAN, Math.sqrt(0.5), -Math.sqrt(0.125)))
                    .kernel(Joint::coSkewness),
            joint("ts_co_kurt", 4, "x", "y")
                    .alias("ts_co_kurtosis")
                    .summary("Co-kurtosis over the last d days: the mean product of standardised x and cubed"
                            + " standardised y, with biased deviations; 3 and not 0 for equal normal series.")
                    .formula("\\frac{1}{d} \\sum_k \\frac{x_{t-k} - \\bar x}{s_x}"
                            + " \\left(\\frac{y_{t-k} - \\bar y}{s_y}\\right)^3")
                    .source("Dittmar 2002; WorldQuant BRAIN ts_co_kurtosis")
                    .spelled(Dialect.BRAIN, "ts_co_kurtosis({x}, {y}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.apply(lambda c: c.rolling({d}).apply(lambda v: (stats.zscore(v) * "
                                    + "stats.zscore({y}.loc[v.index, c.name]) ** 3).mean(skipna=False)))")
                    .example(Settings.ofDays(4), series(0, 0, 0, 4), series(0, 0, 0, 4), series(NAN, NAN, NAN, 7 / 3.0))
                    .kernel(Joint::coKurtosis),
            joint("ts_partial_corr", 4, "x", "y", "z")
                    .summary("Correlation over the last d days of what is left of x and of y after a regression on z;"
                            + " missing where that is nothing, or one of the three is constant.")
                    .formula("\\frac{r_{xy} - r_{xz} r_{yz}}{\\sqrt{(1 - r_{xz}^2)(1 - r_{yz}^2)}}")
                    .source("WorldQuant BRAIN ts_partial_corr; a rest of 1e-12 of the variance is nothing")
                    .spelled(Dialect.BRAIN, "ts_partial_corr({x}, {y}, {z}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "(lambda a, b, c: (a - b * c) / np.sqrt((1 - b ** 2) * (1 - c ** 2)))({x}.rolling({d})"
                                    + ".corr({y}), {x}.rolling({d}).corr({z}), {y}.rolling({d}).corr({z}))")
                    .example(
                            Settings.ofDays(4),
                            series(2, 0, 0, -2),
                            series(3, -1, -1, -1),
                            series(1, 1, -1, -1),
                            series(NAN, NAN, NAN, Math.sqrt(0.5)))
                    .kernel(Joint::partialCorrelation),
            joint("ts_triple_corr", 3, "x", "y", "z")
                    .summary("Mean product of three standardised series over the last d days, with biased deviations;"
                            + " missing where one of them is constant.")
                    .formula("\\frac{1}{d} \\sum_k \\frac{x_{t-k} - \\bar x}{s_x} \\frac{y_{t-k} - \\bar y}{s_y}"
                            + " \\frac{z_{t-k} - \\bar z}{s_z}")
                    .source("WorldQuant BRAIN ts_triple_corr")
                    .spelled(Dialect.BRAIN, "ts_triple_corr({x}, {y}, {z}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.apply(lambda c: c.rolling({d}).apply(lambda v: (stats.zscore(v) * "
                                    + "stats.zscore({y}.loc[v.index, c.name]) * stats.zscore({z}.loc[v.index, c.name]))"
                                    + ".mean(skipna=False)))")
                    .example(
                            Settings.ofDays(4),
                            series(1, 1, -1, -1),
                            series(1, -1, 1, -1),
                            series(1, -1, -1, 1),
                            series(NAN, NAN, NAN, 1))
                    .kernel(Joint::tripleCorrelation));

    private JointMoments() {}

    private static Operator.Builder joint(String name, int least, String... series) {
        return Operator.named(name)
                .takes(series)
                .set(Setting.days("d", least))
                .reach(Reach.window(0))
                .nan(NanRule.WINDOW)
                .unit(UnitRule.RATIO);
    }
}
