package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Dialect;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;

/** What was last known of one instrument; days without a value are passed over. */
final class LastKnown {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("ts_kth")
                    .alias("kth_element")
                    .takes("x")
                    .set(Setting.days("d", 1), Setting.count("k", 1))
                    .agreeing(settings -> settings.number(0) <= settings.days(0), "k of at most d")
                    .reach(Reach.window(0))
                    .nan(NanRule.OWN)
                    .summary(
                            "The k-th known value of the last d days, counted back from today; days without a value are "
                                    + "passed over.")
                    .formula("x_{t-j}, \\quad \\#\\{0 \\le i \\le j : x_{t-i} \\text{ is known}\\} = k, \\ j < d")
                    .source("WorldQuant BRAIN kth_element, which ignores missing values")
                    .spelled(Dialect.BRAIN, "kth_element({x}, {d}, {k})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}, min_periods={k}).apply(lambda w: w[w == w][-{k}], raw=True)")
                    .example(Settings.ofDays(3).with(2), series(1, 2, NAN, 4, NAN), series(NAN, 1, 1, 2, NAN))
                    .kernel(choice -> (out, days, in) -> Columns.walk(
                            out, days, in[0], choice.days(0) - 1, kth(choice.days(0), (int) choice.number(0)))),
            Operator.named("ts_backfill")
                    .alias("ts_ffill", "ts_fillna")
                    .takes("x")
                    .set(Setting.days("d", 1))
                    .reach(Reach.window(0))
                    .nan(NanRule.OWN)
                    .summary(
                            "The last known value of the last d days: fills what is missing with what was known before.")
                    .formula("x_{t-j}, \\quad j = \\min \\{0 \\le i < d : x_{t-i} \\text{ is known}\\}")
                    .source("WorldQuant BRAIN ts_backfill; despite the name nothing is taken from later days")
                    .spelled(Dialect.BRAIN, "ts_backfill({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.ffill(limit={d} - 1)")
                    .example(Settings.ofDays(2), series(NAN, 2, NAN, NAN, 4), series(NAN, 2, 2, NAN, 4))
                    .kernel(choice -> (out, days, in) ->
                            Columns.walk(out, days, in[0], choice.days(0) - 1, kth(choice.days(0), 1))),
            Operator.named("last_diff")
                    .alias("last_diff_value")
                    .takes("x")
                    .set(Setting.days("d", 2))
                    .reach(Reach.window(0))
                    .nan(NanRule.OWN)
                    .summary(
                            "The latest value of the last d days that differs from today's; missing if there is none, or "
                                    + "today is missing.")
                    .formula("x_{t-j}, \\quad j = \\min \\{0 < i < d : x_{t-i} \\ne x_t\\}")
                    .source("WorldQuant BRAIN last_diff_value")
                    .spelled(Dialect.BRAIN, "last_diff_value({x}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}, min_periods=1).apply(lambda w: np.append(np.nan, w[(w == w) & "
                                    + "(w != w[-1])])[-1], raw=True).where({x}.notna())")
                    .example(Settings.ofDays(4), series(1, 2, NAN, 2, 2, 2), series(NAN, 1, NAN, 1, NAN, NAN))
                    .kernel(choice -> (out, days, in) ->
                            Columns.walk(out, days, in[0], choice.days(0) - 1, lastDifferent(choice.days(0)))),
            Operator.named("days_since_change")
                    .alias("days_from_last_change")
                    .takes("x")
                    .reach(Reach.history())
                    .nan(NanRule.OWN)
                    .unit(UnitRule.COUNT)
                    .summary(
                            "Days since the value last became another than the known one before it, or since it was first "
                                    + "known; missing where today is.")
                    .formula("\\min \\{j : x_{t-j-1} \\ne x_{t-j} = \\dots = x_t\\}")
                    .source("WorldQuant BRAIN days_from_last_change")
                    .spelled(Dialect.BRAIN, "days_from_last_change({x})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.apply(lambda c: c.groupby(c.ffill().diff().ne(0).cumsum()).cumcount()).where({x}.notna())")
                    .example(Settings.NONE, series(NAN, 2, 2, NAN, 2, 3), series(NAN, 0, 1, NAN, 3, 0))
                    .kernel(_ ->
                            (out, days, in) -> Columns.walk(out, days, in[0], days.first(), LastKnown::sinceChange)));

    private LastKnown() {}

    private static Columns.Walk kth(int d, int k) {
        return (x, result, first) -> {
            int[] known = new int[x.length];
            int count = 0;
            for (int t = 0; t < x.length; t++) {
                if (x[t] == x[t]) {
                    known[count++] = t;
                }
                if (t >= first) {
                    result[t] = count >= k && known[count - k] > t - d ? x[known[count - k]] : Double.NaN;
                }
            }
        };
    }

    /** The value before the present run of equal values, and the day it was last seen on. */
    private static Columns.Walk lastDifferent(int d) {
        return (x, result, first) -> {
            double value = Double.NaN;
            double before = Double.NaN;
            int day = 0;
            int dayBefore = 0;
            for (int t = 0; t < x.length; t++) {
                if (x[t] == x[t]) {
                    if (x[t] != value) {
                        before = value;
                        dayBefore = day;
                        value = x[t];
                    }
                    day = t;
                }
                if (t >= first) {
                    result[t] = x[t] == x[t] && dayBefore > t - d ? before : Double.NaN;
                }
            }
        };
    }

    private static void sinceChange(double[] x, double[] result, int first) {
        double value = Double.NaN;
        int changed = 0;
        for (int t = 0; t < x.length; t++) {
            if (x[t] == x[t] && x[t] != value) {
                value = x[t];
                changed = t;
            }
            if (t >= first) {
                result[t] = x[t] == x[t] ? t - changed : Double.NaN;
            }
        }
    }
}
