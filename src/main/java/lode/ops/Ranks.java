package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Dialect;
import lode.expr.Kernel;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;

/** Order among the last d days of one instrument. */
final class Ranks {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("ts_rank")
                    .alias("tsrank")
                    .takes("x")
                    .set(Setting.days("d", 1))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .unit(UnitRule.RANK)
                    .summary("Rank of today in the last d days, over their number: in (0, 1]; equals share their mean.")
                    .formula("\\frac{1}{d} \\left( \\#\\{x_{t-k} < x_t\\}"
                            + " + \\frac{\\#\\{x_{t-k} = x_t\\} + 1}{2} \\right)")
                    .source("qlib Rank; pandas rank(pct=True); RQFactor starts at 0")
                    .spelled(Dialect.QLIB, "Rank({x}, {d})", "windows of one value")
                    .spelled(Dialect.RQFACTOR, "TS_RANK({x}, {d})", "from 0 to below 1; equals in the order of days")
                    .spelled(Dialect.ALPHA101, "ts_rank({x}, {d})", "scale not said")
                    .spelled(Dialect.BRAIN, "ts_rank({x}, {d})", "from 0 to 1")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).rank(pct=True)")
                    .example(Settings.ofDays(4), series(1, 4, 2, 2, 5), series(NAN, NAN, NAN, 0.625, 1))
                    .kernel(Ranks::rank),
            Operator.named("ts_median")
                    .alias("median", "med", "ts_med")
                    .takes("x")
                    .set(Setting.days("d", 1))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .summary("Median of the last d days; the mean of the middle two if their number is even.")
                    .formula("\\operatorname{median}_{0 \\le k < d} x_{t-k}")
                    .source("pandas and qlib Med")
                    .spelled(Dialect.QLIB, "Med({x}, {d})", "windows of one value")
                    .spelled(Dialect.BRAIN, "ts_median({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).median()")
                    .example(Settings.ofDays(3), series(1, 7, 2, 4, NAN), series(NAN, NAN, 2, 4, NAN))
                    .kernel(choice -> (out, days, in) -> new TimeMedian(choice, days).run(out, days, in[0])));

    private Ranks() {}

    private static Kernel rank(Choice choice) {
        Kernel shares = (out, days, in) -> new TimeRank(choice, days, in[0]).rank(out, days);
        return switch (choice.conventions().timeRank()) {
            case SHARE -> shares;
            case UNIT -> KnownDays.unitRanked(shares, choice);
            case BELOW -> (out, days, in) -> DaysBelow.rank(out, days, in[0], choice);
        };
    }
}
