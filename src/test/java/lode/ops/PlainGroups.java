package lode.ops;

import static java.util.Map.entry;
import static lode.ops.Plain.exact;
import static lode.ops.Plain.ofInputs;
import static lode.ops.Plain.ofResiduals;
import static lode.ops.Plain.ofScores;
import static lode.ops.Plain.ofSpread;
import static lode.ops.Statistics.count;
import static lode.ops.Statistics.known;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import lode.expr.Choice;
import lode.ops.Plain.Definition;

/** Operators within groups, and what series explain of another on a day or in a group of it. */
final class PlainGroups {

    private static final double NAN = Double.NaN;

    static final Map<String, Plain> ALL = Map.ofEntries(
            entry("group_mean", ofInputs(row(Statistics::mean))),
            entry("group_sum", ofInputs(row(values -> known(values).sum()))),
            entry("group_std", ofSpread(row(Statistics::std))),
            entry("group_min", exact(row(Statistics::min))),
            entry("group_max", exact(row(Statistics::max))),
            entry("group_median", exact(row(PlainGroups::median))),
            entry("group_count", exact(row(Statistics::count))),
            entry("group_scale", exact((_, at, s) -> PlainCrossSections.scaled(s[0], s[0][at]))),
            entry("group_share", ofScores((_, at, s) -> s[0][at] / divisor(s[0]))),
            entry("group_weighted_mean", ofResiduals((_, _, s) -> sum(s[0], s[1]) / divisor(s[1]))),
            entry("group_fill", ofInputs(PlainCrossSections::filled)),
            entry("group_vector_neut", ofResiduals(PlainGroups::neutral)),
            entry("group_regress_resid", ofResiduals(PlainGroups::residual)),
            entry("cs_vector_neut", ofResiduals(PlainGroups::neutral)),
            entry("cs_vector_proj", ofResiduals((_, at, s) -> sum(s[0], s[1]) / sum(s[1], s[1]) * s[1][at])),
            entry("cs_regress_resid", ofResiduals(PlainGroups::residual)),
            entry("cs_regress_resid2", ofResiduals(PlainGroups::residual)),
            entry("cs_regress_resid3", ofResiduals(PlainGroups::residual)),
            entry("cs_regress_proj", ofResiduals((choice, at, s) -> s[0][at] - residual(choice, at, s))));

    private PlainGroups() {}

    private static Definition row(ToDoubleFunction<double[]> function) {
        return (_, _, series) -> function.applyAsDouble(series[0]);
    }

    private static double median(double[] values) {
        double[] sorted = known(values).sorted().toArray();
        double low = sorted[(sorted.length - 1) / 2];
        double high = sorted[sorted.length / 2];
        return low == high ? low : low / 2 + high / 2;
    }

    /** The sum; missing where its terms cancel out. */
    private static double divisor(double[] values) {
        double sum = known(values).sum();
        return Math.abs(sum) > 1e-10 * known(values).map(Math::abs).sum() ? sum : NAN;
    }

    private static double sum(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToDouble(k -> x[k] * y[k])
                .filter(v -> !Double.isNaN(v))
                .sum();
    }

    private static double neutral(Choice choice, int at, double[]... series) {
        double[] y = series[1];
        return series[0][at] - sum(series[0], y) / sum(y, y) * y[at];
    }

    /** Each regressor without what those before it explain, then the first series without what all explain. */
    private static double residual(Choice choice, int at, double[]... series) {
        int all = series.length - choice.settings().groupings().size();
        if (count(series[0]) < all + 1) {
            return NAN;
        }
        int place = (int)
                Arrays.stream(series[0], 0, at).filter(v -> !Double.isNaN(v)).count();
        List<double[]> regressors = new ArrayList<>();
        for (int k = 1; k < all; k++) {
            double[] whole = Statistics.deviations(series[k]).toArray();
            double[] own = whole.clone();
            regressors.forEach(other -> explain(own, other));
            if (!(sum(own, own) > 1e-20 * sum(whole, whole))) {
                return NAN;
            }
            regressors.add(own);
        }
        double[] y = Statistics.deviations(series[0]).toArray();
        regressors.forEach(regressor -> explain(y, regressor));
        return y[place];
    }

    private static void explain(double[] y, double[] x) {
        double slope = sum(y, x) / sum(x, x);
        Arrays.setAll(y, k -> y[k] - slope * x[k]);
    }
}
