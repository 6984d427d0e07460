package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Coverage;
import lode.expr.Dialect;
import lode.expr.Kernel;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.panel.Days;

/** Means of one instrument's past in which older days count less. */
final class Decays {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("decay_linear")
                    .alias("ts_decay_linear", "wma", "decaylinear")
                    .takes("x")
                    .set(Setting.days("d", 1))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .summary("Mean of the last d days with weights d for today down to 1 for the oldest.")
                    .formula("\\frac{\\sum_{k=0}^{d-1} (d - k) x_{t-k}}{\\sum_{k=0}^{d-1} (d - k)}")
                    .source("Kakushadze 2016: decay_linear(x, d); missing days leave the sum of weights too")
                    .spelled(Dialect.QLIB, "WMA({x}, {d})", "divided by the number of days once more")
                    .spelled(Dialect.RQFACTOR, "WMA({x}, {d})")
                    .spelled(Dialect.RQFACTOR, "DECAY_LINEAR({x}, {d})")
                    .spelled(Dialect.ALPHA101, "decay_linear({x}, {d})")
                    .spelled(Dialect.BRAIN, "ts_decay_linear({x}, {d})", "missing days count as 0 in its sparse mode")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).apply(lambda w: np.average(w, weights=np.arange(1, {d} + 1)), raw=True)")
                    .example(Settings.ofDays(3), series(6, 0, 6, 12, NAN), series(NAN, NAN, 4, 8, NAN))
                    .kernel(Decays::linear),
            Operator.named("ema")
                    .alias("ts_ema")
                    .takes("x")
                    .set(Setting.days("d", 1).orElse(10))
                    .reach(Reach.history())
                    .nan(NanRule.WINDOW)
                    .summary("Exponential mean with weight 2 / (d + 1) for today, begun at the first value ever known; "
                            + "missing on days without a value.")
                    .formula("y_t = y_{t-1} + \\frac{2}{d+1} (x_t - y_{t-1})")
                    .source("pandas ewm(span=d, adjust=False, ignore_na=True); qlib EMA; TA-Lib starts at a mean")
                    .spelled(Dialect.QLIB, "EMA({x}, {d})", "the weighted mean of all values so far")
                    .spelled(Dialect.RQFACTOR, "EMA({x}, {d})", "the last d values only, weights add up to less than 1")
                    .spelled(Dialect.RQFACTOR, "EMA_CN({x}, {d})")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.ewm(span={d}, min_periods={d}).mean()",
                            "the weighted mean of all values so far")
                    .example(Settings.ofDays(3), series(4, 2, NAN, 5, 9), series(NAN, NAN, NAN, 4, 6.5))
                    .kernel(Decays::exponential));

    private Decays() {}

    private static Kernel linear(Choice choice) {
        return switch (choice.conventions().decay()) {
            case WEIGHTS -> (out, days, in) -> new Linear(choice, days, in[0]).slide(out, days);
            case WEIGHTS_TIMES_DAYS -> (out, days, in) -> CountedDecay.of(out, days, in[0], choice);
        };
    }

    private static Kernel exponential(Choice choice) {
        return switch (choice.conventions().average()) {
            case RECURSIVE -> (out, days, in) -> new ExponentialMean(choice, days).run(out, days, in[0]);
            case ADJUSTED -> (out, days, in) -> AdjustedMean.of(out, days, in[0], choice);
            case FINITE -> (out, days, in) -> FiniteExponential.of(out, days, in[0], choice);
        };
    }

    /**
     * The linearly weighted mean. Kept are the sum of the values and the weighted sum; under partial coverage the
     * same of the values' presence. Going back, each day weighs 1 and those after it one more than before; going
     * forward, each new day weighs d and those before it one less.
     */
    private static final class Linear extends Window {

        private final double[] present;

        Linear(Choice choice, Days days, double[] x) {
            super(choice, days, 1, choice.coverage() == Coverage.FULL ? 2 : 4, 0, x);
            present = rows.take();
        }

        @Override
        void receive(int slot, double[][] values) {
            System.arraycopy(tally.receive(slot, values[0], 0), 0, values[2], 0, width);
        }

        @Override
        void fold(double[][] slot, double[][] later) {
            for (int k = 0; k < slot.length; k += 2) {
                fold(slot[k], slot[k + 1], later[k], later[k + 1]);
            }
        }

        private static void fold(double[] sum, double[] weighted, double[] laterSum, double[] laterWeighted) {
            for (int i = 0; i < sum.length; i++) {
                double s = sum[i] + laterSum[i];
                sum[i] = s;
                weighted[i] = laterWeighted[i] + s;
            }
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            step(result, older[1], newer[0], newer[1], today[0], d);
            double weight = 2 / (d * (d + 1.0));
            for (int i = 0; i < result.length; i++) {
                double v = result[i] * weight;
                result[i] = v + (v - v);
            }
        }

        private static void step(
                double[] result, double[] older, double[] sum, double[] weighted, double[] today, double d) {
            for (int i = 0; i < result.length; i++) {
                double w = weighted[i] - sum[i] + d * today[i];
                weighted[i] = w;
                sum[i] += today[i];
                result[i] = older[i] + w;
            }
        }

        @Override
        void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
            step(present, older[3], newer[2], newer[3], today[2], d);
            for (int i = 0; i < result.length; i++) {
                double v = (older[1][i] + newer[1][i]) / present[i] + (tally.share[i] - tally.share[i]);
                result[i] = v + (v - v);
            }
        }
    }
}
