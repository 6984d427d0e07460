package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Choice;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.panel.Days;

/** Spread and shape of the last d days of one instrument. */
final class Moments {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("ts_std")
                    .alias("std", "stddev", "ts_std_dev", "ts_stddev")
                    .takes("x")
                    .set(Setting.days("d", 2))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .summary("Standard deviation of the last d days, with divisor n - 1.")
                    .formula("\\sqrt{\\frac{1}{d-1} \\sum_{k=0}^{d-1} (x_{t-k} - \\bar x)^2}")
                    .source("pandas, qlib, alphagen: ddof 1; RQFactor divides by n")
                    .example(Settings.ofDays(3), series(1, 2, 3, 3, 3), series(NAN, NAN, 1, Math.sqrt(1 / 3.0), 0))
                    .kernel(choice -> (out, days, in) -> new Deviation(choice, days, in[0]).slide(out, days)),
            Operator.named("ts_zscore")
                    .takes("x")
                    .set(Setting.days("d", 2))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .summary("How many standard deviations today lies above the mean of the last d days.")
                    .formula("(x_t - \\bar x) / s")
                    .source("WorldQuant BRAIN ts_zscore, with divisor n - 1")
                    .example(Settings.ofDays(3), series(1, 2, 3, 3, 3), series(NAN, NAN, 1, Math.sqrt(1 / 3.0), NAN))
                    .kernel(choice -> (out, days, in) -> new Score(choice, days, in[0]).slide(out, days)),
            Operator.named("ts_skew")
                    .alias("ts_skewness", "skew")
                    .takes("x")
                    .set(Setting.days("d", 3))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .summary(
                            "Skewness of the last d days: the third moment over the second to the power 1.5, both biased.")
                    .formula("m_3 / m_2^{1.5}, \\quad m_j = \\frac{1}{d} \\sum_{k=0}^{d-1} (x_{t-k} - \\bar x)^j")
                    .source("alphagen Skew; pandas and qlib correct it for small samples")
                    .example(
                            Settings.ofDays(3),
                            series(0, 0, 3, 3, 3),
                            series(NAN, NAN, Math.sqrt(0.5), -Math.sqrt(0.5), NAN))
                    .kernel(choice -> (out, days, in) -> new Skew(choice, days, in[0]).slide(out, days)));

    private Moments() {}

    /** The standard deviation of a window. Sums: deviations and their squares. */
    private static class Deviation extends Deviations {

        Deviation(Choice choice, Days days, double[] x) {
            super(choice, days, 2, 2, x);
        }

        @Override
        final void add(double[][] from, double[][] to, int age) {
            add(from[0], from[1], to[0], to[1], deviations[0]);
        }

        private static void add(double[] sum, double[] squares, double[] toSum, double[] toSquares, double[] x) {
            for (int i = 0; i < x.length; i++) {
                toSum[i] = sum[i] + x[i];
                toSquares[i] = squares[i] + x[i] * x[i];
            }
        }

        @Override
        final void rebase(double[] sums, double n, double[] shift) {
            double c = shift[0];
            sums[1] += c * (2 * sums[0] + n * c);
            sums[0] += n * c;
        }

        @Override
        void give(double[] result, int day, double[][] older, double[][] newer) {
            deviation(result, older[0], older[1], newer[0], newer[1]);
        }

        final void deviation(double[] result, double[] sum, double[] squares, double[] newSum, double[] newSquares) {
            double[] share = this.share;
            double[] freedom = this.freedom;
            for (int i = 0; i < result.length; i++) {
                double s = sum[i] + newSum[i];
                double v = Math.sqrt(Math.max(squares[i] + newSquares[i] - s * s * share[i], 0) * freedom[i]);
                result[i] = v + (v - v);
            }
        }
    }

    /** The z-score of today within the window. */
    private static final class Score extends Deviation {

        private final double[] today;

        Score(Choice choice, Days days, double[] x) {
            super(choice, days, x);
            today = new double[width];
        }

        @Override
        void give(double[] result, int day, double[][] older, double[][] newer) {
            super.give(result, day, older, newer);
            today(today, day);
            score(result, today, older[0], newer[0], share);
        }

        private static void score(double[] result, double[] today, double[] sum, double[] newSum, double[] share) {
            for (int i = 0; i < result.length; i++) {
                double v = (today[i] - (sum[i] + newSum[i]) * share[i]) / result[i];
                result[i] = v + (v - v);
            }
        }
    }

    /** The skewness of a window. Sums: deviations, their squares and cubes. */
    private static final class Skew extends Deviations {

        Skew(Choice choice, Days days, double[] x) {
            super(choice, days, 3, 3, x);
        }

        @Override
        void add(double[][] from, double[][] to, int age) {
            double[] x = deviations[0];
            for (int k = 0; k < 3; k++) {
                double[] sum = from[k];
                double[] toSum = to[k];
                for (int i = 0; i < width; i++) {
                    toSum[i] = sum[i] + power(x[i], k);
                }
            }
        }

        private static double power(double x, int k) {
            return k == 0 ? x : k == 1 ? x * x : x * x * x;
        }

        @Override
        void rebase(double[] sums, double n, double[] shift) {
            double c = shift[0];
            sums[2] += c * (3 * sums[1] + c * (3 * sums[0] + n * c));
            sums[1] += c * (2 * sums[0] + n * c);
            sums[0] += n * c;
        }

        @Override
        void give(double[] result, int day, double[][] older, double[][] newer) {
            for (int i = 0; i < width; i++) {
                double mean = (older[0][i] + newer[0][i]) * share[i];
                double second = (older[1][i] + newer[1][i]) * share[i];
                double third = (older[2][i] + newer[2][i]) * share[i];
                double spread = second - mean * mean;
                double v = (third - mean * (3 * second - 2 * mean * mean)) / (spread * Math.sqrt(spread));
                result[i] = v + (v - v);
            }
        }
    }
}
