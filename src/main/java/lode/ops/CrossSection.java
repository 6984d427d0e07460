package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.Entries.day;

import java.util.Arrays;
import java.util.List;
import lode.expr.Conventions.RankScale;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.DayRanks;
import lode.panel.Days;
import lode.panel.KnownValues;

/** Operators across the instruments of a day. */
final class CrossSection {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            day("cs_rank")
                    .alias("rank")
                    .unit(UnitRule.RANK)
                    .summary("Rank among the day's values, over their number: in (0, 1]; equals share their mean rank.")
                    .formula("\\frac{1}{n} \\left( \\#\\{x_j < x_i\\} + \\frac{\\#\\{x_j = x_i\\} + 1}{2} \\right)")
                    .source("pandas rank(pct=True); Kakushadze 2016 rank; BRAIN starts at 0, alphagen breaks ties")
                    .spelled(Dialect.RQFACTOR, "RANK({x})")
                    .spelled(Dialect.ALPHA101, "rank({x})", "scale not said")
                    .spelled(Dialect.BRAIN, "rank({x})", "from 0 to 1")
                    .spelled(Dialect.PANDAS, "{x}.rank(axis=1, pct=True)")
                    .example(Settings.NONE, series(3, NAN, 1, 3, 7), series(0.625, NAN, 0.25, 0.625, 1))
                    .ranksInfinities()
                    .kernel(choice -> choice.conventions().rank() == RankScale.UNIT
                            ? UnitRank.ofDays(CrossSection::rank)
                            : CrossSection::rank),
            day("cs_zscore")
                    .alias("zscore")
                    .unit(UnitRule.RATIO)
                    .summary("Deviation from the day's mean in standard deviations, with divisor n - 1.")
                    .formula("(x_i - \\bar x) / s")
                    .source("RQFactor CS_ZSCORE; WorldQuant BRAIN zscore")
                    .spelled(Dialect.RQFACTOR, "CS_ZSCORE({x})")
                    .spelled(Dialect.BRAIN, "zscore({x})", "divisor not said")
                    .spelled(Dialect.PANDAS, "{x}.sub({x}.mean(axis=1), axis=0).div({x}.std(axis=1), axis=0)")
                    .example(Settings.NONE, series(1, NAN, 2, 3), series(-1, NAN, 0, 1))
                    .kernel(_ -> CrossSection::zscore),
            day("cs_scale")
                    .alias("scale")
                    .unit(UnitRule.RATIO)
                    .summary("The values over the sum of their absolute values.")
                    .formula("x_i / \\sum_j |x_j|")
                    .source("Kakushadze 2016 scale(x); RQFactor SCALE")
                    .spelled(Dialect.RQFACTOR, "SCALE({x})")
                    .spelled(Dialect.ALPHA101, "scale({x})")
                    .spelled(Dialect.BRAIN, "scale({x})")
                    .spelled(Dialect.PANDAS, "{x}.div({x}.abs().sum(axis=1), axis=0)")
                    .example(Settings.NONE, series(1, NAN, -3), series(0.25, NAN, -0.75))
                    .kernel(_ -> CrossSection::scale),
            day("cs_demean")
                    .alias("demean")
                    .unit(UnitRule.SPREAD)
                    .summary("Deviation from the day's mean.")
                    .formula("x_i - \\bar x")
                    .source("RQFactor DEMEAN")
                    .spelled(Dialect.RQFACTOR, "DEMEAN({x})")
                    .spelled(Dialect.BRAIN, "normalize({x})")
                    .spelled(Dialect.PANDAS, "{x}.sub({x}.mean(axis=1), axis=0)")
                    .example(Settings.NONE, series(1, NAN, 3), series(-1, NAN, 1))
                    .kernel(_ -> CrossSection::demean));

    private CrossSection() {}

    private static void rank(double[] out, Days days, double[]... in) {
        var known = new KnownValues(days.width());
        var ranks = new DayRanks(days.width());
        double[] shares = new double[days.width()];
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            known.take(in[0], row, days.width());
            int count = known.count();
            share(ranks.of(known.values(), count), count, shares);
            Arrays.fill(out, row, row + days.width(), Double.NaN);
            int[] instruments = known.instruments();
            for (int k = 0; k < count; k++) {
                out[row + instruments[k]] = shares[k];
            }
        }
    }

    private static void share(int[] doubledRanks, int count, double[] shares) {
        double doubled = 2.0 * count;
        for (int k = 0; k < count; k++) {
            shares[k] = doubledRanks[k] / doubled;
        }
    }

    private static void zscore(double[] out, Days days, double[]... in) {
        var spread = new Spread();
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            spread.measure(in[0], row, days.width());
            for (int c = row; c < row + days.width(); c++) {
                double v = spread.score(in[0][c]);
                out[c] = v + (v - v);
            }
        }
    }

    private static void demean(double[] out, Days days, double[]... in) {
        var spread = new Spread();
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            spread.measure(in[0], row, days.width());
            for (int c = row; c < row + days.width(); c++) {
                double v = spread.deviation(in[0][c]);
                out[c] = v + (v - v);
            }
        }
    }

    private static void scale(double[] out, Days days, double[]... in) {
        double[] x = in[0];
        for (int t = days.first(); t < days.last(); t++) {
            int row = t * days.width();
            double sum = sizes(x, row, row + days.width());
            double share = 1 / sum;
            boolean exact = !(share >= Double.MIN_NORMAL && share <= Double.MAX_VALUE);
            for (int c = row; c < row + days.width(); c++) {
                double v = (exact ? x[c] / sum : x[c] * share) + (sum - sum);
                out[c] = v + (v - v);
            }
        }
    }

    /** The sum of the sizes of the known values, dealt to four sums: an addition has to wait for the one before it. */
    private static double sizes(double[] x, int from, int to) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int c = from;
        for (; c + 3 < to; c += 4) {
            sum0 += size(x[c]);
            sum1 += size(x[c + 1]);
            sum2 += size(x[c + 2]);
            sum3 += size(x[c + 3]);
        }
        for (; c < to; c++) {
            sum0 += size(x[c]);
        }
        return sum0 + sum1 + (sum2 + sum3);
    }

    private static double size(double x) {
        return x == x ? Math.abs(x) : 0;
    }
}
