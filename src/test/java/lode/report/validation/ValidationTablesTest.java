package lode.report.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lode.measure.IcKind;
import org.junit.jupiter.api.Test;

class ValidationTablesTest {

    private static final List<Table> TABLES = ValidationTables.of(SmallReport.of("f", "g"));

    private static Table table(String name) {
        return TABLES.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_table_has_a_name_and_a_title_of_its_own_and_full_rows() {
        assertThat(TABLES).extracting(Table::name).doesNotHaveDuplicates();
        assertThat(TABLES).extracting(Table::title).doesNotHaveDuplicates();
        for (Table table : TABLES) {
            assertThat(table.rows())
                    .as(table.name())
                    .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
        }
    }

    @Test
    void the_rows_of_a_factor_stand_below_those_of_the_one_before() {
        assertThat(table("groups").columns()).startsWith("factor", "group", "mean_return");
        assertThat(table("groups").rows())
                .extracting(row -> row.subList(0, 2))
                .containsExactly(List.of("f", 1), List.of("f", 2), List.of("g", 1), List.of("g", 2));
        assertThat(table("group_returns").columns())
                .containsExactly("factor", "date", "benchmark", "universe", "group_1", "group_2", "top_minus_bottom");
        assertThat(table("group_returns").rows()).hasSize(6);
    }

    @Test
    void statistics_stand_side_by_side_and_those_of_the_chosen_kind_first() {
        Table statistics = table("ic_statistics");
        assertThat(statistics.columns()).containsExactly("kind", "statistic", "f", "g");
        assertThat(statistics.rows().getFirst()).containsExactly("RankIC", "mean", -0.01, -0.01);
        assertThat(statistics.rows()).hasSize(30).last().isEqualTo(List.of("NormalIC", "periods", 2, 2));
    }

    @Test
    void a_test_by_another_correlation_tells_the_usual_ones_as_well() {
        Table statistics =
                ValidationTables.of(SmallReport.by(IcKind.KENDALL, "f")).get(1);
        assertThat(statistics.rows().stream().map(List::getFirst).distinct())
                .containsExactly("KendallIC", "NormalIC", "RankIC");
    }
}
