package lode.ops;

import static lode.expr.Example.series;

import java.util.Arrays;
import java.util.List;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Relative changes that add up over time. */
final class LogReturns {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(Operator.named("log_return")
            .alias("ts_log_return", "logreturn", "log_diff")
            .takes("x")
            .set(Setting.days("d", 1).orElse(1))
            .reach(Reach.lag(0))
            .unit(UnitRule.RETURN)
            .summary("Logarithm of today over d days ago; missing where either is 0 or their signs differ.")
            .formula("\\ln (x_t / x_{t-d})")
            .source("FactorMiner LogReturn; WorldQuant BRAIN log_diff for one day")
            .spelled(Dialect.QLIB, "Log({x} / Ref({x}, {d}))")
            .spelled(Dialect.RQFACTOR, "LOG({x} / REF({x}, {d}))")
            .spelled(Dialect.ALPHA101, "log({x} / delay({x}, {d}))")
            .spelled(Dialect.BRAIN, "log({x} / ts_delay({x}, {d}))")
            .spelled(Dialect.PANDAS, "np.log({x} / {x}.shift({d}))")
            .example(Settings.ofDays(1), series(2, 2 * Math.E, 0, 4, -4, NAN), series(NAN, 1, NAN, NAN, NAN, NAN))
            .kernel(choice -> (out, days, in) -> compute(
                    out, days, in[0], choice.days(0), choice.conventions().infinite())));

    private LogReturns() {}

    private static void compute(double[] out, Days days, double[] x, int d, boolean infinite) {
        int first = Math.clamp(d, days.first(), days.last());
        Arrays.fill(out, days.firstCell(), first * days.width(), Double.NaN);
        Days withPast = new Days(first, days.last(), days.width());
        divide(out, withPast, x, d);
        Logarithm.of(out, withPast, out);
        if (infinite) {
            restoreInfinities(out, withPast, x, d);
        }
    }

    /** The old values are copied to where the results belong: loops over one index become vector instructions. */
    private static void divide(double[] out, Days days, double[] x, int d) {
        for (int t = days.first(); t < days.last(); t++) {
            System.arraycopy(x, (t - d) * days.width(), out, t * days.width(), days.width());
            for (int c = t * days.width(); c < (t + 1) * days.width(); c++) {
                out[c] = x[c] / out[c];
            }
        }
    }

    /** The logarithms of 0 and of infinity, which are missing otherwise. */
    private static void restoreInfinities(double[] out, Days days, double[] x, int d) {
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            double quotient = x[c] / x[c - d * days.width()];
            if (quotient == 0) {
                out[c] = Double.NEGATIVE_INFINITY;
            } else if (quotient == Double.POSITIVE_INFINITY) {
                out[c] = Double.POSITIVE_INFINITY;
            }
        }
    }
}
