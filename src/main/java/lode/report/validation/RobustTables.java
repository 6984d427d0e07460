package lode.report.validation;

import java.util.List;
import java.util.Locale;
import lode.measure.IcKind;
import lode.robust.Agreement;

/** What becomes of factors when something is altered, and in parts of the data. */
final class RobustTables {

    private RobustTables() {}

    /** The days on which data that mean the same change ranks: a row each. */
    static Table changes(IcKind kind, List<TestedFactor> factors) {
        return new FactorTable<Change>(
                        "rank_changes",
                        "Rank changes",
                        factor -> rows(kind, factor).stream()
                                .filter(row -> row.group() == RobustRow.Group.DATA)
                                .flatMap(row -> row.agreement().stream()
                                        .flatMap(agreement -> agreement.changes().stream())
                                        .map(day -> new Change(row.name().english(), day)))
                                .toList())
                .column("what", Change::what)
                .column("date", change -> change.day().date())
                .column("agreement", change -> change.day().agreement())
                .of(factors);
    }

    private record Change(String what, Agreement.Day day) {}

    private static List<RobustRow> rows(IcKind kind, TestedFactor factor) {
        return factor.robustness()
                .map(robustness -> RobustRow.of(kind, factor.validation(), robustness))
                .orElse(List.of());
    }

    /** A row for each alteration and each part. */
    static Table all(IcKind kind, List<TestedFactor> factors) {
        return new FactorTable<RobustRow>("robustness", "Robustness", factor -> rows(kind, factor))
                .column("group", row -> row.group().name().toLowerCase(Locale.ROOT))
                .column("what", row -> row.name().english())
                .column("agreement", row -> row.agreement().map(Agreement::mean))
                .column("worst_agreement", row -> row.agreement().map(Agreement::worst))
                .column("days", row -> row.agreement().map(Agreement::days))
                .column("days_changed", row -> row.agreement().map(Agreement::changed))
                .column("first_changed", row -> row.agreement().flatMap(RobustRow::firstDay))
                .column("mean_ic", RobustRow::ic)
                .column("kept", RobustRow::kept)
                .of(factors);
    }
}
