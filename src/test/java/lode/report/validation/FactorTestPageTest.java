package lode.report.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lode.measure.IcKind;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.Block;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Facts;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Matrix;
import lode.report.page.Page;
import org.junit.jupiter.api.Test;

class FactorTestPageTest {

    private static Page page(String... names) {
        return FactorTestPage.of(SmallReport.of(names), Language.ENGLISH);
    }

    private static List<Block> blocks() {
        return page("f").subjects().getFirst().blocks();
    }

    private static <B extends Block> B block(Class<B> kind, List<Block> blocks, String id) {
        return kind.cast(blocks.stream()
                .filter(block -> block.head().id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void every_part_has_its_own_id_and_words_in_both_languages() {
        List<Head> heads = blocks().stream().map(Block::head).toList();
        assertThat(heads).extracting(Head::id).doesNotHaveDuplicates();
        for (Text words : heads.stream()
                .flatMap(head -> Stream.of(head.title(), head.help()))
                .toList()) {
            assertThat(words.english()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(words.chinese()).containsPattern("\\p{IsHan}");
        }
    }

    @Test
    void the_figures_come_first_and_the_loss_follows_what_is_lost() {
        List<String> ids = blocks().stream().map(block -> block.head().id()).toList();
        assertThat(ids).startsWith("figures").containsSubsequence("top-minus-bottom", "top-minus-bottom-drawdown");
        assertThat(block(Facts.class, blocks(), "figures")
                        .facts()
                        .getFirst()
                        .amount()
                        .value())
                .isEqualTo(-0.01);
    }

    @Test
    void what_the_data_do_not_tell_is_left_out() {
        assertThat(blocks()).noneMatch(block -> block.head().id().equals("sizes"));
        assertThat(block(Chart.class, blocks(), "ic-industries").axis().labels())
                .containsExactly("Potters");
        assertThat(block(Chart.class, blocks(), "group-returns").lines())
                .extracting(line -> line.name().english())
                .containsExactly("Group 1", "Group 2", "All, equal weights");
    }

    @Test
    void an_invented_market_and_a_universe_told_later_are_said_before_any_number() {
        assertThat(page("f").warnings())
                .extracting(Text::english)
                .containsExactly(
                        "The market is synthetic: the figures show how Lode works and nothing about a real market.",
                        "The universe is not point in time: who is in it was told later, so survivors are favoured.");
    }

    @Test
    void a_real_market_that_is_point_in_time_needs_no_warning_whatever_its_note_says() {
        ValidationReport small = SmallReport.of("f");
        var real = new ValidationReport(
                small.note(), false, true, small.settings(), small.ic(), small.factors(), small.correlations());
        assertThat(FactorTestPage.of(real, Language.ENGLISH).warnings()).isEmpty();
    }

    @Test
    void falling_coverage_is_said_before_the_numbers_of_the_factor() {
        Page page = FactorTestPage.of(SmallReport.alarmed("f"), Language.ENGLISH);
        assertThat(page.subjects().getFirst().warnings())
                .extracting(Text::english)
                .containsExactly("Coverage falls: by −20.0 percentage points over the test, t −9.0.");
        assertThat(page("f").subjects().getFirst().warnings()).isEmpty();
    }

    @Test
    void several_factors_are_compared_and_one_is_not() {
        assertThat(page("f").overview()).isEmpty();
        List<Block> comparison = page("f", "g").overview().orElseThrow().blocks();
        assertThat(block(Grid.class, comparison, "comparison").rows()).hasSize(2);
        assertThat(block(Matrix.class, comparison, "correlations").cells()[0][1])
                .isEqualTo(0.5);
        assertThat(block(Matrix.class, comparison, "factor-months").columns()).containsExactly("2020-12", "2021-01");
    }

    @Test
    void factors_share_the_axis_of_dates() {
        Page page = page("f", "g");
        assertThat(page.subjects().stream()
                        .map(one -> System.identityHashCode(
                                block(Chart.class, one.blocks(), "coverage").axis()))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void the_statistics_are_those_of_the_usual_correlations_and_of_the_one_that_was_asked_for() {
        assertThat(statistics(IcKind.RANK)).containsExactly("Statistic", "NormalIC", "RankIC");
        assertThat(statistics(IcKind.KENDALL)).containsExactly("Statistic", "NormalIC", "RankIC", "KendallIC");
    }

    private static List<String> statistics(IcKind kind) {
        Page page = FactorTestPage.of(SmallReport.by(kind, "f"), Language.ENGLISH);
        List<Block> blocks = page.subjects().getFirst().blocks();
        return block(Grid.class, blocks, "ic-statistics").columns().stream()
                .map(column -> column.name().english())
                .toList();
    }
}
