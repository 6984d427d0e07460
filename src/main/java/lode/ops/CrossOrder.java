package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.Entries.day;

import java.util.List;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Operators that follow from the order of a day's values. */
final class CrossOrder {

    private static final double NAN = Double.NaN;

    /** The most buckets of a day. */
    static final int MOST_BUCKETS = 1000;

    private static final double ROUNDING = 1e-9;

    static final List<Operator> ALL = List.of(
            day("cs_quantile_bucket")
                    .alias("quantile_bucket", "cs_qcut")
                    .set(Setting.count("n", 2, MOST_BUCKETS).orElse(5))
                    .unit(UnitRule.RANK)
                    .summary("The number, from 1 to n, of the bucket that a value falls into when the day's values are"
                            + " parted in order into n buckets of as many; equals share a bucket.")
                    .formula("1 + \\left\\lfloor \\frac{n}{N} \\left( \\#\\{x_j < x_i\\}"
                            + " + \\frac{\\#\\{x_j = x_i\\} - 1}{2} \\right) \\right\\rfloor")
                    .source("RQFactor QUANTILE; pandas qcut, which puts the edges between buckets at quantiles")
                    .spelled(Dialect.RQFACTOR, "QUANTILE({x}, {n})", "a day that cannot be cut keeps its values")
                    .spelled(Dialect.PANDAS, "(({x}.rank(axis=1) - 1) * {n}).floordiv({x}.count(axis=1), axis=0) + 1")
                    .example(Settings.ofNumbers(2), series(5, 1, NAN, 3, 9), series(2, 1, NAN, 1, 2))
                    .kernel(choice -> (out, days, in) -> buckets(out, days, in[0], choice.number(0), 1)),
            day("cs_gaussian_rank")
                    .alias("gaussian_rank", "rank_gauss")
                    .unit(UnitRule.RATIO)
                    .summary("The normal quantile of the rank over the number of values plus 1.")
                    .formula("\\Phi^{-1}\\left(r_i / (N + 1)\\right)")
                    .source("van der Waerden 1952: r / (N + 1); BRAIN puts ranks between 1 / N and 1 - 1 / N")
                    .spelled(Dialect.BRAIN, "quantile({x}, driver=gaussian)", "ranks lie between 1 / N and 1 - 1 / N")
                    .spelled(
                            Dialect.PANDAS, "{x}.rank(axis=1).div({x}.count(axis=1) + 1, axis=0).apply(stats.norm.ppf)")
                    .example(
                            Settings.NONE,
                            series(7, NAN, 1, 3),
                            series(0.6744897501960817, NAN, -0.6744897501960817, 0))
                    .kernel(_ -> (out, days, in) -> gaussian(out, days, in[0])),
            threshold("cs_top")
                    .alias("top")
                    .summary("1 for those with fewer than n larger values on the day, else 0; n below 1 is a share of"
                            + " the values. Equals are all in or all out.")
                    .formula("[\\#\\{x_j > x_i\\} < n]")
                    .source("RQFactor TOP(threshold, pct)")
                    .spelled(Dialect.RQFACTOR, "TOP({x}, {n})", "missing gives 0; a share is asked for by pct=True")
                    .spelled(
                            Dialect.PANDAS,
                            "({x}.rank(axis=1, ascending=False, method=\"min\") - 1).lt({n} * {x}.count(axis=1) ** "
                                    + "({n} < 1), axis=0).where({x}.notna())")
                    .example(Settings.ofNumbers(2), series(5, NAN, 7, 5, 1), series(1, NAN, 1, 1, 0))
                    .example(Settings.ofNumbers(0.25), series(5, NAN, 7, 5, 1), series(0, NAN, 1, 0, 0))
                    .kernel(choice -> (out, days, in) -> top(out, days, in[0], choice.number(0))),
            threshold("cs_bottom")
                    .alias("bottom")
                    .summary("1 for those with fewer than n smaller values on the day, else 0; n below 1 is a share of"
                            + " the values. Equals are all in or all out.")
                    .formula("[\\#\\{x_j < x_i\\} < n]")
                    .source("RQFactor BOTTOM(threshold, pct)")
                    .spelled(Dialect.RQFACTOR, "BOTTOM({x}, {n})", "missing gives 0; a share is asked for by pct=True")
                    .spelled(
                            Dialect.PANDAS,
                            "({x}.rank(axis=1, method=\"min\") - 1).lt({n} * {x}.count(axis=1) ** ({n} < 1), axis=0)"
                                    + ".where({x}.notna())")
                    .example(Settings.ofNumbers(2), series(5, NAN, 7, 5, 1), series(1, NAN, 0, 1, 1))
                    .kernel(choice -> (out, days, in) -> bottom(out, days, in[0], choice.number(0))));

    private CrossOrder() {}

    private static Operator.Builder threshold(String name) {
        return day(name).set(Setting.number("n", 0).orElse(0.1)).unit(UnitRule.FLAG);
    }

    /** Parts each day into buckets, numbered from the first on. */
    static void buckets(double[] out, Days days, double[] x, double n, int first) {
        var order = new DayOrder(days.width());
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            order.sort(x, row);
            order.places(out, row);
            for (int c = row; c < row + days.width(); c++) {
                out[c] = first + Math.floor(out[c] * n / order.known());
            }
        }
    }

    private static void gaussian(double[] out, Days days, double[] x) {
        var order = new DayOrder(days.width());
        var scores = new NormalScores(days.width());
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            order.sort(x, row);
            order.places(out, row);
            scores.prepare(order.known());
            for (int c = row; c < row + days.width(); c++) {
                out[c] = out[c] == out[c] ? scores.of(out[c]) : NAN;
            }
        }
    }

    private static void top(double[] out, Days days, double[] x, double n) {
        var order = new DayOrder(days.width());
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            order.sort(x, row);
            int among = among(n, order.known());
            double least = among == 0 ? Double.POSITIVE_INFINITY : order.value(order.known() - among);
            for (int c = row; c < row + days.width(); c++) {
                out[c] = (x[c] >= least ? 1 : 0) + (x[c] - x[c]);
            }
        }
    }

    private static void bottom(double[] out, Days days, double[] x, double n) {
        var order = new DayOrder(days.width());
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            order.sort(x, row);
            int among = among(n, order.known());
            double most = among == 0 ? Double.NEGATIVE_INFINITY : order.value(among - 1);
            for (int c = row; c < row + days.width(); c++) {
                out[c] = (x[c] <= most ? 1 : 0) + (x[c] - x[c]);
            }
        }
    }

    /** How many values are among the first n, or the first share n: 7 for 0.07 of 100, though the product is above 7. */
    private static int among(double n, int known) {
        return (int) Math.min(known, Math.ceil((n < 1 ? n * known : n) - ROUNDING));
    }
}
