package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.Entries.group;

import java.util.List;
import lode.expr.Dialect;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Values seen against those of their group. */
final class WithinGroups {

    private static final double NAN = Double.NaN;
    private static final Settings INDUSTRY = Settings.ofGrouping("industry");

    static final List<Operator> ALL = List.of(
            group("group_scale", "x")
                    .unit(UnitRule.RATIO)
                    .summary("The values on a scale from 0 for the group's smallest to 1 for its largest; missing where"
                            + " all are equal.")
                    .formula("\\frac{x_i - \\min x_{g(i)}}{\\max x_{g(i)} - \\min x_{g(i)}}")
                    .source("WorldQuant BRAIN group_scale")
                    .spelled(Dialect.BRAIN, "group_scale({x}, {g})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.T.groupby({g}).transform(lambda c: (c - c.min()) / (c.max() - c.min())).T",
                            "one grouping for all days")
                    .example(
                            INDUSTRY,
                            series(1, 7, 5, NAN, 2, 4),
                            series(0, 1, 0, 0, 0, NAN),
                            series(0, NAN, 1, NAN, 0.25, NAN))
                    .kernel(_ -> (out, days, in) -> scale(out, days, in[0], in[1])),
            group("group_share", "x")
                    .alias("share_of_group")
                    .unit(UnitRule.RATIO)
                    .summary("The values over the group's sum; missing where that is 0 but for rounding.")
                    .formula("x_i / \\sum_{j \\in g(i)} x_j")
                    .source("Concentration within industries; BRAIN's group_normalize divides by absolute values")
                    .spelled(
                            Dialect.PANDAS,
                            "{x} / {x}.T.groupby({g}).transform(\"sum\").T",
                            "one grouping for all days")
                    .example(
                            INDUSTRY, series(1, 7, 3, NAN, 4), series(0, 1, 0, 0, NAN), series(0.25, 1, 0.75, NAN, NAN))
                    .kernel(_ -> (out, days, in) -> share(out, days, in[0], in[1])),
            group("group_weighted_mean", "x", "w")
                    .summary("The group's mean with weights w; missing where these add up to 0 but for rounding.")
                    .formula("\\frac{\\sum_{j \\in g(i)} w_j x_j}{\\sum_{j \\in g(i)} w_j}")
                    .source("WorldQuant BRAIN group_mean(x, weight, group)")
                    .spelled(Dialect.BRAIN, "group_mean({x}, {w}, {g})")
                    .spelled(
                            Dialect.PANDAS,
                            "(({x} * {w}).T.groupby({g}).transform(\"sum\") / {w}.where({x}.notna()).T.groupby({g})"
                                    + ".transform(\"sum\")).T.where(({x} * {w}).notna())",
                            "one grouping for all days")
                    .example(
                            INDUSTRY,
                            series(1, 5, 4, NAN, 3),
                            series(1, 2, 3, 3, NAN),
                            series(0, 1, 0, 0, 0),
                            series(3.25, 5, 3.25, NAN, NAN))
                    .kernel(_ -> (out, days, in) -> weightedMean(out, days, in[0], in[1], in[2])),
            group("group_fill", "x")
                    .alias("group_backfill", "group_fillna")
                    .nan(NanRule.OWN)
                    .seesPool()
                    .summary("The values, and the group's mean for instruments of the pool that have none.")
                    .formula("\\begin{cases} x_i & \\text{known} \\\\"
                            + " \\bar x_{g(i)} & \\text{missing, in the pool} \\end{cases}")
                    .source("RQFactor CS_FILLNA; BRAIN's group_backfill takes the group's mean over several days, its"
                            + " far values brought in")
                    .spelled(Dialect.RQFACTOR, "CS_FILLNA({x})", "the industry of the last day is used for all days")
                    .spelled(Dialect.BRAIN, "group_backfill({x}, {g}, 1)", "the mean is winsorised at 4 deviations")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.T.groupby({g}).transform(lambda c: c.fillna(c.mean())).T",
                            "one grouping for all days")
                    .example(
                            INDUSTRY,
                            series(1, NAN, 4, NAN, NAN, 3),
                            series(0, 1, 0, 0, 0, NAN),
                            series(0, 0, 0, 0, NAN, 0),
                            series(1, NAN, 4, 2.5, NAN, NAN))
                    .kernel(_ -> (out, days, in) -> fill(out, days, in[0], in[1], in[2])),
            group("group_vector_neut", "x", "y")
                    .summary(
                            "What is left of x at a right angle to y within the group; missing where y is 0 in all of it.")
                    .formula("x_i - \\frac{\\sum_{j \\in g(i)} x_j y_j}{\\sum_{j \\in g(i)} y_j^2} y_i")
                    .source("WorldQuant BRAIN group_vector_neut(x, y, g)")
                    .spelled(Dialect.BRAIN, "group_vector_neut({x}, {y}, {g})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x} - {y} * (({x} * {y}).T.groupby({g}).transform(\"sum\") / ({y} ** 2).where({x}.notna())"
                                    + ".T.groupby({g}).transform(\"sum\")).T",
                            "one grouping for all days")
                    .example(
                            INDUSTRY,
                            series(1, 5, 3, NAN, 4),
                            series(1, 0, 1, 1, 2),
                            series(0, 1, 0, 0, NAN),
                            series(-1, NAN, 1, NAN, NAN))
                    .kernel(_ -> (out, days, in) -> neutralise(out, days, in[0], in[1], in[2])),
            group("group_regress_resid", "y", "x")
                    .unit(UnitRule.SPREAD)
                    .summary("What a least-squares line over x within the group leaves of y; missing with fewer than"
                            + " three instruments, or where x is constant.")
                    .formula("y_i - \\hat\\alpha_{g(i)} - \\hat\\beta_{g(i)} x_i")
                    .source("WorldQuant BRAIN regression_neut, group by group")
                    .spelled(
                            Dialect.PANDAS,
                            "(lambda a, b: a - b * ((a * b).T.groupby({g}).transform(\"sum\") / (b * b).T.groupby({g})"
                                    + ".transform(\"sum\")).T)(*(s - s.T.groupby({g}).transform(\"mean\")"
                                    + ".T for s in ({y}.where({x}.notna()), {x}.where({y}.notna()))))",
                            "one grouping for all days")
                    .example(
                            INDUSTRY,
                            series(1, 4, 4, NAN, 7, 8),
                            series(1, 2, 3, 4, 5, 6),
                            series(0, 0, 0, 0, 1, 1),
                            series(-0.5, 1, -0.5, NAN, NAN, NAN))
                    .kernel(_ ->
                            (out, days, in) -> new GroupRegression(days, in[2]).residuals(out, days, in[0], in[1])));

    private WithinGroups() {}

    private static void scale(double[] out, Days days, double[] x, double[] codes) {
        var slots = new Slots(days, codes);
        double[] least = slots.table();
        double[] largest = slots.table();
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, x);
            slots.least(x, row, least);
            slots.largest(x, row, largest);
            largest[slots.groups()] = NAN;
            for (int i = 0; i < days.width(); i++) {
                double low = least[slots.of[i]];
                double range = largest[slots.of[i]] - low;
                double v = (x[row + i] - low) / range + (range - range);
                out[row + i] = v + (v - v);
            }
        }
    }

    private static void share(double[] out, Days days, double[] x, double[] codes) {
        var slots = new Slots(days, codes);
        double[] sum = slots.table();
        double[] sizes = slots.table();
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, x);
            slots.divisor(x, row, sum, sizes);
            slots.write(sum, out, row);
            for (int c = row; c < row + days.width(); c++) {
                double v = x[c] / out[c];
                out[c] = v + (v - v);
            }
        }
    }

    private static void weightedMean(double[] out, Days days, double[] x, double[] w, double[] codes) {
        var slots = new Slots(days, codes);
        double[] sum = slots.table();
        double[] weight = slots.table();
        double[] sizes = slots.table();
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, x, w);
            slots.sum(x, w, row, sum);
            slots.divisor(w, row, weight, sizes);
            Slots.divide(sum, weight);
            slots.write(sum, out, row);
        }
    }

    private static void fill(double[] out, Days days, double[] x, double[] codes, double[] pool) {
        var slots = new Slots(days, codes);
        double[] mean = slots.table();
        double[] count = slots.table();
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, x);
            slots.mean(x, row, mean, count);
            slots.read(row, pool);
            slots.write(mean, out, row);
            for (int c = row; c < row + days.width(); c++) {
                boolean known = x[c] == x[c] && codes[c] >= 0;
                out[c] = (known ? x[c] : out[c]) + pool[c];
            }
        }
    }

    private static void neutralise(double[] out, Days days, double[] x, double[] y, double[] codes) {
        var slots = new Slots(days, codes);
        double[] slope = slots.table();
        double[] squares = slots.table();
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, x, y);
            slots.sum(x, y, row, slope);
            slots.sum(y, y, row, squares);
            Slots.divide(slope, squares);
            slots.write(slope, out, row);
            for (int c = row; c < row + days.width(); c++) {
                double v = x[c] - out[c] * y[c];
                out[c] = v + (v - v);
            }
        }
    }
}
