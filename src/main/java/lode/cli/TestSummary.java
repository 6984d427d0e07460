package lode.cli;

import java.util.stream.Collectors;
import lode.measure.GroupTest;
import lode.measure.IcTable;
import lode.measure.Validation;
import lode.report.validation.TestedFactor;
import lode.report.validation.ValidationReport;

/** A few lines on a test for the console: a factor a line. */
final class TestSummary {

    private TestSummary() {}

    /** The directions of the factors. */
    static String directions(ValidationReport report) {
        return report.factors().stream()
                .map(factor -> "%+d %s".formatted(factor.validation().direction(), factor.name()))
                .collect(Collectors.joining(", "));
    }

    /** The main figures. */
    static String of(ValidationReport report) {
        var lines = new StringBuilder("%9s %7s %7s %9s %9s %9s %9s  %s%n"
                .formatted(report.ic(), "IR", "NW t", "top-last", "monotone", "turnover", "coverage", "factor"));
        for (TestedFactor factor : report.factors()) {
            Validation one = factor.validation();
            IcTable ic = one.ic(report.ic()).table();
            GroupTest groups = one.groups();
            lines.append("%+9.4f %+7.3f %+7.2f %+9.4f %+9.2f %9.3f %9.3f  %s%s%n"
                    .formatted(
                            ic.mean(),
                            ic.ir(),
                            ic.neweyWestT(),
                            groups.totalTopMinusBottom(),
                            groups.monotonicity(),
                            groups.groups().getFirst().meanTurnover(),
                            one.coverage().mean(),
                            factor.name(),
                            one.coverage().alarm() ? "  (coverage falls)" : ""));
        }
        return lines.toString();
    }
}
