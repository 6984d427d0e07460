package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.ofFits;
import static lode.ops.Plain.ofRests;
import static lode.ops.Plain.ofScores;
import static lode.ops.Statistics.comoment;
import static lode.ops.Statistics.count;
import static lode.ops.Statistics.deviation;
import static lode.ops.Statistics.deviations;
import static lode.ops.Statistics.known;
import static lode.ops.Statistics.today;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import lode.expr.Choice;
import lode.expr.Conventions.Divisor;
import lode.ops.Plain.Definition;

/** Lines through the last days of two series, or of one and the calendar, and the past of one series. */
final class PlainRegressions {

    private static final double NAN = Double.NaN;
    private static final double ROUNDING = 1e-12;

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry("ts_beta", ofFits((_, _, s) -> slope(s[0], s[1]))),
            entry("ts_alpha", ofFits((_, _, s) -> level(s[0], s[1], 0))),
            entry("ts_resid", ofFits((_, _, s) -> residual(s[0], s[1]))),
            entry("ts_resid_std", ofRests((choice, _, s) -> residualSpread(choice, s[0], s[1]))),
            entry("ts_regression_rsquare", ofScores((choice, _, s) -> square(correlation(choice, s[0], s[1])))),
            entry("ts_slope", ofFits(onTime((_, x, time) -> slope(x, time)))),
            entry("ts_intercept", ofFits(onTime((_, x, time) -> level(x, time, 0)))),
            entry("ts_trend_resid", ofFits(onTime((_, x, time) -> residual(x, time)))),
            entry("ts_rsquare", ofScores(onTime((choice, x, time) -> square(correlation(choice, x, time))))),
            entry("ts_autocorr", ofScores((choice, _, s) -> autocorrelation(choice, s[0]))),
            entry("ts_variance_ratio", ofScores((choice, _, s) -> varianceRatio(choice, s[0]))));

    private PlainRegressions() {}

    /** What the values of a window and the numbers of its days give. */
    @FunctionalInterface
    private interface Line {
        double of(Choice choice, double[] x, double[] time);
    }

    private static Definition onTime(Line line) {
        return (choice, _, s) -> {
            double[] x = s[0];
            double[] time = IntStream.range(0, x.length)
                    .mapToDouble(k -> Double.isNaN(x[k]) ? NAN : k)
                    .toArray();
            return line.of(choice, x, time);
        };
    }

    private static double slope(double[] x, double[] y) {
        return count(x) < 2 ? NAN : comoment(x, y) / comoment(y, y);
    }

    private static double level(double[] x, double[] y, double at) {
        double origin = known(x).findFirst().orElse(NAN);
        return origin - deviation(x, origin) + slope(x, y) * deviation(y, at);
    }

    private static double residual(double[] x, double[] y) {
        return deviation(x, today(x)) - slope(x, y) * deviation(y, today(y));
    }

    private static double residualSpread(Choice choice, double[] x, double[] y) {
        double slope = slope(x, y);
        double[] dx = deviations(x).toArray();
        double[] dy = deviations(y).toArray();
        double squares = IntStream.range(0, dx.length)
                .mapToDouble(k -> Math.pow(dx[k] - slope * dy[k], 2))
                .sum();
        double rest = squares <= ROUNDING * comoment(x, x) ? 0 : squares;
        double divisor = choice.conventions().spread() == Divisor.SAMPLE ? count(x) - 2 : count(x);
        return count(x) < 3 ? NAN : Math.sqrt(rest / divisor) + 0 * slope;
    }

    /** Missing where a side is constant, or as good as that. */
    static double correlation(Choice choice, double[] x, double[] y) {
        return isFlat(choice, x) || isFlat(choice, y)
                ? NAN
                : comoment(x, y) / Math.sqrt(comoment(x, x)) / Math.sqrt(comoment(y, y));
    }

    static boolean isFlat(Choice choice, double[] x) {
        double divisor = choice.conventions().spread().of(count(x));
        return count(x) < 2
                || Math.sqrt(comoment(x, x) / divisor) <= choice.conventions().flat();
    }

    private static double autocorrelation(Choice choice, double[] x) {
        int lag = choice.days(1);
        double[] later = Arrays.copyOfRange(x, lag, x.length);
        double[] earlier = Arrays.copyOf(x, x.length - lag);
        for (int k = 0; k < later.length; k++) {
            boolean missing = Double.isNaN(later[k] + earlier[k]);
            later[k] = missing ? NAN : later[k];
            earlier[k] = missing ? NAN : earlier[k];
        }
        boolean enough = count(later) >= choice.coverage().enough(later.length);
        return enough ? correlation(choice, later, earlier) : NAN;
    }

    private static double varianceRatio(Choice choice, double[] x) {
        int k = choice.days(1);
        return variance(choice, differences(x, k)) / (k * variance(choice, differences(x, 1)));
    }

    private static double variance(Choice choice, double[] x) {
        boolean enough = count(x) >= Math.max(2, choice.coverage().enough(x.length));
        return enough ? comoment(x, x) / choice.conventions().spread().of(count(x)) : NAN;
    }

    private static double[] differences(double[] x, int lag) {
        return IntStream.range(lag, x.length)
                .mapToDouble(k -> x[k] - x[k - lag])
                .toArray();
    }

    private static double square(double x) {
        return x * x;
    }
}
