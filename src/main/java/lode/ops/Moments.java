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

    /** Sums of deviations and of their squares. */
    private abstract static class Squares extends Deviations {

        Squares(Choice choice, Days days, double[] x) {
            super(choice, days, 2, 2, x);
        }

        @Override
        final void fold(double[][] slot, double[][] later) {
            fold(slot[0], slot[1], later[0], later[1], reference[0]);
        }

        private static void fold(
                double[] sum, double[] squares, double[] laterSum, double[] laterSquares, double[] reference) {
            for (int i = 0; i < sum.length; i++) {
                double e = sum[i] - reference[i];
                sum[i] = laterSum[i] + e;
                squares[i] = laterSquares[i] + e * e;
            }
        }

        @Override
        final void rebase(double[][] sums, double[][] rebased, double[] n, double[][] shifts) {
            double[] sum = sums[0];
            double[] squares = sums[1];
            double[] shift = shifts[0];
            for (int i = 0; i < shift.length; i++) {
                double c = shift[i];
                rebased[0][i] = sum[i] + n[i] * c;
                rebased[1][i] = squares[i] + c * (2 * sum[i] + n[i] * c);
            }
        }

        /** The root of a mean of squares around the mean. */
        static double root(double squares, double sum, double share, double freedom) {
            return Math.sqrt(Math.max(squares - sum * sum * share, 0) * freedom);
        }
    }

    /** The standard deviation of a window. */
    private static final class Deviation extends Squares {

        Deviation(Choice choice, Days days, double[] x) {
            super(choice, days, x);
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            step(result, older[0], older[1], newer[0], newer[1], today[0], reference[0], share, 1 / (d - 1.0));
        }

        private static void step(
                double[] result,
                double[] olderSum,
                double[] olderSquares,
                double[] newerSum,
                double[] newerSquares,
                double[] today,
                double[] reference,
                double share,
                double freedom) {
            for (int i = 0; i < result.length; i++) {
                double e = today[i] - reference[i];
                newerSum[i] += e;
                newerSquares[i] += e * e;
                double v = root(olderSquares[i] + newerSquares[i], olderSum[i] + newerSum[i], share, freedom);
                result[i] = v + (v - v);
            }
        }

        @Override
        void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
            for (int i = 0; i < result.length; i++) {
                double v = root(older[1][i] + newer[1][i], older[0][i] + newer[0][i], tally.share[i], freedom[i]);
                result[i] = v + (v - v);
            }
        }
    }

    /** The z-score of today within the window. */
    private static final class Score extends Squares {

        Score(Choice choice, Days days, double[] x) {
            super(choice, days, x);
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            step(result, older[0], older[1], newer[0], newer[1], today[0], reference[0], share, 1 / (d - 1.0));
        }

        private static void step(
                double[] result,
                double[] olderSum,
                double[] olderSquares,
                double[] newerSum,
                double[] newerSquares,
                double[] today,
                double[] reference,
                double share,
                double freedom) {
            for (int i = 0; i < result.length; i++) {
                double e = today[i] - reference[i];
                newerSum[i] += e;
                newerSquares[i] += e * e;
                double sum = olderSum[i] + newerSum[i];
                double v = (e - sum * share) / root(olderSquares[i] + newerSquares[i], sum, share, freedom);
                result[i] = v + (v - v);
            }
        }

        @Override
        void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
            for (int i = 0; i < result.length; i++) {
                double sum = older[0][i] + newer[0][i];
                double mean = sum * tally.share[i];
                double v = (deviation(0, today[0], i) - mean)
                        / root(older[1][i] + newer[1][i], sum, tally.share[i], freedom[i]);
                result[i] = v + (v - v);
            }
        }
    }

    /** The skewness of a window: sums of deviations, their squares and cubes. */
    private static final class Skew extends Deviations {

        Skew(Choice choice, Days days, double[] x) {
            super(choice, days, 3, 3, x);
        }

        @Override
        void fold(double[][] slot, double[][] later) {
            double[] sum = slot[0];
            double[] squares = slot[1];
            double[] cubes = slot[2];
            double[] from = reference[0];
            for (int i = 0; i < width; i++) {
                double e = sum[i] - from[i];
                sum[i] = later[0][i] + e;
                squares[i] = later[1][i] + e * e;
                cubes[i] = later[2][i] + e * e * e;
            }
        }

        @Override
        void rebase(double[][] sums, double[][] rebased, double[] n, double[][] shifts) {
            for (int i = 0; i < width; i++) {
                double c = shifts[0][i];
                rebased[0][i] = sums[0][i] + n[i] * c;
                rebased[1][i] = sums[1][i] + c * (2 * sums[0][i] + n[i] * c);
                rebased[2][i] = sums[2][i] + c * (3 * sums[1][i] + c * (3 * sums[0][i] + n[i] * c));
            }
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            add(newer[0], newer[1], newer[2], today[0], reference[0]);
            for (int i = 0; i < width; i++) {
                double v = skewness(
                        (older[0][i] + newer[0][i]) * share,
                        (older[1][i] + newer[1][i]) * share,
                        (older[2][i] + newer[2][i]) * share);
                result[i] = v + (v - v);
            }
        }

        private static void add(double[] sum, double[] squares, double[] cubes, double[] today, double[] reference) {
            for (int i = 0; i < sum.length; i++) {
                double e = today[i] - reference[i];
                sum[i] += e;
                squares[i] += e * e;
                cubes[i] += e * e * e;
            }
        }

        @Override
        void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
            double[] n = tally.share;
            for (int i = 0; i < width; i++) {
                double v = skewness(
                        (older[0][i] + newer[0][i]) * n[i],
                        (older[1][i] + newer[1][i]) * n[i],
                        (older[2][i] + newer[2][i]) * n[i]);
                result[i] = v + (v - v);
            }
        }

        /** From the mean, the mean square and the mean cube of deviations. */
        private static double skewness(double mean, double square, double cube) {
            double spread = square - mean * mean;
            return (cube - mean * (3 * square - 2 * mean * mean)) / (spread * Math.sqrt(spread));
        }
    }
}
