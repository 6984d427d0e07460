package lode.report.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Expr;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.Pool;
import lode.report.Language;
import lode.report.page.Block.Grid;
import lode.report.page.Page;
import lode.search.PlanFile;
import lode.search.SearchPlan;
import lode.search.walk.Combination;
import lode.search.walk.CrossValidation;
import lode.search.walk.Pick;
import lode.search.walk.Track;
import org.junit.jupiter.api.Test;

class CrossPageTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(30, 120));
    private static final SearchPlan PLAN = new PlanFile(Path.of(""))
            .read("quick", Map.of("label", "close:1:1"))
            .plan(MARKET.axes());
    private static final Period DAYS = new Period(10, 14);

    private static Page page(boolean pointInTime) {
        var members = new BitSet();
        members.set(0, MARKET.axes().cells());
        Dataset data = Dataset.on(MARKET.axes(), MARKET.origin())
                .pool(Pool.copyOf(PLAN.pool(), MARKET.axes(), members, pointInTime))
                .build();
        var close = new Pick(new Expr.Field("close"), 1);
        var report = new CrossReport(
                PLAN,
                data,
                DAYS,
                new CrossValidation(2, 1, 3, 0.7),
                5,
                List.of(
                        new Combination(List.of(0), List.of(close), 0.07, track(0.01, 0.03)),
                        new Combination(List.of(1), List.of(), Double.NaN, track(0.05, Double.NaN))));
        return new CrossPage(report).page(Language.ENGLISH);
    }

    private static Track track(double... rankIcs) {
        return new Track(rankIcs, new double[rankIcs.length]);
    }

    private static Grid grid(String id) {
        return page(true).subjects().getFirst().blocks().stream()
                .filter(block -> block.head().id().equals(id))
                .map(Grid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_row_has_what_a_combination_promised_and_kept() {
        List<List<Object>> rows = grid("combinations").rows();

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).startsWith(period(10, 12), 1, 0.07, 0.02);
        assertThat(rows.getLast()).startsWith(period(12, 14), 0, Double.NaN, 0.05);
    }

    private static String period(int first, int end) {
        return new Period(first, end).on(MARKET.axes());
    }

    @Test
    void the_one_path_goes_through_both_blocks() {
        List<List<Object>> rows = grid("paths").rows();

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst()).startsWith("1", 0.03);
    }

    @Test
    void who_was_told_later_is_warned_of_as_on_other_pages() {
        assertThat(page(true).warnings())
                .hasSize(2)
                .noneMatch(text -> text.english().contains("point in time"));
        assertThat(page(false).warnings())
                .hasSize(3)
                .last()
                .asString()
                .contains("The universe is not point in time: who is in it was told later, so survivors are favoured.");
    }

    @Test
    void a_setting_has_its_name_and_its_key() {
        assertThat(page(true).settings())
                .extracting(Page.Setting::key)
                .containsExactly("pool", "label", "blocks", "tested", "candidates", "survivors");
        assertThat(page(true).settings())
                .extracting(setting -> setting.name().english() + ": " + setting.value())
                .contains("Blocks of days: 2", "Formulas to choose from: 5");
    }
}
