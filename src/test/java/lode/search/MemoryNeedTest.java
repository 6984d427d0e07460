package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import lode.panel.Axes;
import lode.panel.Tables;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {

    private static final Axes AXES = Tables.axes(1000, 100);
    private static final long PANEL = 8L * AXES.cells();
    private static final SearchPlan PLAN = Searches.plan(AXES, Searches.EVERYTHING, 100, 10, 1);

    @Test
    void every_column_counts_and_so_does_what_formulas_use_and_the_data_lack() {
        MemoryNeed some = MemoryNeed.of(PLAN, AXES, List.of("close", "volume", "industry"));
        MemoryNeed more = MemoryNeed.of(PLAN, AXES, List.of("close", "volume", "industry", "open"));
        MemoryNeed used = MemoryNeed.of(PLAN, AXES, List.of("close", "volume", "industry", "vwap"));
        assertThat(more.data() - some.data()).isEqualTo(PANEL);
        assertThat(used.data()).isEqualTo(some.data());
    }

    @Test
    void values_take_what_they_may_and_no_less_than_a_few_formulas_need() {
        MemoryNeed need = MemoryNeed.of(PLAN, AXES, List.of("close"));
        assertThat(need.values().applyAsLong(0)).isGreaterThan(12 * PANEL);
        assertThat(need.values().applyAsLong(0)).isEqualTo(need.values().applyAsLong(PANEL));
        assertThat(need.values().applyAsLong(100 * PANEL)).isBetween(100 * PANEL, 120 * PANEL);
    }

    @Test
    void every_formula_of_every_generation_counts_as_a_trial() {
        SearchPlan longer = Searches.plan(AXES, Searches.EVERYTHING, 100, 30, 1);
        assertThat(MemoryNeed.of(longer, AXES, List.of()).trials())
                .isEqualTo(3 * MemoryNeed.of(PLAN, AXES, List.of()).trials());
    }

    @Test
    void formulas_that_are_tuned_count_as_trials_too() {
        var aids = new Aids(new Tuning(5, 2, 40), BuildingBlocks.NONE, List.of());
        assertThat(MemoryNeed.of(Searches.aided(PLAN, aids), AXES, List.of()).trials())
                .as("a hundred formulas in ten generations, and two hundred tuned after every second one")
                .isEqualTo(2 * MemoryNeed.of(PLAN, AXES, List.of()).trials());
    }

    @Test
    void the_ranks_of_what_survivors_may_not_be_like_count() {
        long ranks = 2L * 100 * 800;
        assertThat(avoiding(1000).values().applyAsLong(0)
                        - avoiding(500).values().applyAsLong(0))
                .isEqualTo(500 * ranks);
    }

    private static MemoryNeed avoiding(int formulas) {
        List<String> many = Collections.nCopies(formulas, "ts_mean(close, 5)");
        return MemoryNeed.of(Searches.aimed(PLAN, Aim.RANK_IC.avoiding(many)), AXES, List.of());
    }

    @Test
    void tests_and_backtests_of_the_survivors_need_room_beside_their_values() {
        assertThat(MemoryNeed.of(PLAN, AXES, List.of()).values().applyAsLong(0)).isGreaterThan(20 * PANEL);
    }
}
