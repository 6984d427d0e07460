package lode.report.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lode.backtest.Costs;
import lode.backtest.GridCell;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block;
import lode.report.page.Page;
import org.junit.jupiter.api.Test;

class GridPageTest {

    private static final StrategyReport BASE = SmallStrategy.report(500);

    /** Every combination of the values, each of a run of other days. */
    private static GridReport grid(Map<String, List<String>> values) {
        List<Map<String, String>> settings = new ArrayList<>(List.of(Map.of()));
        values.forEach((key, all) -> {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> one : settings) {
                for (String value : all) {
                    Map<String, String> more = new LinkedHashMap<>(one);
                    more.put(key, value);
                    longer.add(more);
                }
            }
            settings.clear();
            settings.addAll(longer);
        });
        List<GridCell> cells = new ArrayList<>();
        for (int k = 0; k < settings.size(); k++) {
            StrategyReport run = SmallStrategy.report(100 + 20 * k);
            cells.add(new GridCell(run.shown(), run.trading(), Costs.NONE));
        }
        return new GridReport("a note", settings, cells);
    }

    private static Map<String, List<String>> keys(Object... pairs) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (int k = 0; k < pairs.length; k += 2) {
            keys.put(pairs[k].toString(), List.of(pairs[k + 1].toString().split(",")));
        }
        return keys;
    }

    private static Page page(GridReport grid) {
        return GridPage.of(BASE, grid, Language.ENGLISH);
    }

    private static double annual(GridReport grid, int cell) {
        return grid.cells().get(cell).performance().returns().annual();
    }

    @Test
    void every_cell_is_a_row_in_the_order_given() {
        GridReport grid = grid(keys("quantile", "0.2,0.1", "rebalance", "week,month"));
        var table = (Block.Grid) page(grid).overview().orElseThrow().blocks().getLast();

        assertThat(table.rows()).hasSize(4);
        assertThat(table.rows().get(1).subList(0, 3)).containsExactly("0.2", "month", annual(grid, 1));
        assertThat(table.rows().get(2).subList(0, 3)).containsExactly("0.1", "week", annual(grid, 2));
    }

    @Test
    void the_medians_are_those_of_all_cells() {
        GridReport grid = grid(keys("quantile", "0.1,0.2,0.3"));
        var facts = (Block.Facts) page(grid).overview().orElseThrow().blocks().getFirst();

        double[] sorted = {annual(grid, 0), annual(grid, 1), annual(grid, 2)};
        Arrays.sort(sorted);
        assertThat(facts.facts().getFirst().amount().value()).isEqualTo(sorted[1]);
    }

    @Test
    void two_settings_span_a_heatmap_of_each_figure() {
        GridReport grid = grid(keys("quantile", "0.1,0.2", "market", "cn-a", "buffer", "0,0.1,0.2"));
        Page page = page(grid);

        assertThat(page.subjects()).extracting(Page.Subject::name).containsExactly("quantile × market × buffer");
        var annual = (Block.Matrix) page.subjects().getFirst().blocks().getFirst();
        assertThat(annual.rows()).containsExactly("quantile 0.1", "quantile 0.2");
        assertThat(annual.columns()).containsExactly("buffer 0", "buffer 0.1", "buffer 0.2");
        assertThat(annual.cells()[1]).containsExactly(annual(grid, 3), annual(grid, 4), annual(grid, 5));
    }

    @Test
    void a_third_setting_is_chosen_from_a_list() {
        GridReport grid = grid(keys("quantile", "0.1,0.2", "buffer", "0,0.1", "rebalance", "week,month"));
        Page page = page(grid);

        assertThat(page.subjects()).extracting(Page.Subject::name).containsExactly("rebalance week", "rebalance month");
        var month = (Block.Matrix) page.subjects().getLast().blocks().getFirst();
        assertThat(month.cells()[1]).containsExactly(annual(grid, 5), annual(grid, 7));
    }

    @Test
    void one_setting_is_a_line_over_rising_numbers_and_bars_over_names() {
        GridReport numbers = grid(keys("quantile", "0.05,0.1,0.2"));
        var line = (Block.Chart) page(numbers).subjects().getFirst().blocks().getFirst();
        assertThat(line.axis().kind()).isEqualTo(Axis.Kind.NUMBERS);
        assertThat(line.lines().getFirst().shape()).isEqualTo(Block.Shape.LINE);
        assertThat(line.lines().getFirst().values())
                .containsExactly(annual(numbers, 0), annual(numbers, 1), annual(numbers, 2));

        for (String values : List.of("week,month", "0.2,0.1")) {
            var bars = (Block.Chart) page(grid(keys("key", values)))
                    .subjects()
                    .getFirst()
                    .blocks()
                    .getFirst();
            assertThat(bars.axis().kind()).isEqualTo(Axis.Kind.NAMES);
            assertThat(bars.lines().getFirst().shape()).isEqualTo(Block.Shape.BARS);
        }
    }

    @Test
    void a_single_cell_is_a_table_without_pictures() {
        assertThat(page(grid(keys("quantile", "0.1"))).subjects().getFirst().blocks())
                .isEmpty();
    }

    @Test
    void the_page_warns_of_picking_and_leaves_the_varied_keys_out_of_the_settings() {
        Page page = page(grid(keys("rebalance", "week,month")));

        assertThat(page.warnings())
                .extracting(Text::english)
                .contains("The best of 2 runs flatters: whoever picks a cell has used up these days.");
        assertThat(StrategyPage.settings(BASE)).extracting(Page.Setting::key).containsExactly("rebalance", "own");
        assertThat(page.settings()).extracting(Page.Setting::key).containsExactly("own");
    }

    @Test
    void a_grid_has_a_cell_for_each_of_its_settings() {
        List<Map<String, String>> settings = List.of(Map.of("quantile", "0.1"));
        assertThatThrownBy(() -> new GridReport("a note", settings, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 settings for 0 cells");
    }
}
