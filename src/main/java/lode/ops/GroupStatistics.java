package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.Entries.group;

import java.util.List;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** One number for all members of a group that have a value. */
final class GroupStatistics {

    private static final double NAN = Double.NaN;
    private static final Settings INDUSTRY = Settings.ofGrouping("industry");
    private static final List<Double> VALUES = series(1, 5, 4, NAN, 4, 1);
    private static final List<Double> CODES = series(0, 1, 0, 0, NAN, 0);

    static final List<Operator> ALL = List.of(
            group("group_mean", "x")
                    .summary("The group's mean.")
                    .formula("\\bar x_{g(i)}")
                    .source("WorldQuant BRAIN group_mean with weight 1; pandas groupby.transform")
                    .spelled(Dialect.BRAIN, "group_mean({x}, 1, {g})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.T.groupby({g}).transform(\"mean\").T.where({x}.notna())",
                            "one grouping for all days")
                    .example(INDUSTRY, VALUES, CODES, series(2, 5, 2, NAN, NAN, 2))
                    .kernel(_ -> (out, days, in) -> mean(out, days, in[0], in[1])),
            group("group_sum", "x")
                    .summary("The group's sum.")
                    .formula("\\sum_{j \\in g(i)} x_j")
                    .source("WorldQuant BRAIN group_sum")
                    .spelled(Dialect.BRAIN, "group_sum({x}, {g})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.T.groupby({g}).transform(\"sum\").T.where({x}.notna())",
                            "one grouping for all days")
                    .example(INDUSTRY, VALUES, CODES, series(6, 5, 6, NAN, NAN, 6))
                    .kernel(_ -> (out, days, in) -> sum(out, days, in[0], in[1])),
            group("group_std", "x")
                    .alias("group_std_dev")
                    .unit(UnitRule.SPREAD)
                    .summary("The group's standard deviation, with divisor n - 1; missing if it has one value only.")
                    .formula("s_{g(i)}")
                    .source("pandas std; WorldQuant BRAIN group_std_dev")
                    .spelled(Dialect.BRAIN, "group_std_dev({x}, {g})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.T.groupby({g}).transform(\"std\").T.where({x}.notna())",
                            "one grouping for all days")
                    .example(INDUSTRY, VALUES, CODES, series(Math.sqrt(3), NAN, Math.sqrt(3), NAN, NAN, Math.sqrt(3)))
                    .kernel(_ -> (out, days, in) -> deviation(out, days, in[0], in[1])),
            group("group_min", "x")
                    .summary("The group's smallest value.")
                    .formula("\\min_{j \\in g(i)} x_j")
                    .source("WorldQuant BRAIN group_min")
                    .spelled(Dialect.BRAIN, "group_min({x}, {g})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.T.groupby({g}).transform(\"min\").T.where({x}.notna())",
                            "one grouping for all days")
                    .example(INDUSTRY, VALUES, CODES, series(1, 5, 1, NAN, NAN, 1))
                    .kernel(_ -> (out, days, in) -> least(out, days, in[0], in[1])),
            group("group_max", "x")
                    .summary("The group's largest value.")
                    .formula("\\max_{j \\in g(i)} x_j")
                    .source("WorldQuant BRAIN group_max")
                    .spelled(Dialect.BRAIN, "group_max({x}, {g})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.T.groupby({g}).transform(\"max\").T.where({x}.notna())",
                            "one grouping for all days")
                    .example(INDUSTRY, VALUES, CODES, series(4, 5, 4, NAN, NAN, 4))
                    .kernel(_ -> (out, days, in) -> largest(out, days, in[0], in[1])),
            group("group_median", "x")
                    .summary("The group's median; the mean of the two middle values if their number is even.")
                    .formula("\\operatorname{med}_{j \\in g(i)} x_j")
                    .source("pandas median; WorldQuant BRAIN group_median")
                    .spelled(Dialect.BRAIN, "group_median({x}, {g})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.T.groupby({g}).transform(\"median\").T.where({x}.notna())",
                            "one grouping for all days")
                    .example(INDUSTRY, VALUES, CODES, series(1, 5, 1, NAN, NAN, 1))
                    .kernel(_ -> (out, days, in) -> new GroupMedian(days, in[1]).median(out, days, in[0])),
            group("group_count", "x")
                    .unit(UnitRule.COUNT)
                    .summary("How many of the group have a value.")
                    .formula("n_{g(i)}")
                    .source("WorldQuant BRAIN group_count")
                    .spelled(Dialect.BRAIN, "group_count({x}, {g})", "also for those without a value")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.T.groupby({g}).transform(\"count\").T.where({x}.notna())",
                            "one grouping for all days")
                    .example(INDUSTRY, VALUES, CODES, series(3, 1, 3, NAN, NAN, 3))
                    .kernel(_ -> (out, days, in) -> count(out, days, in[0], in[1])));

    private GroupStatistics() {}

    private static void mean(double[] out, Days days, double[] x, double[] codes) {
        var slots = new Slots(days, codes);
        double[] mean = slots.table();
        double[] count = slots.table();
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, x);
            slots.mean(x, row, mean, count);
            slots.write(mean, out, row);
        }
    }

    private static void sum(double[] out, Days days, double[] x, double[] codes) {
        var slots = new Slots(days, codes);
        double[] sum = slots.table();
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, x);
            slots.sum(x, row, sum);
            slots.write(sum, out, row);
        }
    }

    private static void deviation(double[] out, Days days, double[] x, double[] codes) {
        var slots = new Slots(days, codes);
        var moments = new GroupMoments(slots);
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, x);
            moments.measure(x, row);
            slots.write(moments.deviation(), out, row);
        }
    }

    private static void least(double[] out, Days days, double[] x, double[] codes) {
        var slots = new Slots(days, codes);
        double[] least = slots.table();
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, x);
            slots.least(x, row, least);
            slots.write(least, out, row);
        }
    }

    private static void largest(double[] out, Days days, double[] x, double[] codes) {
        var slots = new Slots(days, codes);
        double[] largest = slots.table();
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, x);
            slots.largest(x, row, largest);
            slots.write(largest, out, row);
        }
    }

    private static void count(double[] out, Days days, double[] x, double[] codes) {
        var slots = new Slots(days, codes);
        double[] count = slots.table();
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            slots.read(row, x);
            slots.count(count);
            slots.write(count, out, row);
        }
    }
}
