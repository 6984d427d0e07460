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
import lode.panel.Days;

/** What has happened to an instrument so far decides which of its values count. */
final class Events {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("trade_when")
                    .takes("trigger", "x", "exit")
                    .reach(Reach.history())
                    .nan(NanRule.OWN)
                    .unit(UnitRule.SECOND)
                    .summary("x on days whose trigger is above 0, held since; missing from an exit above 0 on.")
                    .formula(
                            "y_t = \\begin{cases} \\text{missing} & e_t > 0 \\\\ x_t & g_t > 0 \\\\ y_{t-1} \\end{cases}")
                    .source("WorldQuant BRAIN trade_when: the exit goes first; an exit of -1 is none")
                    .spelled(Dialect.BRAIN, "trade_when({trigger}, {x}, {exit})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.where(({trigger} > 0) & ~({exit} > 0)).apply(lambda c: c.groupby((({trigger} > 0) | "
                                    + "({exit} > 0))[c.name].cumsum()).transform(\"first\"))")
                    .example(
                            Settings.NONE,
                            series(0, 1, 0, 1, NAN, 1, 0),
                            series(3, 4, 5, 6, 7, 8, 9),
                            series(-1, -1, -1, -1, NAN, 1, -1),
                            series(NAN, 4, 4, 6, 6, NAN, NAN))
                    .kernel(_ -> (out, days, in) -> new Trade(days).run(out, days, in)),
            Operator.named("keep")
                    .takes("x", "f")
                    .set(Setting.days("period", 0).orElse(5))
                    .reach(Reach.history())
                    .nan(NanRule.OWN)
                    .summary(
                            "x from a change of f until that many days after it, else missing; a missing f has not changed.")
                    .formula("t - \\max\\{s \\le t : f_s \\ne f_{s-1}\\} \\le p\\ ?\\ x_t : \\text{missing}")
                    .source("WorldQuant BRAIN keep; the first f that is known is no change")
                    .spelled(Dialect.BRAIN, "keep({x}, {f}, period = {period})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.where({f}.ffill().diff().fillna(0).ne(0).rolling({period} + 1, min_periods=1).max() > 0)")
                    .example(
                            Settings.ofDays(1),
                            series(3, 4, 5, NAN, 7, 8, 9),
                            series(1, 2, 2, 2, NAN, 1, 1),
                            series(NAN, 4, 5, NAN, NAN, 8, 9))
                    .kernel(choice -> (out, days, in) -> new Kept(days, choice.days(0)).run(out, days, in)),
            Operator.named("cumulative_since")
                    .alias("ts_cum_sum_since")
                    .takes("x", "event")
                    .reach(Reach.history())
                    .nan(NanRule.OWN)
                    .summary(
                            "Sum of x since the last day whose event is not 0, that day included; missing values add nothing.")
                    .formula("\\sum_{s=e}^{t} x_s, \\quad e = \\max\\{s \\le t : g_s \\ne 0\\}")
                    .source("polars: cumulative sum over the groups that events begin; missing before the first event")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.fillna(0).apply(lambda c: c.groupby({event}[c.name].fillna(0).ne(0).cumsum()).cumsum())"
                                    + ".where({event}.fillna(0).ne(0).cumsum() > 0)")
                    .example(
                            Settings.NONE,
                            series(1, 2, 3, NAN, 5, 6),
                            series(0, 1, NAN, 0, 1, 0),
                            series(NAN, 2, 5, 5, 5, 11))
                    .kernel(_ -> (out, days, in) -> new Since(days).run(out, days, in)));

    private Events() {}

    /** The value that was last let in. */
    private static final class Trade extends Memory {

        private final double[] held = each(NAN);

        Trade(Days days) {
            super(days);
        }

        @Override
        void step(double[] result, int row, double[]... in) {
            for (int i = 0; i < width; i++) {
                if (in[2][row + i] > 0) {
                    held[i] = NAN;
                } else if (in[0][row + i] > 0) {
                    held[i] = in[1][row + i] + 0.0;
                }
                result[i] = held[i];
            }
        }
    }

    /** How long ago the second series has changed. */
    private static final class Kept extends Memory {

        private final int period;
        private final double[] last = each(NAN);
        private final double[] since = each(Double.POSITIVE_INFINITY);

        Kept(Days days, int period) {
            super(days);
            this.period = period;
        }

        @Override
        void step(double[] result, int row, double[]... in) {
            for (int i = 0; i < width; i++) {
                double f = in[1][row + i];
                boolean changed = f < last[i] || f > last[i];
                since[i] = changed ? 0 : since[i] + 1;
                last[i] = f == f ? f : last[i];
                result[i] = since[i] <= period ? in[0][row + i] + 0.0 : NAN;
            }
        }
    }

    /** The sum since the last event. */
    private static final class Since extends Memory {

        private final double[] sum = each(NAN);

        Since(Days days) {
            super(days);
        }

        @Override
        void step(double[] result, int row, double[]... in) {
            for (int i = 0; i < width; i++) {
                double x = in[0][row + i];
                double event = in[1][row + i];
                double before = event < 0 || event > 0 ? 0 : sum[i];
                sum[i] = x == x ? before + x : before;
                result[i] = sum[i] + (sum[i] - sum[i]);
            }
        }
    }
}
