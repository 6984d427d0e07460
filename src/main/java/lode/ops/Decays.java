package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Coverage;
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
                    .example(Settings.ofDays(3), series(6, 0, 6, 12, NAN), series(NAN, NAN, 4, 8, NAN))
                    .kernel(choice -> (out, days, in) -> new Linear(choice, days, in[0]).slide(out, days)),
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
                    .example(Settings.ofDays(3), series(4, 2, NAN, 5, 9), series(NAN, NAN, NAN, 4, 6.5))
                    .kernel(choice -> (out, days, in) -> ema(out, days, in[0], choice)));

    private Decays() {}

    /**
     * The linearly weighted mean. Kept are the sum of the values and the sum weighted by the distance from the seam of
     * the blocks; under partial coverage the same of the values' presence.
     */
    private static final class Linear extends PlainWindow {

        private final double[] presentWeight;

        Linear(Choice choice, Days days, double[] x) {
            super(choice, days, x, choice.coverage() == Coverage.FULL ? 2 : 4, 0);
            presentWeight = new double[width];
        }

        @Override
        void add(double[][] from, double[][] to, int age) {
            add(from[0], from[1], to[0], to[1], values, age);
            if (!full) {
                add(from[2], from[3], to[2], to[3], present(), age);
            }
        }

        private static void add(double[] sum, double[] aged, double[] toSum, double[] toAged, double[] x, double age) {
            for (int i = 0; i < x.length; i++) {
                toSum[i] = sum[i] + x[i];
                toAged[i] = aged[i] + age * x[i];
            }
        }

        @Override
        void give(double[] result, int day, double[][] older, double[][] newer) {
            double seam = d - day % d;
            weigh(result, older[0], older[1], newer[0], newer[1], seam);
            if (full) {
                scale(result, 2 / (d * (d + 1.0)));
            } else {
                weigh(presentWeight, older[2], older[3], newer[2], newer[3], seam);
                divide(result);
            }
        }

        /** A day before the seam weighs its distance less than the seam, a day after it its distance more. */
        private static void weigh(
                double[] result, double[] older, double[] olderAged, double[] newer, double[] newerAged, double seam) {
            for (int i = 0; i < result.length; i++) {
                result[i] = seam * (older[i] + newer[i]) + (newerAged[i] - olderAged[i]);
            }
        }

        private static void scale(double[] result, double factor) {
            for (int i = 0; i < result.length; i++) {
                double v = result[i] * factor;
                result[i] = v + (v - v);
            }
        }

        private void divide(double[] result) {
            for (int i = 0; i < width; i++) {
                double v = result[i] / presentWeight[i] + (share[i] - share[i]);
                result[i] = v + (v - v);
            }
        }
    }

    private static void ema(double[] out, Days days, double[] x, Choice choice) {
        double alpha = 2.0 / (choice.days(0) + 1);
        double[] state = new double[days.width()];
        int[] seen = new int[days.width()];
        for (int t = 0; t < days.last(); t++) {
            int row = t * days.width();
            remember(state, seen, x, row, alpha);
            if (t >= days.first()) {
                for (int i = 0; i < state.length; i++) {
                    double v = x[row + i];
                    out[row + i] = seen[i] >= choice.enough() && v == v ? state[i] + (state[i] - state[i]) : NAN;
                }
            }
        }
    }

    private static void remember(double[] state, int[] seen, double[] x, int row, double alpha) {
        for (int i = 0; i < state.length; i++) {
            double v = x[row + i];
            if (v == v) {
                state[i] = seen[i] == 0 ? v : state[i] + alpha * (v - state[i]);
                seen[i]++;
            }
        }
    }
}
