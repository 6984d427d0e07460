package lode.report.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import lode.report.Language;
import lode.report.page.Block;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Radar;
import lode.robust.Agreement;
import lode.robust.Alteration;
import lode.robust.Finding;
import lode.robust.Robustness;
import org.junit.jupiter.api.Test;

class RobustBlocksTest {

    private static final Agreement SAME = new Agreement(1, 1, 50, List.of());
    private static final Agreement CHANGED =
            new Agreement(0.9, 0.4, 50, List.of(new Agreement.Day(LocalDate.of(2021, 1, 4), 0.4)));
    private static final ValidationReport REPORT = SmallReport.asked(
            "f",
            new Robustness(
                    -0.02,
                    List.of(
                            new Finding(Alteration.REBASED, CHANGED, -0.01),
                            new Finding(Alteration.LOT, SAME, -0.02),
                            new Finding(Alteration.SHORTER, CHANGED, 0.005))));

    private static <B extends Block> B block(Class<B> kind, String id) {
        return kind.cast(FactorTestPage.of(REPORT, Language.ENGLISH).subjects().getFirst().blocks().stream()
                .filter(block -> block.head().id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private static Table table(String name) {
        return ValidationTables.of(REPORT).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_radar_has_the_weakest_of_each_kind() {
        List<Radar.Spoke> spokes = block(Radar.class, "robust-radar").spokes();
        assertThat(spokes)
                .extracting(spoke -> spoke.name().english())
                .containsExactly(
                        "Same data, told otherwise", "Windows 20 % shorter", "Weakest year", "Weakest industry");
        assertThat(spokes)
                .extracting(Radar.Spoke::value)
                .satisfiesExactly(
                        agreement -> assertThat(agreement).isEqualTo(0.9),
                        shorter -> assertThat(shorter).isEqualTo(-0.25),
                        year -> assertThat(year).isEqualTo(1),
                        industry -> assertThat(industry).isCloseTo(-1, within(1e-12)));
    }

    @Test
    void what_was_altered_and_the_parts_have_a_table_each() {
        assertThat(block(Grid.class, "robust-alterations").rows())
                .extracting(row -> row.subList(1, 6))
                .containsExactly(
                        List.of(0.9, 0.4, 1, "2021-01-04", -0.01),
                        List.of(1.0, 1.0, 0, "–", -0.02),
                        List.of(0.9, 0.4, 1, "2021-01-04", 0.005));
        assertThat(block(Grid.class, "robust-parts").rows()).hasSize(3);
    }

    @Test
    void the_same_is_in_the_tables_with_each_day_that_changed() {
        assertThat(table("robustness").columns())
                .startsWith("factor", "group", "what", "agreement", "worst_agreement", "days");
        assertThat(table("robustness").rows()).hasSize(6);
        assertThat(table("rank_changes").rows())
                .containsExactly(List.of("f", "Adjustment factors rebased", LocalDate.of(2021, 1, 4), 0.4));
    }

    @Test
    void a_factor_that_was_not_asked_has_none_of_it() {
        assertThat(FactorTestPage.of(SmallReport.of("f"), Language.ENGLISH)
                        .subjects()
                        .getFirst()
                        .blocks())
                .noneMatch(block -> block.head().id().startsWith("robust"));
    }
}
