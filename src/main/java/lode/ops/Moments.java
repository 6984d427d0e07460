package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Choice;
import lode.expr.Dialect;
import lode.expr.Kernel;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;
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
                    .unit(UnitRule.SPREAD)
                    .summary("Standard deviation of the last d days, with divisor n - 1.")
                    .formula("\\sqrt{\\frac{1}{d-1} \\sum_{k=0}^{d-1} (x_{t-k} - \\bar x)^2}")
                    .source("pandas, qlib, alphagen: ddof 1; RQFactor divides by n")
                    .spelled(Dialect.QLIB, "Std({x}, {d})", "windows of one value")
                    .spelled(Dialect.RQFACTOR, "STD({x}, {d})", "divisor n")
                    .spelled(Dialect.RQFACTOR, "STDDEV({x}, {d})", "divisor n")
                    .spelled(Dialect.ALPHA101, "stddev({x}, {d})", "divisor not said")
                    .spelled(Dialect.BRAIN, "ts_std_dev({x}, {d})", "divisor not said")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).std()")
                    .example(Settings.ofDays(3), series(1, 2, 3, 3, 3), series(NAN, NAN, 1, Math.sqrt(1 / 3.0), 0))
                    .kernel(Moments::deviation),
            Operator.named("ts_zscore")
                    .takes("x")
                    .set(Setting.days("d", 2))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .unit(UnitRule.RATIO)
                    .summary("How many standard deviations today lies above the mean of the last d days.")
                    .formula("(x_t - \\bar x) / s")
                    .source("WorldQuant BRAIN ts_zscore, with divisor n - 1")
                    .spelled(Dialect.QLIB, "({x} - Mean({x}, {d})) / Std({x}, {d})", "windows of one value")
                    .spelled(Dialect.RQFACTOR, "TS_ZSCORE({x}, {d})", "divisor n")
                    .spelled(Dialect.BRAIN, "ts_zscore({x}, {d})", "divisor not said")
                    .spelled(Dialect.PANDAS, "({x} - {x}.rolling({d}).mean()) / {x}.rolling({d}).std()")
                    .example(Settings.ofDays(3), series(1, 2, 3, 3, 3), series(NAN, NAN, 1, Math.sqrt(1 / 3.0), NAN))
                    .kernel(choice ->
                            Divisors.score(choice, (out, days, in) -> new Score(choice, days, in[0]).slide(out, days))),
            Operator.named("ts_skew")
                    .alias("ts_skewness", "skew")
                    .takes("x")
                    .set(Setting.days("d", 3))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .unit(UnitRule.RATIO)
                    .summary("Skewness of the last d days: third moment over second to the power 1.5, both biased.")
                    .formula("m_3 / m_2^{1.5}, \\quad m_j = \\frac{1}{d} \\sum_{k=0}^{d-1} (x_{t-k} - \\bar x)^j")
                    .source("alphagen Skew; pandas and qlib correct it for small samples")
                    .spelled(Dialect.QLIB, "Skew({x}, {d})", "corrected for small samples; windows of three values")
                    .spelled(Dialect.RQFACTOR, "TS_SKEW({x}, {d})", "corrected for small samples")
                    .spelled(Dialect.BRAIN, "ts_skewness({x}, {d})")
                    .spelled(Dialect.PANDAS, "{x}.rolling({d}).skew()", "corrected for small samples; 0 where constant")
                    .example(
                            Settings.ofDays(3),
                            series(0, 0, 3, 3, 3),
                            series(NAN, NAN, Math.sqrt(0.5), -Math.sqrt(0.5), NAN))
                    .kernel(choice -> Divisors.skewness(
                            choice, (out, days, in) -> new Skewness(choice, days, in[0]).slide(out, days))));

    private Moments() {}

    /** The standard deviation. */
    static Kernel deviation(Choice choice) {
        return Divisors.deviation(choice, (out, days, in) -> new Deviation(choice, days, in[0]).slide(out, days));
    }

    /** The standard deviation of a window. */
    private static final class Deviation extends Squares {

        Deviation(Choice choice, Days days, double[] x) {
            super(choice, days, x);
        }

        @Override
        void step(double[] result, double[][] older, double[][] newer, double[][] today) {
            step(result, older[0], older[1], newer[0], newer[1], today[0], reference[0], shares, freedom);
        }

        private static void step(
                double[] result,
                double[] olderSum,
                double[] olderSquares,
                double[] newerSum,
                double[] newerSquares,
                double[] today,
                double[] reference,
                double[] shares,
                double[] freedom) {
            for (int i = 0; i < result.length; i++) {
                double e = today[i] - reference[i];
                newerSum[i] += e;
                newerSquares[i] += e * e;
                double v = root(olderSquares[i] + newerSquares[i], olderSum[i] + newerSum[i], shares[i], freedom[i]);
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
            step(result, older[0], older[1], newer[0], newer[1], today[0], reference[0], shares, freedom);
        }

        private static void step(
                double[] result,
                double[] olderSum,
                double[] olderSquares,
                double[] newerSum,
                double[] newerSquares,
                double[] today,
                double[] reference,
                double[] shares,
                double[] freedom) {
            for (int i = 0; i < result.length; i++) {
                double e = today[i] - reference[i];
                newerSum[i] += e;
                newerSquares[i] += e * e;
                double sum = olderSum[i] + newerSum[i];
                double v = (e - sum * shares[i]) / root(olderSquares[i] + newerSquares[i], sum, shares[i], freedom[i]);
                result[i] = v + (v - v);
            }
        }

        /** Missing on a day without a value. */
        @Override
        void finish(double[] result, double[][] older, double[][] newer, double[][] today) {
            double[] x = today[0];
            for (int i = 0; i < result.length; i++) {
                result[i] += x[i] - x[i];
            }
        }
    }
}
