package lode.report.validation;

import java.util.List;
import java.util.function.Function;
import lode.measure.GroupTest;
import lode.measure.GroupTest.Group;
import lode.measure.Validation;

/** What groups by a factor earn, and how they change. */
final class GroupTables {

    private final List<TestedFactor> factors;

    GroupTables(List<TestedFactor> factors) {
        this.factors = factors;
    }

    /** A column for each group; all factors have as many. */
    private DateTable withGroups(DateTable table, Function<Group, double[]> series) {
        int count = groups(factors.getFirst().validation()).size();
        for (int g = 0; g < count; g++) {
            int place = g;
            table.column(
                    "group_" + (g + 1), (one, k) -> series.apply(groups(one).get(place))[k]);
        }
        return table;
    }

    private static List<Group> groups(Validation one) {
        return one.groups().groups();
    }

    Table returns() {
        DateTable table = new DateTable("group_returns", "Cumulative group returns")
                .column("benchmark", (one, k) -> benchmark(one.groups(), k))
                .column("universe", (one, k) -> one.groups().universe()[k]);
        return withGroups(table, Group::cumulative)
                .column("top_minus_bottom", (one, k) -> one.groups().cumulativeTopMinusBottom()[k])
                .of(factors);
    }

    private static double benchmark(GroupTest groups, int date) {
        return groups.benchmark().length == 0 ? Double.NaN : groups.benchmark()[date];
    }

    Table periods() {
        return withGroups(new DateTable("group_periods", "Group returns"), Group::returns)
                .column("top_minus_bottom", (one, k) -> one.groups().topMinusBottom()[k])
                .column("ties", (one, k) -> one.groups().collided()[k])
                .of(factors);
    }

    Table turnover() {
        return withGroups(new DateTable("group_turnover", "Group turnover"), Group::turnover)
                .of(factors);
    }

    Table groups() {
        return new FactorTable<>("groups", "Groups", factor -> groups(factor.validation()))
                .column("group", Group::number)
                .column("mean_return", Group::mean)
                .column("standard_error", Group::error)
                .column("annual_return", Group::annual)
                .column("cumulative_return", Group::total)
                .column("max_drawdown", Group::drawdown)
                .column("mean_turnover", Group::meanTurnover)
                .column("mean_size", Group::meanSize)
                .of(factors);
    }
}
