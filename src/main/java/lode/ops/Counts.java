package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Dialect;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** On how many of the last d days something was the case for one instrument. */
final class Counts {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            window("ts_count", 1)
                    .alias("count")
                    .nan(NanRule.WINDOW)
                    .summary("On how many of the last d days the value is not 0, such as a condition that is true.")
                    .formula("\\#\\{0 \\le k < d : x_{t-k} \\ne 0\\}")
                    .source("RQFactor COUNT, GTJA Alpha191 COUNT; like a sum, it is missing if too little is known")
                    .spelled(Dialect.RQFACTOR, "COUNT({x}, {d})", "a missing value counts as true")
                    .spelled(Dialect.PANDAS, "{x}.ne(0).astype(float).where({x}.notna()).rolling({d}).sum()")
                    .example(Settings.ofDays(2), series(1, 0, -3, 2, NAN), series(NAN, 1, 1, 2, NAN))
                    .kernel(choice -> (out, days, in) -> new NotZero(choice, days, in[0]).run(out, days)),
            window("ts_count_nans", 1)
                    .nan(NanRule.OWN)
                    .summary("On how many of the last d days the value is missing; days before the data begin are.")
                    .formula("\\#\\{0 \\le k < d : x_{t-k} \\text{ is missing}\\}")
                    .source("WorldQuant BRAIN ts_count_nans; qlib counts the others")
                    .spelled(Dialect.BRAIN, "ts_count_nans({x}, {d})")
                    .spelled(Dialect.PANDAS, "{d} - {x}.rolling({d}, min_periods=0).count()")
                    .example(Settings.ofDays(2), series(1, 0, NAN, NAN, 4), series(1, 0, 1, 2, 1))
                    .kernel(choice -> (out, days, in) -> new Missing(choice, days, in[0]).run(out, days)),
            window("ts_reversal_count", 3)
                    .nan(NanRule.WINDOW)
                    .summary(
                            "How often within the last d days the series turned: rose after a day on which it fell, or "
                                    + "fell after one on which it rose.")
                    .formula("\\#\\{0 \\le k < d - 2 : (x_{t-k} - x_{t-k-1}) (x_{t-k-1} - x_{t-k-2}) < 0\\}")
                    .source("phandas ts_reversal_count; a day without a change is no turn, and ends the run before it")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).apply(lambda w: (np.diff(w)[1:] * np.diff(w)[:-1] < 0).sum(), raw=True)")
                    .example(Settings.ofDays(4), series(1, 3, 2, 4, 4, 1), series(NAN, NAN, NAN, 2, 1, 0))
                    .kernel(choice -> (out, days, in) -> new Reversals(choice, days, in[0]).run(out, days)));

    private Counts() {}

    private static Operator.Builder window(String name, int least) {
        return Operator.named(name)
                .takes("x")
                .set(Setting.days("d", least))
                .reach(Reach.window(0))
                .unit(UnitRule.COUNT);
    }

    /** Days that are not 0; a cast of NaN to an integer gives 0, so that missing days count for nothing. */
    private static final class NotZero extends Counting {

        NotZero(Choice choice, Days days, double[] x) {
            super(choice, days, x, 0);
        }

        @Override
        void count(int[] counts, int day, int change) {
            int row = day * width;
            for (int i = 0; i < counts.length; i++) {
                counts[i] += change * (int) Math.abs(Math.signum(x[row + i]));
            }
        }
    }

    /** Days without a value. */
    private static final class Missing extends Counting {

        private final int d;

        Missing(Choice choice, Days days, double[] x) {
            super(choice, days, x, 0);
            d = choice.days(0);
        }

        @Override
        void count(int[] counts, int day, int change) {}

        @Override
        void write(double[] out, int day, int[] counts, int[] known) {
            int row = day * width;
            for (int i = 0; i < known.length; i++) {
                out[row + i] = d - known[i];
            }
        }
    }

    /** Changes of direction, each told by three days. */
    private static final class Reversals extends Counting {

        Reversals(Choice choice, Days days, double[] x) {
            super(choice, days, x, 2);
        }

        @Override
        void count(int[] counts, int day, int change) {
            int row = day * width;
            for (int i = 0; i < counts.length; i++) {
                double middle = x[row - width + i];
                double turn = Math.signum(x[row + i] - middle) * Math.signum(middle - x[row - 2 * width + i]);
                counts[i] -= change * (int) Math.min(turn, 0);
            }
        }
    }
}
