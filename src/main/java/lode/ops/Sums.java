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

/** Sum, mean and product of the last d days of one instrument. */
final class Sums {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("ts_sum")
                    .alias("sum")
                    .takes("x")
                    .set(Setting.days("d", 1))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .summary("Sum of the last d days.")
                    .formula("\\sum_{k=0}^{d-1} x_{t-k}")
                    .source("Kakushadze 2016, appendix A.1: sum(x, d)")
                    .example(Settings.ofDays(2), series(1, 2, 6, NAN, 4), series(NAN, 3, 8, NAN, NAN))
                    .kernel(choice -> (out, days, in) -> new Sum(choice, days, in[0]).slide(out, days)),
            Operator.named("ts_mean")
                    .alias("ma", "mean", "sma", "ts_avg")
                    .takes("x")
                    .set(Setting.days("d", 1))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .summary("Mean of the last d days.")
                    .formula("\\frac{1}{d} \\sum_{k=0}^{d-1} x_{t-k}")
                    .source("Kakushadze 2016, appendix A.1: sum(x, d) / d")
                    .example(Settings.ofDays(3), series(1, 2, 6, 4, NAN), series(NAN, NAN, 3, 4, NAN))
                    .kernel(choice -> (out, days, in) -> new Mean(choice, days, in[0]).slide(out, days)),
            Operator.named("ts_product")
                    .alias("product")
                    .takes("x")
                    .set(Setting.days("d", 1))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .summary("Product of the last d days.")
                    .formula("\\prod_{k=0}^{d-1} x_{t-k}")
                    .source("Kakushadze 2016, appendix A.1: product(x, d)")
                    .example(Settings.ofDays(2), series(1, 2, 6, NAN, 4), series(NAN, 2, 12, NAN, NAN))
                    .kernel(choice -> (out, days, in) -> new Product(choice, days, in[0]).slide(out, days)));

    private Sums() {}

    /** The sum of a window. */
    private static class Sum extends PlainWindow {

        Sum(Choice choice, Days days, double[] x) {
            super(choice, days, x, 1, 0);
        }

        @Override
        final void add(double[][] from, double[][] to, int age) {
            add(from[0], values, to[0]);
        }

        private static void add(double[] from, double[] x, double[] to) {
            for (int i = 0; i < to.length; i++) {
                to[i] = from[i] + x[i];
            }
        }

        @Override
        void give(double[] result, int day, double[][] older, double[][] newer) {
            give(result, older[0], newer[0], share);
        }

        private static void give(double[] result, double[] older, double[] newer, double[] share) {
            for (int i = 0; i < result.length; i++) {
                double v = older[i] + newer[i];
                result[i] = v + (v - v) + (share[i] - share[i]);
            }
        }
    }

    /** The mean of a window. */
    private static final class Mean extends Sum {

        Mean(Choice choice, Days days, double[] x) {
            super(choice, days, x);
        }

        @Override
        void give(double[] result, int day, double[][] older, double[][] newer) {
            divide(result, older[0], newer[0], known, share);
        }

        /** Multiplies by 1 / n and puts the last bit right, which gives the quotient without a division. */
        private static void divide(double[] result, double[] older, double[] newer, double[] known, double[] share) {
            for (int i = 0; i < result.length; i++) {
                double sum = older[i] + newer[i];
                double quotient = sum * share[i];
                double v = Math.fma(Math.fma(-quotient, known[i], sum), share[i], quotient);
                result[i] = v + (v - v);
            }
        }
    }

    /** The product of a window. */
    private static final class Product extends PlainWindow {

        Product(Choice choice, Days days, double[] x) {
            super(choice, days, x, 1, 1);
        }

        @Override
        void add(double[][] from, double[][] to, int age) {
            multiply(from[0], values, to[0]);
        }

        private static void multiply(double[] from, double[] x, double[] to) {
            for (int i = 0; i < to.length; i++) {
                to[i] = from[i] * x[i];
            }
        }

        @Override
        void give(double[] result, int day, double[][] older, double[][] newer) {
            multiply(older[0], newer[0], result);
            for (int i = 0; i < result.length; i++) {
                double v = result[i];
                result[i] = v + (v - v) + (share[i] - share[i]);
            }
        }
    }
}
