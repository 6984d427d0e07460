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
                    .spelled(Dialect.QLIB, "Sum({x}, {d})", "windows of one value")
                    .spelled(Dialect.RQFACTOR, "SUM({x}, {d})")
                    .spelled(Dialect.ALPHA101, "sum({x}, {d})")
                    .spelled(Dialect.BRAIN, "ts_sum({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).sum()")
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
                    .spelled(Dialect.QLIB, "Mean({x}, {d})", "windows of one value")
                    .spelled(Dialect.RQFACTOR, "MA({x}, {d})")
                    .spelled(Dialect.RQFACTOR, "SMA({x}, {d})")
                    .spelled(Dialect.ALPHA101, "sum({x}, {d}) / {d}")
                    .spelled(Dialect.BRAIN, "ts_mean({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).mean()")
                    .example(Settings.ofDays(3), series(1, 2, 6, 4, NAN), series(NAN, NAN, 3, 4, NAN))
                    .kernel(choice -> (out, days, in) -> new Mean(choice, days, in[0]).slide(out, days)),
            Operator.named("ts_product")
                    .alias("product")
                    .takes("x")
                    .set(Setting.days("d", 1))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .unit(UnitRule.PURE)
                    .summary("Product of the last d days.")
                    .formula("\\prod_{k=0}^{d-1} x_{t-k}")
                    .source("Kakushadze 2016, appendix A.1: product(x, d)")
                    .spelled(Dialect.RQFACTOR, "PRODUCT({x}, {d})")
                    .spelled(Dialect.ALPHA101, "product({x}, {d})")
                    .spelled(Dialect.BRAIN, "ts_product({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).apply(np.prod, raw=True)")
                    .example(Settings.ofDays(2), series(1, 2, 6, NAN, 4), series(NAN, 2, 12, NAN, NAN))
                    .kernel(choice -> (out, days, in) -> new Product(choice, days, in[0]).slide(out, days)));

    private Sums() {}

    /** The sum of a window. */
    private static final class Sum extends PlainWindow {

        Sum(Choice choice, Days days, double[] x) {
            super(choice, days, x, 1, 0, 0);
        }

        @Override
        void fold(double[][] slot, double[][] later) {
            add(slot[0], later[0]);
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            step(result, older[0], newer[0], today[0]);
        }

        private static void step(double[] result, double[] older, double[] newer, double[] today) {
            for (int i = 0; i < result.length; i++) {
                double sum = newer[i] + today[i];
                newer[i] = sum;
                double v = older[i] + sum;
                result[i] = v + (v - v);
            }
        }
    }

    /** The mean of a window. */
    private static final class Mean extends PlainWindow {

        Mean(Choice choice, Days days, double[] x) {
            super(choice, days, x, 1, 0, 0);
        }

        @Override
        void fold(double[][] slot, double[][] later) {
            add(slot[0], later[0]);
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            step(result, older[0], newer[0], today[0], d, share);
        }

        private static void step(
                double[] result, double[] older, double[] newer, double[] today, double d, double share) {
            for (int i = 0; i < result.length; i++) {
                double sum = newer[i] + today[i];
                newer[i] = sum;
                double v = quotient(older[i] + sum, d, share);
                result[i] = v + (v - v);
            }
        }

        @Override
        void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
            for (int i = 0; i < result.length; i++) {
                double v = quotient(older[0][i] + newer[0][i], tally.known[i], tally.share[i]);
                result[i] = v + (v - v);
            }
        }

        /** Multiplies by 1 / n and puts the last bit right: the same as sum / n, without a division. */
        private static double quotient(double sum, double n, double share) {
            double q = sum * share;
            return Math.fma(Math.fma(-q, n, sum), share, q);
        }
    }

    /** The product of a window. */
    private static final class Product extends PlainWindow {

        Product(Choice choice, Days days, double[] x) {
            super(choice, days, x, 1, 1, 1);
        }

        @Override
        void fold(double[][] slot, double[][] later) {
            double[] product = slot[0];
            double[] x = later[0];
            for (int i = 0; i < product.length; i++) {
                product[i] *= x[i];
            }
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            step(result, older[0], newer[0], today[0]);
        }

        private static void step(double[] result, double[] older, double[] newer, double[] today) {
            for (int i = 0; i < result.length; i++) {
                double product = newer[i] * today[i];
                newer[i] = product;
                double v = older[i] * product;
                result[i] = v + (v - v);
            }
        }
    }

    private static void add(double[] sum, double[] x) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += x[i];
        }
    }
}
