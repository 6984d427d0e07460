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

/** How two series of one instrument move together over the last d days; a day counts when both are known. */
final class Pairs {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("ts_corr")
                    .alias("correlation", "corr", "ts_correlation")
                    .takes("x", "y")
                    .set(Setting.days("d", 2))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .summary("Correlation of two series over the last d days; missing where one of them is constant.")
                    .formula("\\frac{\\sum (x_{t-k} - \\bar x)(y_{t-k} - \\bar y)}"
                            + "{\\sqrt{\\sum (x_{t-k} - \\bar x)^2 \\sum (y_{t-k} - \\bar y)^2}}")
                    .source("Kakushadze 2016: correlation(x, y, d); qlib Corr")
                    .example(
                            Settings.ofDays(3),
                            series(1, 2, 3, 3, 3),
                            series(2, 4, 6, 5, 7),
                            series(NAN, NAN, 1, Math.sqrt(0.75), NAN))
                    .kernel(choice -> (out, days, in) -> new Correlation(choice, days, in).slide(out, days)),
            Operator.named("ts_cov")
                    .alias("covariance", "cov", "ts_covariance")
                    .takes("x", "y")
                    .set(Setting.days("d", 2))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .summary("Covariance of two series over the last d days, with divisor n - 1.")
                    .formula("\\frac{1}{d-1} \\sum_{k=0}^{d-1} (x_{t-k} - \\bar x)(y_{t-k} - \\bar y)")
                    .source("Kakushadze 2016: covariance(x, y, d); qlib Cov")
                    .example(Settings.ofDays(2), series(1, 2, 3, NAN), series(2, 4, 4, 4), series(NAN, 1, 0, NAN))
                    .kernel(choice -> (out, days, in) -> new Covariance(choice, days, in).slide(out, days)));

    private Pairs() {}

    /** The covariance. Sums: deviations of x, of y, and their products. */
    private static final class Covariance extends Deviations {

        Covariance(Choice choice, Days days, double[]... in) {
            super(choice, days, 2, 3, in[0], in[1]);
        }

        @Override
        void add(double[][] from, double[][] to, int age) {
            addValues(from[0], to[0], deviations[0]);
            addValues(from[1], to[1], deviations[1]);
            addProducts(from[2], to[2], deviations[0], deviations[1]);
        }

        @Override
        void rebase(double[] sums, double n, double[] shift) {
            sums[2] += shift[0] * sums[1] + shift[1] * sums[0] + n * shift[0] * shift[1];
            sums[0] += n * shift[0];
            sums[1] += n * shift[1];
        }

        @Override
        void give(double[] result, int day, double[][] older, double[][] newer) {
            centre(result, older, newer, 0, 1, 2, share);
            double[] freedom = this.freedom;
            for (int i = 0; i < result.length; i++) {
                double v = result[i] * freedom[i];
                result[i] = v + (v - v);
            }
        }
    }

    /** The correlation. Sums: deviations of x, of y, their products, and the squares of each. */
    private static final class Correlation extends Deviations {

        private final double[] squaresX;
        private final double[] squaresY;

        Correlation(Choice choice, Days days, double[]... in) {
            super(choice, days, 2, 5, in[0], in[1]);
            squaresX = new double[width];
            squaresY = new double[width];
        }

        @Override
        void add(double[][] from, double[][] to, int age) {
            addValues(from[0], to[0], deviations[0]);
            addValues(from[1], to[1], deviations[1]);
            addProducts(from[2], to[2], deviations[0], deviations[1]);
            addProducts(from[3], to[3], deviations[0], deviations[0]);
            addProducts(from[4], to[4], deviations[1], deviations[1]);
        }

        @Override
        void rebase(double[] sums, double n, double[] shift) {
            double a = shift[0];
            double b = shift[1];
            sums[2] += a * sums[1] + b * sums[0] + n * a * b;
            sums[3] += a * (2 * sums[0] + n * a);
            sums[4] += b * (2 * sums[1] + n * b);
            sums[0] += n * a;
            sums[1] += n * b;
        }

        @Override
        void give(double[] result, int day, double[][] older, double[][] newer) {
            centre(result, older, newer, 0, 1, 2, share);
            centre(squaresX, older, newer, 0, 0, 3, share);
            centre(squaresY, older, newer, 1, 1, 4, share);
            correlate(result, squaresX, squaresY);
        }

        private static void correlate(double[] result, double[] squaresX, double[] squaresY) {
            for (int i = 0; i < result.length; i++) {
                double v = result[i] / Math.sqrt(squaresX[i] * squaresY[i]);
                result[i] = Math.max(-1.0, Math.min(v + (v - v), 1.0));
            }
        }
    }

    private static void addValues(double[] from, double[] to, double[] x) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + x[i];
        }
    }

    private static void addProducts(double[] from, double[] to, double[] x, double[] y) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + x[i] * y[i];
        }
    }

    /** The products of deviations from the means, from the sums numbered x and y and that of their products. */
    private static void centre(
            double[] result, double[][] older, double[][] newer, int x, int y, int products, double[] share) {
        centre(result, older[products], newer[products], older[x], newer[x], older[y], newer[y], share);
    }

    private static void centre(
            double[] result,
            double[] olderProducts,
            double[] newerProducts,
            double[] olderX,
            double[] newerX,
            double[] olderY,
            double[] newerY,
            double[] share) {
        for (int i = 0; i < result.length; i++) {
            double sumX = olderX[i] + newerX[i];
            double sumY = olderY[i] + newerY[i];
            result[i] = olderProducts[i] + newerProducts[i] - sumX * sumY * share[i];
        }
    }
}
