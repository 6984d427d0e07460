package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Dialect;
import lode.expr.Expr;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Operators that make groupings; their codes are whole numbers from 0, on every day without gaps or nearly so. */
final class Groupings {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("bucket")
                    .takes("x")
                    .set(Setting.count("n", 2, CrossOrder.MOST_BUCKETS))
                    .reach(Reach.crossSection())
                    .nan(NanRule.SKIP)
                    .unit(UnitRule.GROUP)
                    .summary("A grouping: the day's values in order parted into n groups of as many, numbered from 0;"
                            + " equals share a group.")
                    .formula("\\left\\lfloor \\frac{n}{N} \\left( \\#\\{x_j < x_i\\}"
                            + " + \\frac{\\#\\{x_j = x_i\\} - 1}{2} \\right) \\right\\rfloor")
                    .source("WorldQuant BRAIN bucket(rank(x), range), whose range is a text with 1 / n written out")
                    .example(Settings.ofNumbers(2), series(5, 1, NAN, 3, 9), series(1, 0, NAN, 0, 1))
                    .kernel(choice -> (out, days, in) -> CrossOrder.buckets(out, days, in[0], choice.number(0), 0)),
            Operator.named("densify")
                    .takes("x")
                    .reach(Reach.crossSection())
                    .nan(NanRule.SKIP)
                    .unit(UnitRule.GROUP)
                    .summary(
                            "A grouping: those with equal values on the day are a group, numbered from 0 in the order of"
                                    + " the values.")
                    .formula("\\#\\{v \\in \\{x_1, \\dots, x_N\\} : v < x_i\\}")
                    .source("WorldQuant BRAIN densify, of any series")
                    .spelled(Dialect.BRAIN, "densify({x})")
                    .spelled(Dialect.PANDAS, "{x}.rank(axis=1, method=\"dense\") - 1")
                    .example(Settings.NONE, series(7, 2, NAN, 7, 30), series(1, 0, NAN, 1, 2))
                    .kernel(_ -> (out, days, in) -> number(out, days, in[0])),
            Operator.named("cartesian")
                    .alias("cartesian_product", "group_cartesian_product")
                    .set(Setting.grouping("g"), Setting.grouping("h"))
                    .reach(Reach.crossSection())
                    .nan(NanRule.SKIP)
                    .seesPool()
                    .unit(UnitRule.GROUP)
                    .summary(
                            "A grouping: those of the pool that share both groups on the day are a group, numbered from"
                                    + " 0 in the order of g, then of h.")
                    .formula("(g_i, h_i)")
                    .source("WorldQuant BRAIN group_cartesian_product")
                    .spelled(Dialect.BRAIN, "group_cartesian_product({g}, {h})")
                    .example(
                            new Settings(
                                    List.of(), List.of(), List.of(new Expr.Field("industry"), new Expr.Field("board"))),
                            series(0, 3, 3, 0, NAN, 3),
                            series(1, 0, 1, 1, 1, 0),
                            series(0, 0, 0, 0, 0, NAN),
                            series(0, 1, 2, 0, NAN, NAN))
                    .kernel(_ -> (out, days, in) -> new Cartesian(days, in[0], in[1], in[2]).number(out, days)));

    private Groupings() {}

    private static void number(double[] out, Days days, double[] x) {
        var order = new DayOrder(days.width());
        for (int t = days.first(); t < days.last(); t++) {
            order.sort(x, t * days.width());
            order.number(out, t * days.width());
        }
    }
}
