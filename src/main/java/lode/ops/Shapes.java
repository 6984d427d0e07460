package lode.ops;

import static lode.expr.Example.series;
import static lode.ops.Entries.window;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Conventions.Shape;
import lode.expr.Dialect;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;
import lode.panel.Days;

/** Spread and shape of the last d days of one instrument, beyond {@link Moments}. */
final class Shapes {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            window("ts_var", 2)
                    .alias("var", "variance", "ts_variance")
                    .unit(UnitRule.SQUARE)
                    .summary("Variance of the last d days, with divisor n - 1.")
                    .formula("\\frac{1}{d-1} \\sum_{k=0}^{d-1} (x_{t-k} - \\bar x)^2")
                    .source("pandas, qlib, alphagen: ddof 1; RQFactor divides by n")
                    .spelled(Dialect.QLIB, "Var({x}, {d})", "accepts windows with two values")
                    .spelled(Dialect.RQFACTOR, "VAR({x}, {d})", "divides by n")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).var()")
                    .example(Settings.ofDays(3), series(1, 2, 3, 3, 3), series(NAN, NAN, 1, 1 / 3.0, 0))
                    .kernel(choice -> (out, days, in) -> new Variance(choice, days, in[0]).slide(out, days)),
            window("ts_kurt", 4)
                    .alias("kurt", "kurtosis", "ts_kurtosis")
                    .unit(UnitRule.RATIO)
                    .summary("Excess kurtosis of the last d days: fourth moment over the square of the second, both "
                            + "biased, less 3.")
                    .formula("m_4 / m_2^2 - 3, \\quad m_j = \\frac{1}{d} \\sum_{k=0}^{d-1} (x_{t-k} - \\bar x)^j")
                    .source("scipy.stats.kurtosis; pandas, qlib and RQFactor correct it for small samples")
                    .spelled(Dialect.QLIB, "Kurt({x}, {d})", "corrected for small samples")
                    .spelled(Dialect.RQFACTOR, "TS_KURT({x}, {d})", "corrected for small samples")
                    .spelled(Dialect.BRAIN, "ts_kurtosis({x}, {d})")
                    .spelled(
                            Dialect.PANDAS, "{x}.rolling({d}).kurt()", "corrected for small samples; -3 where constant")
                    .example(Settings.ofDays(4), series(0, 0, 2, 2, 2, 2), series(NAN, NAN, NAN, -2, 7 / 3.0 - 3, NAN))
                    .kernel(choice -> (out, days, in) -> new Kurtosis(choice, days, in[0]).slide(out, days)),
            window("ts_moment", 2)
                    .set(Setting.count("k", 2, 6))
                    .unit(UnitRule.PURE)
                    .summary("Central moment of degree k of the last d days, biased.")
                    .formula("\\frac{1}{d} \\sum_{j=0}^{d-1} (x_{t-j} - \\bar x)^k")
                    .source("WorldQuant BRAIN ts_moment")
                    .spelled(Dialect.BRAIN, "ts_moment({x}, {d}, {k})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).apply(lambda w: stats.moment(w, {k}), raw=True)")
                    .example(Settings.ofDays(2).with(3), series(1, 3, 5, NAN), series(NAN, 0, 0, NAN))
                    .example(Settings.ofDays(4).with(4), series(0, 0, 2, 2), series(NAN, NAN, NAN, 1))
                    .kernel(choice -> (out, days, in) -> new Moment(choice, days, in[0]).slide(out, days)),
            window("ts_ir", 2)
                    .unit(UnitRule.RATIO)
                    .summary("Mean over standard deviation, with divisor n - 1, of the last d days.")
                    .formula("\\bar x / s")
                    .source("WorldQuant BRAIN ts_ir; AlphaForge ts_ir")
                    .spelled(Dialect.BRAIN, "ts_ir({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).mean() / {x}.rolling({d}).std()", "infinite if constant")
                    .example(Settings.ofDays(2), series(1, 3, 3, NAN), series(NAN, Math.sqrt(2), NAN, NAN))
                    .kernel(choice ->
                            (out, days, in) -> new RelativeSpread(choice, days, in[0], true).slide(out, days)),
            window("ts_cv", 2)
                    .unit(UnitRule.RATIO)
                    .summary("Coefficient of variation of the last d days: standard deviation, with divisor n - 1, "
                            + "over mean; missing where the mean is 0, but for rounding.")
                    .formula("s / \\bar x")
                    .source("phandas ts_cv; negative where the mean is")
                    .spelled(
                            Dialect.PANDAS,
                            "{x}.rolling({d}).std() / {x}.rolling({d}).mean()",
                            "infinite if the mean is 0")
                    .example(Settings.ofDays(2), series(1, 3, 3, -3, NAN), series(NAN, Math.sqrt(0.5), 0, NAN, NAN))
                    .kernel(choice ->
                            (out, days, in) -> new RelativeSpread(choice, days, in[0], false).slide(out, days)));

    private Shapes() {}

    /** The excess kurtosis of a window. */
    private static final class Kurtosis extends PowerSums {

        private final boolean corrected;
        private final double[] square;

        Kurtosis(Choice choice, Days days, double[] x) {
            super(choice, days, x, 4, 4);
            corrected = choice.conventions().shape() == Shape.CORRECTED;
            square = new double[width];
        }

        @Override
        void compute(double[] result) {
            moment(2, square);
            moment(4, result);
            excess(result, square);
            if (corrected) {
                correct(result, count);
            }
        }

        private static void excess(double[] fourth, double[] second) {
            for (int i = 0; i < fourth.length; i++) {
                double v = fourth[i] / (second[i] * second[i]) - 3;
                fourth[i] = v + (v - v);
            }
        }

        /** Joanes and Gill 1998: G2 from g2. */
        private static void correct(double[] excess, double[] count) {
            for (int i = 0; i < excess.length; i++) {
                double n = count[i];
                excess[i] = (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * excess[i] + 6);
            }
        }
    }

    /** A central moment of a window. */
    private static final class Moment extends PowerSums {

        private final int degree;

        Moment(Choice choice, Days days, double[] x) {
            super(choice, days, x, 2, (int) choice.number(0));
            degree = (int) choice.number(0);
        }

        @Override
        void compute(double[] result) {
            moment(degree, result);
            for (int i = 0; i < result.length; i++) {
                double v = result[i] + 0.0;
                result[i] = v + (v - v);
            }
        }
    }
}
