package lode.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import lode.report.walk.CrossReport;
import lode.search.walk.Figures;
import org.apache.commons.math3.stat.StatUtils;

/** A cross-validation in a few lines. */
final class CrossLines {

    private CrossLines() {}

    /** What was tested, and how its figures are spread over the paths. */
    static List<String> of(CrossReport report) {
        List<Figures> paths = report.figures();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%,d formulas, %d combinations of %d blocks of %d, %d paths out of sample over %s",
                        report.candidates(),
                        report.combinations().size(),
                        report.rule().tested(),
                        report.rule().blocks(),
                        paths.size(),
                        report.days().on(report.data().axes())),
                spread(
                        "RankIC",
                        "%+.4f",
                        values(paths, figures -> figures.rankIc().mean())),
                spread("Sharpe", "%+.2f", values(paths, Figures::sharpe)),
                "The formulas were bred on the run's training days: what is tested is the choice among them");
    }

    private static double[] values(List<Figures> paths, ToDoubleFunction<Figures> figure) {
        return paths.stream().mapToDouble(figure).toArray();
    }

    /** The spread of a figure over the paths that have it. */
    static String spread(String name, String format, double[] values) {
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return known.length == 0
                ? name + "  no path has one"
                : String.format(
                        Locale.ROOT,
                        "%s  lowest " + format + "  median " + format + "  highest " + format + "  below 0: %d of %d",
                        name,
                        StatUtils.min(known),
                        StatUtils.percentile(known, 50),
                        StatUtils.max(known),
                        Arrays.stream(known).filter(value -> value < 0).count(),
                        known.length);
    }
}
