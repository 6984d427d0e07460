package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.Entries.group;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lode.expr.Conventions.RankScale;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;
import lode.panel.RowSorter;

/** Operators across the instruments of a day that share a group; without a group there is no result. */
final class Grouped {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            group("group_demean", "x")
                    .alias("group_neutralize", "indneutralize", "industry_neutralize")
                    .unit(UnitRule.SPREAD)
                    .summary("Deviation from the group's mean.")
                    .formula("x_i - \\bar x_{g(i)}")
                    .source("Kakushadze 2016 indneutralize(x, g); WorldQuant BRAIN group_neutralize")
                    .spelled(Dialect.RQFACTOR, "INDUSTRY_NEUTRALIZE({x})", "industries of the last day for all history")
                    .spelled(Dialect.ALPHA101, "indneutralize({x}, {g})")
                    .spelled(Dialect.BRAIN, "group_neutralize({x}, {g})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x} - {x}.T.groupby({g}).transform(\"mean\").T",
                            "one grouping for all days")
                    .example(
                            Settings.ofGrouping("industry"),
                            series(1, 5, 3, NAN, 4),
                            series(0, 1, 0, 0, NAN),
                            series(-1, 0, 1, NAN, NAN))
                    .kernel(_ -> (out, days, in) -> spread(out, days, in[0], in[1], false)),
            group("group_zscore", "x")
                    .unit(UnitRule.RATIO)
                    .summary("Deviation from the group's mean in its standard deviations, with divisor n - 1.")
                    .formula("(x_i - \\bar x_{g(i)}) / s_{g(i)}")
                    .source("WorldQuant BRAIN group_zscore")
                    .spelled(Dialect.BRAIN, "group_zscore({x}, {g})", "divisor not said")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.T.groupby({g}).transform(lambda c: (c - c.mean()) / c.std()).T",
                            "one grouping for all days")
                    .example(
                            Settings.ofGrouping("industry"),
                            series(1, 5, 3, 2, 4),
                            series(0, 1, 0, 0, NAN),
                            series(-1, NAN, 1, 0, NAN))
                    .kernel(_ -> (out, days, in) -> spread(out, days, in[0], in[1], true)),
            group("group_rank", "x")
                    .unit(UnitRule.RANK)
                    .summary("Rank within the group, over its number: in (0, 1]; equals share their mean rank.")
                    .formula("\\frac{1}{n_g} \\left( \\#\\{x_j < x_i\\} + \\frac{\\#\\{x_j = x_i\\} + 1}{2} \\right)")
                    .source("pandas groupby.rank(pct=True); WorldQuant BRAIN group_rank starts at 0")
                    .spelled(Dialect.BRAIN, "group_rank({x}, {g})", "from 0 to 1")
                    .spelled(Dialect.PANDAS, "{x}.T.groupby({g}).rank(pct=True).T", "one grouping for all days")
                    .example(
                            Settings.ofGrouping("industry"),
                            series(1, 5, 3, 3, 4),
                            series(0, 1, 0, 0, NAN),
                            series(1 / 3.0, 1, 2.5 / 3, 2.5 / 3, NAN))
                    .ranksInfinities()
                    .kernel(choice -> choice.conventions().rank() == RankScale.UNIT
                            ? UnitRank.ofGroups(Grouped::rank)
                            : Grouped::rank));

    private Grouped() {}

    private static void rank(double[] out, Days days, double[]... in) {
        new GroupRank(days, in[1]).rank(out, days, in[0]);
    }

    /** One more than the largest code of the block. */
    static int groups(Days days, double[] codes) {
        double largest = -1;
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            largest = codes[c] > largest ? codes[c] : largest;
        }
        return (int) largest + 1;
    }

    private static void spread(double[] out, Days days, double[] x, double[] codes, boolean score) {
        Spread[] spreads =
                Stream.generate(Spread::new).limit(groups(days, codes)).toArray(Spread[]::new);
        for (int t = days.first(); t < days.last(); t++) {
            measure(spreads, x, codes, t * days.width(), (t + 1) * days.width());
            for (int c = t * days.width(); c < (t + 1) * days.width(); c++) {
                double v = Double.NaN;
                if (codes[c] >= 0) {
                    Spread group = spreads[(int) codes[c]];
                    v = score ? group.score(x[c]) : group.deviation(x[c]);
                }
                out[c] = v + (v - v);
            }
        }
    }

    private static void measure(Spread[] spreads, double[] x, double[] codes, int from, int to) {
        for (Spread spread : spreads) {
            spread.clear();
        }
        for (int c = from; c < to; c++) {
            if (codes[c] >= 0) {
                spreads[(int) codes[c]].add(x[c]);
            }
        }
        for (Spread spread : spreads) {
            spread.close();
        }
    }

    /** Ranks of a day within groups: one walk up the day's order counts who is below, one walk down who is above. */
    private static final class GroupRank {

        private final double[] codes;
        private final RowSorter sorter;
        private final double[] values;
        private final int[] count;
        private final int[] edge;
        private final int[] size;
        private final double[] last;

        GroupRank(Days days, double[] codes) {
            int groups = groups(days, codes);
            this.codes = codes;
            sorter = new RowSorter(days.width());
            values = new double[days.width()];
            count = new int[groups];
            edge = new int[groups];
            size = new int[groups];
            last = new double[groups];
        }

        void rank(double[] out, Days days, double[] x) {
            for (int t = days.first(); t < days.last(); t++) {
                rankDay(out, x, t * days.width());
            }
        }

        private void rankDay(double[] out, double[] x, int row) {
            for (int i = 0; i < values.length; i++) {
                values[i] = codes[row + i] >= 0 ? x[row + i] : Double.NaN;
            }
            int known = sorter.sort(values, 0, values.length);
            Arrays.fill(out, row, row + values.length, Double.NaN);
            countMembers(row, known);
            clear();
            for (int k = 0; k < known; k++) {
                int i = sorter.order()[k];
                out[row + i] = place(row, i) / (double) size[(int) codes[row + i]];
            }
            if (sorter.ties() > 0) {
                clear();
                for (int k = known - 1; k >= 0; k--) {
                    int i = sorter.order()[k];
                    double n = size[(int) codes[row + i]];
                    out[row + i] = (out[row + i] + (n + 1 - place(row, i)) / n) / 2;
                }
            }
        }

        private void countMembers(int row, int known) {
            Arrays.fill(size, 0);
            for (int k = 0; k < known; k++) {
                size[(int) codes[row + sorter.order()[k]]]++;
            }
        }

        private void clear() {
            Arrays.fill(count, 0);
            Arrays.fill(last, Double.NaN);
        }

        /** The place of the first among equals of the group, in the direction of the walk; from 1. */
        private int place(int row, int i) {
            int group = (int) codes[row + i];
            count[group]++;
            if (values[i] != last[group]) {
                last[group] = values[i];
                edge[group] = count[group];
            }
            return edge[group];
        }
    }
}
