package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.CellLoop.put;

import java.util.Arrays;
import java.util.List;
import lode.expr.Choice;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Today against one day before, for one instrument. */
final class Lags {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("lag")
                    .alias("delay", "ref", "ts_delay", "ts_shift")
                    .takes("x")
                    .set(Setting.days("d", 0))
                    .reach(Reach.lag(0))
                    .summary("The value d days ago.")
                    .formula("x_{t-d}")
                    .source("Kakushadze 2016: delay(x, d); qlib and RQFactor Ref; no negative d")
                    .spelled(
                            Dialect.QLIB,
                            "Ref({x}, {d})",
                            "reads the future where d is below 0, the first value where it is 0")
                    .spelled(Dialect.RQFACTOR, "REF({x}, {d})")
                    .spelled(Dialect.RQFACTOR, "DELAY({x}, {d})")
                    .spelled(Dialect.ALPHA101, "delay({x}, {d})")
                    .spelled(Dialect.BRAIN, "ts_delay({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.shift({d})")
                    .example(Settings.ofDays(2), series(1, NAN, 6, 4), series(NAN, NAN, 1, NAN))
                    .kernel(choice -> (out, days, in) -> lag(choice, out, days, in[0])),
            Operator.named("delta")
                    .alias("ts_delta")
                    .takes("x")
                    .set(Setting.days("d", 1))
                    .reach(Reach.lag(0))
                    .unit(UnitRule.SPREAD)
                    .summary("Today's value minus that of d days ago.")
                    .formula("x_t - x_{t-d}")
                    .source("Kakushadze 2016: delta(x, d)")
                    .spelled(Dialect.QLIB, "Delta({x}, {d})")
                    .spelled(Dialect.RQFACTOR, "DELTA({x}, {d})")
                    .spelled(Dialect.ALPHA101, "delta({x}, {d})")
                    .spelled(Dialect.BRAIN, "ts_delta({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.diff({d})")
                    .example(Settings.ofDays(1), series(1, NAN, 6, 4), series(NAN, NAN, NAN, -2))
                    .kernel(choice -> (out, days, in) -> delta(choice, out, days, in[0])),
            Operator.named("returns")
                    .alias("pct_change", "ts_returns", "ts_pctchange")
                    .takes("x")
                    .set(Setting.days("d", 1))
                    .reach(Reach.lag(0))
                    .unit(UnitRule.RETURN)
                    .summary("Relative change over d days, as a fraction; missing where the old value is 0.")
                    .formula("x_t / x_{t-d} - 1")
                    .source("RQFactor PCT_CHANGE; pandas pct_change without filling")
                    .spelled(Dialect.QLIB, "{x} / Ref({x}, {d}) - 1", "infinite where the old value is 0")
                    .spelled(Dialect.RQFACTOR, "PCT_CHANGE({x}, {d})", "infinite where the old value is 0")
                    .spelled(Dialect.ALPHA101, "{x} / delay({x}, {d}) - 1")
                    .spelled(Dialect.BRAIN, "ts_returns({x}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.pct_change({d}, fill_method=None)",
                            "infinite where the old value is 0")
                    .example(Settings.ofDays(1), series(2, 3, 0, 4), series(NAN, 0.5, -1, NAN))
                    .kernel(choice -> (out, days, in) -> returns(choice, out, days, in[0])));

    private Lags() {}

    /** The old values are copied to where the results belong: loops over one index become vector instructions. */
    private static void lag(Choice choice, double[] out, Days days, double[] x) {
        int d = choice.days(0);
        boolean infinite = choice.conventions().infinite();
        for (int t = firstWithPast(out, days, d); t < days.last(); t++) {
            copyPast(out, days, x, d, t);
            for (int c = t * days.width(); c < (t + 1) * days.width(); c++) {
                put(out, c, out[c], infinite);
            }
        }
    }

    private static void delta(Choice choice, double[] out, Days days, double[] x) {
        int d = choice.days(0);
        boolean infinite = choice.conventions().infinite();
        for (int t = firstWithPast(out, days, d); t < days.last(); t++) {
            copyPast(out, days, x, d, t);
            for (int c = t * days.width(); c < (t + 1) * days.width(); c++) {
                put(out, c, x[c] - out[c], infinite);
            }
        }
    }

    private static void returns(Choice choice, double[] out, Days days, double[] x) {
        int d = choice.days(0);
        boolean infinite = choice.conventions().infinite();
        for (int t = firstWithPast(out, days, d); t < days.last(); t++) {
            copyPast(out, days, x, d, t);
            for (int c = t * days.width(); c < (t + 1) * days.width(); c++) {
                put(out, c, x[c] / out[c] - 1, infinite);
            }
        }
    }

    private static void copyPast(double[] out, Days days, double[] x, int d, int t) {
        System.arraycopy(x, (t - d) * days.width(), out, t * days.width(), days.width());
    }

    /** The first day of the block that has a day d days before it; those before it are missing. */
    private static int firstWithPast(double[] out, Days days, int d) {
        int first = Math.clamp(d, days.first(), days.last());
        Arrays.fill(out, days.firstCell(), first * days.width(), Double.NaN);
        return first;
    }
}
