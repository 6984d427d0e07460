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
        void fold(double[][] slot, double[][] later) {
            Pairs.fold(slot, later, reference);
        }

        @Override
        void rebase(double[][] sums, double[][] rebased, double[] n, double[][] shifts) {
            Pairs.rebase(sums, rebased, n, shifts);
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            add(newer[0], newer[1], newer[2], today[0], today[1], reference[0], reference[1]);
            centre(result, older[2], newer[2], older[0], newer[0], older[1], newer[1], share);
            double freedom = 1 / (d - 1.0);
            for (int i = 0; i < result.length; i++) {
                double v = result[i] * freedom;
                result[i] = v + (v - v);
            }
        }

        @Override
        void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
            for (int i = 0; i < result.length; i++) {
                double sumX = older[0][i] + newer[0][i];
                double sumY = older[1][i] + newer[1][i];
                double v = (older[2][i] + newer[2][i] - sumX * sumY * tally.share[i]) * freedom[i];
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
        void fold(double[][] slot, double[][] later) {
            foldSquares(slot[0], slot[3], later[3], reference[0]);
            foldSquares(slot[1], slot[4], later[4], reference[1]);
            Pairs.fold(slot, later, reference);
        }

        private static void foldSquares(double[] values, double[] squares, double[] later, double[] reference) {
            for (int i = 0; i < values.length; i++) {
                double e = values[i] - reference[i];
                squares[i] = later[i] + e * e;
            }
        }

        @Override
        void rebase(double[][] sums, double[][] rebased, double[] n, double[][] shifts) {
            Pairs.rebase(sums, rebased, n, shifts);
            rebaseSquares(sums[0], sums[3], rebased[3], n, shifts[0]);
            rebaseSquares(sums[1], sums[4], rebased[4], n, shifts[1]);
        }

        private static void rebaseSquares(
                double[] sum, double[] squares, double[] rebased, double[] n, double[] shift) {
            for (int i = 0; i < shift.length; i++) {
                rebased[i] = squares[i] + shift[i] * (2 * sum[i] + n[i] * shift[i]);
            }
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            add(newer[0], newer[1], newer[2], today[0], today[1], reference[0], reference[1]);
            foldSquares(today[0], newer[3], newer[3], reference[0]);
            foldSquares(today[1], newer[4], newer[4], reference[1]);
            centre(result, older[2], newer[2], older[0], newer[0], older[1], newer[1], share);
            centre(squaresX, older[3], newer[3], older[0], newer[0], older[0], newer[0], share);
            centre(squaresY, older[4], newer[4], older[1], newer[1], older[1], newer[1], share);
            for (int i = 0; i < result.length; i++) {
                result[i] = correlation(result[i], squaresX[i], squaresY[i]);
            }
        }

        @Override
        void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
            double[] n = tally.share;
            for (int i = 0; i < result.length; i++) {
                double sumX = older[0][i] + newer[0][i];
                double sumY = older[1][i] + newer[1][i];
                result[i] = correlation(
                        older[2][i] + newer[2][i] - sumX * sumY * n[i],
                        older[3][i] + newer[3][i] - sumX * sumX * n[i],
                        older[4][i] + newer[4][i] - sumY * sumY * n[i]);
            }
        }

        private static double correlation(double products, double squaresX, double squaresY) {
            double v = products / Math.sqrt(squaresX * squaresY);
            return Math.max(-1.0, Math.min(v + (v - v), 1.0));
        }
    }

    private static void fold(double[][] slot, double[][] later, double[][] reference) {
        fold(slot[0], slot[1], slot[2], later[0], later[1], later[2], reference[0], reference[1]);
    }

    private static void fold(
            double[] sumX,
            double[] sumY,
            double[] products,
            double[] laterX,
            double[] laterY,
            double[] laterProducts,
            double[] referenceX,
            double[] referenceY) {
        for (int i = 0; i < sumX.length; i++) {
            double x = sumX[i] - referenceX[i];
            double y = sumY[i] - referenceY[i];
            sumX[i] = laterX[i] + x;
            sumY[i] = laterY[i] + y;
            products[i] = laterProducts[i] + x * y;
        }
    }

    private static void rebase(double[][] sums, double[][] rebased, double[] n, double[][] shifts) {
        double[] sumX = sums[0];
        double[] sumY = sums[1];
        for (int i = 0; i < n.length; i++) {
            double a = shifts[0][i];
            double b = shifts[1][i];
            rebased[0][i] = sumX[i] + n[i] * a;
            rebased[1][i] = sumY[i] + n[i] * b;
            rebased[2][i] = sums[2][i] + a * sumY[i] + b * sumX[i] + n[i] * a * b;
        }
    }

    private static void add(
            double[] sumX,
            double[] sumY,
            double[] products,
            double[] todayX,
            double[] todayY,
            double[] referenceX,
            double[] referenceY) {
        for (int i = 0; i < sumX.length; i++) {
            double x = todayX[i] - referenceX[i];
            double y = todayY[i] - referenceY[i];
            sumX[i] += x;
            sumY[i] += y;
            products[i] += x * y;
        }
    }

    /** Products of deviations from the means, from products of deviations from the reference. */
    private static void centre(
            double[] result,
            double[] olderProducts,
            double[] newerProducts,
            double[] olderX,
            double[] newerX,
            double[] olderY,
            double[] newerY,
            double share) {
        for (int i = 0; i < result.length; i++) {
            double sumX = olderX[i] + newerX[i];
            double sumY = olderY[i] + newerY[i];
            result[i] = olderProducts[i] + newerProducts[i] - sumX * sumY * share;
        }
    }
}
