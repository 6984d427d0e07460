package lode.cli;

import java.util.Locale;
import lode.combine.Combination;
import lode.measure.Scorecard;
import lode.report.combination.CombinationReport;

/** Combinations side by side, one a line. */
final class CombinationTable {

    private CombinationTable() {}

    static String of(CombinationReport report) {
        var lines = new StringBuilder("%6s %9s %9s %9s %9s %10s %9s %7s %9s  %s%n"
                .formatted(
                        "fits", "in", "out", "gap", "training", "validation", "test", "test t", "coverage", "factor"));
        for (CombinationReport.Made made : report.made()) {
            Combination one = made.combination();
            Scorecard card = made.scorecard();
            lines.append(String.format(
                    Locale.ROOT,
                    "%6d %+9.4f %+9.4f %+9.4f %+9.4f %+10.4f %+9.4f %+7.1f %9.3f  %s%n",
                    one.fits().size(),
                    one.inSample(),
                    one.outOfSample(),
                    one.inSample() - one.outOfSample(),
                    card.training().mean(),
                    card.validation().mean(),
                    card.test().mean(),
                    card.test().t(),
                    card.coverage(),
                    made.name()));
        }
        return lines.toString();
    }
}
