package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.Entries.window;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** How the last d days of one instrument are distributed. */
final class Distributions {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            window("ts_quantile", 1)
                    .alias("ts_percentile", "ts_percentage")
                    .set(Setting.number("q", 0, 1).orElse(0.5))
                    .summary("The value below which a share q of the last d days lies, between two of them if need be.")
                    .formula("x_{(\\lfloor p \\rfloor)} + (p - \\lfloor p \\rfloor)"
                            + " (x_{(\\lfloor p \\rfloor + 1)} - x_{(\\lfloor p \\rfloor)}), \\quad p = q (d - 1)")
                    .source("numpy and pandas quantile, linear; BRAIN's ts_quantile is another operator")
                    .spelled(Dialect.QLIB, "Quantile({x}, {d}, {q})", "accepts windows with one value")
                    .spelled(Dialect.BRAIN, "ts_percentage({x}, {d}, percentage={q})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).quantile({q})")
                    .example(Settings.ofDays(3).with(0.75), series(1, 7, 2, 4, NAN), series(NAN, NAN, 4.5, 5.5, NAN))
                    .kernel(choice -> (out, days, in) ->
                            Columns.walk(out, days, in[0], choice.days(0) - 1, new Quantile(choice, days))),
            window("ts_mad", 1)
                    .unit(UnitRule.SPREAD)
                    .summary("Median absolute deviation from the median of the last d days, not scaled.")
                    .formula("\\operatorname{median}_k |x_{t-k} - \\operatorname{median}_j x_{t-j}|")
                    .source("scipy.stats.median_abs_deviation; qlib's Mad is ts_avedev")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).apply(stats.median_abs_deviation, raw=True)")
                    .example(Settings.ofDays(3), series(1, 7, 2, 4, NAN), series(NAN, NAN, 1, 2, NAN))
                    .kernel(choice -> (out, days, in) ->
                            Columns.walk(out, days, in[0], choice.days(0) - 1, new MedianDeviation(choice, days))),
            window("ts_avedev", 1)
                    .alias("avedev")
                    .unit(UnitRule.SPREAD)
                    .summary("Mean absolute deviation from the mean of the last d days.")
                    .formula("\\frac{1}{d} \\sum_{k=0}^{d-1} |x_{t-k} - \\bar x|")
                    .source("RQFactor AVEDEV; called Mad by qlib and alphagen")
                    .spelled(Dialect.QLIB, "Mad({x}, {d})", "accepts windows with one value")
                    .spelled(Dialect.RQFACTOR, "AVEDEV({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).apply(lambda w: np.abs(w - w.mean()).mean(), raw=True)")
                    .example(Settings.ofDays(2), series(1, 7, 2, NAN), series(NAN, 3, 2.5, NAN))
                    .kernel(choice -> (out, days, in) -> new AverageDeviation(choice, days, in[0]).run(out, days)),
            window("ts_entropy", 2)
                    .set(Setting.count("buckets", 2, 1000).orElse(10))
                    .unit(UnitRule.RATIO)
                    .summary(
                            "Entropy, in nats, of the last d days sorted into buckets of equal width between their lowest "
                                    + "and highest value; 0 if they are equal.")
                    .formula("-\\sum_b p_b \\ln p_b, \\quad p_b = \\frac{1}{d} \\#\\{k : x_{t-k} \\in b\\}")
                    .source("WorldQuant BRAIN ts_entropy; buckets as in numpy.histogram")
                    .spelled(Dialect.BRAIN, "ts_entropy({x}, {d}, buckets={buckets})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).apply(lambda w: stats.entropy(np.histogram(w, {buckets})[0]), raw=True)")
                    .example(
                            Settings.ofDays(4).with(2),
                            series(1, 1, 1, 1, 2, NAN),
                            series(NAN, NAN, NAN, 0, 0.25 * Math.log(4) + 0.75 * Math.log(4 / 3.0), NAN))
                    .kernel(choice -> (out, days, in) ->
                            Columns.walk(out, days, in[0], choice.days(0) - 1, new WindowEntropy(choice, days))));

    private Distributions() {}

    /** A quantile of the known values. */
    private static final class Quantile extends OrderStatistic {

        private final double share;

        Quantile(Choice choice, Days days) {
            super(choice, days);
            share = choice.number(0);
        }

        @Override
        double of(OrderedWindow window) {
            return window.quantile(share);
        }
    }

    /** The median of the distances from the median. */
    private static final class MedianDeviation extends OrderStatistic {

        MedianDeviation(Choice choice, Days days) {
            super(choice, days);
        }

        @Override
        double of(OrderedWindow window) {
            return window.medianDistance(window.median());
        }
    }
}
