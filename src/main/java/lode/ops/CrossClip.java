package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.Entries.day;

import java.util.List;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.panel.Days;

/** Operators that bring a day's far values nearer; the others stay as they are. */
final class CrossClip {

    private static final double NAN = Double.NaN;

    /** Makes the median distance from the median an estimate of the standard deviation of normal values. */
    private static final double NORMAL = 1.4826;

    static final List<Operator> ALL = List.of(
            day("cs_winsorize_sigma")
                    .alias("winsorize", "winsorize_sigma")
                    .set(Setting.number("k", 0).orElse(4))
                    .summary("Values further than k standard deviations from the day's mean are put there; the"
                            + " deviation has divisor n - 1, and of a single value is 0.")
                    .formula("\\min(\\max(x_i, \\bar x - k s), \\bar x + k s)")
                    .source("WorldQuant BRAIN winsorize(x, std=4); in one pass")
                    .spelled(Dialect.BRAIN, "winsorize({x}, {k})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.clip({x}.mean(axis=1) - {k} * {x}.std(axis=1), {x}.mean(axis=1) + {k} * {x}.std(axis=1), "
                                    + "axis=0)")
                    .example(Settings.ofNumbers(1), series(1, 2, NAN, 3), series(1, 2, NAN, 3))
                    .example(Settings.ofNumbers(0.5), series(1, 2, NAN, 3), series(1.5, 2, NAN, 2.5))
                    .kernel(choice -> (out, days, in) -> sigma(out, days, in[0], choice.number(0))),
            day("cs_winsorize_mad")
                    .alias("winsorize_mad", "cs_mad")
                    .set(Setting.number("k", 0).orElse(3))
                    .summary("Values further than k times 1.4826 median absolute deviations from the day's median are"
                            + " put there; where more than half of the values are equal nothing is done.")
                    .formula("\\min(\\max(x_i, m - 1.4826 k d), m + 1.4826 k d), \\quad m = \\operatorname{med} x,"
                            + " \\; d = \\operatorname{med} |x - m|")
                    .source("Scaled as in numpy's and R's robust estimates; JoinQuant takes k deviations as they are")
                    .spelled(
                            Dialect.PANDAS,
                            "(lambda m, s: {x}.clip(m - {k} * s, m + {k} * s, axis=0))({x}.median(axis=1), 1.4826 * "
                                    + "{x}.sub({x}.median(axis=1), axis=0).abs().median(axis=1))",
                            "all are put at the median where more than half are equal")
                    .example(Settings.ofNumbers(1), series(1, 2, NAN, 3, 4, 90), series(1.5174, 2, NAN, 3, 4, 4.4826))
                    .kernel(choice -> (out, days, in) -> mad(out, days, in[0], choice.number(0) * NORMAL)),
            day("cs_winsorize_pct")
                    .alias("winsorize_pct", "winsorize_quantile")
                    .set(Setting.number("p", 0, 0.5).orElse(0.025))
                    .summary("Values below the day's quantile p or above its quantile 1 - p are put there; quantiles"
                            + " between two values are interpolated.")
                    .formula("\\min(\\max(x_i, q_p), q_{1-p})")
                    .source("RQFactor's percentile winsorization, 2.5 % on each side; pandas clip and quantile")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.clip({x}.quantile({p}, axis=1), {x}.quantile(1 - {p}, axis=1), axis=0)")
                    .example(Settings.ofNumbers(0.125), series(1, 2, NAN, 3, 4, 90), series(1.5, 2, NAN, 3, 4, 47))
                    .kernel(choice -> (out, days, in) -> percentile(out, days, in[0], choice.number(0))),
            day("cs_truncate")
                    .alias("truncate")
                    .set(Setting.number("p", 0, 1).orElse(0.01))
                    .summary("Values larger in size than the share p of the sum of the day's absolute values are cut to"
                            + " it, sign kept; in one pass.")
                    .formula("\\operatorname{sign}(x_i) \\min\\left(|x_i|, p \\sum_j |x_j|\\right)")
                    .source("WorldQuant BRAIN truncate(x, maxPercent=0.01)")
                    .spelled(Dialect.BRAIN, "truncate({x}, {p})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.clip(-{p} * {x}.abs().sum(axis=1), {p} * {x}.abs().sum(axis=1), axis=0)")
                    .example(Settings.ofNumbers(0.5), series(1, -6, NAN, 1), series(1, -4, NAN, 1))
                    .kernel(choice -> (out, days, in) -> truncate(out, days, in[0], choice.number(0))));

    private CrossClip() {}

    private static void sigma(double[] out, Days days, double[] x, double k) {
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            int end = row + days.width();
            double reference = DayTotals.firstKnown(x, row, end);
            double sum = 0;
            double squares = 0;
            int known = 0;
            for (int c = row; c < end; c++) {
                double e = x[c] == x[c] ? x[c] - reference : 0;
                sum += e;
                squares += e * e;
                known += x[c] == x[c] ? 1 : 0;
            }
            double mean = sum / known;
            double left = Math.max(squares - sum * mean, 0) / (known - 1);
            double reach = known > 1 ? k * Math.sqrt(left + (left - left)) : 0;
            clip(out, x, row, end, reference + mean - reach, reference + mean + reach);
        }
    }

    private static void mad(double[] out, Days days, double[] x, double k) {
        var order = new DayOrder(days.width());
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            order.sort(x, row);
            double median = order.median();
            double distance = order.medianDistance(median);
            double reach = distance == 0 ? Double.POSITIVE_INFINITY : k * distance;
            clip(out, x, row, row + days.width(), median - reach, median + reach);
        }
    }

    private static void percentile(double[] out, Days days, double[] x, double p) {
        var order = new DayOrder(days.width());
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            order.sort(x, row);
            clip(out, x, row, row + days.width(), order.quantile(p), order.quantile(1 - p));
        }
    }

    private static void truncate(double[] out, Days days, double[] x, double p) {
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            int end = row + days.width();
            double sum = 0;
            for (int c = row; c < end; c++) {
                sum += x[c] == x[c] ? Math.abs(x[c]) : 0;
            }
            clip(out, x, row, end, -p * sum, p * sum);
        }
    }

    private static void clip(double[] out, double[] x, int from, int to, double least, double most) {
        for (int c = from; c < to; c++) {
            double v = Math.min(Math.max(x[c], least), most);
            out[c] = v + (v - v);
        }
    }
}
