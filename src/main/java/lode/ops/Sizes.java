package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.Entries.window;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** How large the last d days of one instrument are together, and on how few of them that rests. */
final class Sizes {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            window("ts_l2_norm", 1)
                    .summary("Root of the sum of the squares of the last d days.")
                    .formula("\\sqrt{\\sum_{k=0}^{d-1} x_{t-k}^2}")
                    .source("polars_ta ts_l2_norm")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).apply(np.linalg.norm, raw=True)")
                    .example(Settings.ofDays(2), series(3, 4, 0, NAN), series(NAN, 5, 4, NAN))
                    .kernel(choice -> (out, days, in) -> new Norm(choice, days, in[0]).slide(out, days)),
            window("ts_concentration", 1)
                    .alias("ts_concent")
                    .unit(UnitRule.RATIO)
                    .summary(
                            "Concentration of the last d days: from 1 / d if all are equally large to 1 if one day has "
                                    + "everything; missing where all are 0.")
                    .formula("\\sum_{k=0}^{d-1} x_{t-k}^2 / \\left(\\sum_{k=0}^{d-1} |x_{t-k}|\\right)^2")
                    .source("Herfindahl 1950, over days instead of firms; signs do not matter")
                    .spelled(Dialect.PANDAS, "({x} ** 2).rolling({d}).sum() / {x}.abs().rolling({d}).sum() ** 2")
                    .example(Settings.ofDays(2), series(2, 2, 0, 0), series(NAN, 0.5, 1, NAN))
                    .kernel(choice -> (out, days, in) -> new Concentration(choice, days, in[0]).slide(out, days)));

    private Sizes() {}

    /** The Euclidean norm of a window. */
    private static final class Norm extends PlainWindow {

        Norm(Choice choice, Days days, double[] x) {
            super(choice, days, x, 1, 0, 0);
        }

        @Override
        void fold(double[][] slot, double[][] later) {
            addSquares(slot[0], later[0], slot[0]);
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            addSquares(newer[0], newer[0], today[0]);
            root(result, older[0], newer[0]);
        }

        private static void root(double[] result, double[] older, double[] newer) {
            for (int i = 0; i < result.length; i++) {
                double v = Math.sqrt(older[i] + newer[i]);
                result[i] = v + (v - v);
            }
        }
    }

    /** Squares over the square of the sum. */
    private static final class Concentration extends PlainWindow {

        Concentration(Choice choice, Days days, double[] x) {
            super(choice, days, x, 2, 0, 0);
        }

        @Override
        void fold(double[][] slot, double[][] later) {
            addSquares(slot[1], later[1], slot[0]);
            addAbsolute(slot[0], later[0], slot[0]);
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            addSquares(newer[1], newer[1], today[0]);
            addAbsolute(newer[0], newer[0], today[0]);
            divide(result, older[0], newer[0], older[1], newer[1]);
        }

        private static void addAbsolute(double[] sum, double[] before, double[] x) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] = before[i] + Math.abs(x[i]);
            }
        }

        private static void divide(
                double[] result, double[] older, double[] newer, double[] olderSquares, double[] newerSquares) {
            for (int i = 0; i < result.length; i++) {
                double sum = older[i] + newer[i];
                double v = (olderSquares[i] + newerSquares[i]) / (sum * sum);
                result[i] = v + (v - v);
            }
        }
    }

    private static void addSquares(double[] sum, double[] before, double[] x) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = before[i] + x[i] * x[i];
        }
    }
}
