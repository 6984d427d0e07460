package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.measure.Fitness;
import lode.ops.Operators;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CheckpointTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(50, 250));
    private static final int GENERATIONS = 7;
    private static final List<Objective> OBJECTIVES =
            List.of(Objective.named("rank-ic"), Objective.named("turnover"), Objective.named("size"));
    private static final SearchPlan USUAL = Searches.plan(MARKET.axes(), Searches.EVERYTHING, 48, GENERATIONS, 11);

    /** Every kind of state: bars, a price that moves, islands that exchange, ages, what parents are chosen by. */
    @SuppressWarnings("unused") // a FieldSource
    private static final List<SearchPlan> PLANS = List.of(
            USUAL,
            Searches.racing(USUAL, false),
            Searches.bred(USUAL, breeding(Selection.TOURNAMENT, Survival.ELITES, 0)),
            Searches.bred(USUAL, breeding(Selection.LEXICASE, Survival.AGE_FAIR, 0)),
            Searches.bred(USUAL, breeding(Selection.TOURNAMENT, Survival.ELITES, 0.5)),
            Searches.aimed(
                    Searches.bred(USUAL, breeding(Selection.TOURNAMENT, Survival.FRONTS, 0)),
                    Aim.RANK_IC.watching(List.of(Fitness.RANK_IC, Fitness.named("turnover")))),
            Searches.aimed(USUAL, Aim.of(Map.of("rank-icir", 0.5, "monotonicity", 0.1))),
            Searches.aided(
                    Searches.bred(USUAL, breeding(Selection.TOURNAMENT, Survival.ELITES, 0)),
                    new Aids(
                            new Tuning(3, 2, 15),
                            new BuildingBlocks(0.3, 5, List.of("ts_corr(close, volume, 7)")),
                            List.of("neg(neg(delta(close, 5)))", "ts_mean(volume, 5)"))));

    @ParameterizedTest
    @FieldSource("PLANS")
    void a_search_that_goes_on_after_any_generation_ends_as_if_it_had_not_stopped(SearchPlan plan) {
        var whole = new Pages(new ArrayList<>());
        MiningResult expected = mine(plan, whole, 2);

        for (int kept = 0; kept <= GENERATIONS; kept++) {
            Pages pages = whole.first(kept);
            MiningResult found = mine(plan, pages, 1 + kept % 2);
            assertThat(found.generations()).isEqualTo(expected.generations());
            assertThat(found.distinct()).isEqualTo(expected.distinct());
            assertThat(found.merged()).isEqualTo(expected.merged());
            assertThat(survivors(found)).isEqualTo(survivors(expected));
            assertThat(found.front()).isEqualTo(expected.front());
            same(pages, whole);
        }
    }

    @Test
    void every_distinct_formula_is_one_trial_with_its_number_and_earlier_parents() {
        var pages = new Pages(new ArrayList<>());
        MiningResult found = mine(PLANS.get(2), pages, 1);

        List<Trial> trials =
                pages.pages().stream().flatMap(page -> page.trials().stream()).toList();
        assertThat(trials).hasSize(found.distinct());
        assertThat(trials)
                .extracting(Trial::number)
                .isEqualTo(IntStream.rangeClosed(1, trials.size()).boxed().toList());
        assertThat(trials).extracting(Trial::formula).doesNotHaveDuplicates();
        assertThat(trials.stream().map(Trial::values).distinct().count()).isEqualTo(found.distinct() - found.merged());
        assertThat(trials).allSatisfy(trial -> {
            assertThat(trial.parents()).allMatch(parent -> parent < trial.number());
            assertThat(trial.parents().isEmpty()).isEqualTo(trial.way().equals("grown"));
            assertThat(Searches.parse(trial.formula()).size()).isEqualTo(trial.size());
        });
        assertThat(trials).extracting(Trial::island).contains(0, 1, 2);
        assertThat(trials).anyMatch(Trial::exact).anyMatch(trial -> trial.way().startsWith("crossover"));
    }

    @Test
    void the_ledger_says_the_same_with_a_cache_and_without(@TempDir Path folder) {
        var without = new Pages(new ArrayList<>());
        SearchPlan plan = Searches.plan(MARKET.axes(), Searches.EVERYTHING, 120, GENERATIONS, 3);
        mine(plan, without, 1);
        assertThat(without.pages().stream().flatMap(page -> page.trials().stream()))
                .anyMatch(trial -> !trial.exact());
        var cache = new FitnessCache(folder, "1.0");
        for (SearchPlan before : List.of(Searches.racing(plan, false), plan)) {
            miner(2).withCache(cache).mine(before, _ -> {}, () -> false);
            var with = new Pages(new ArrayList<>());
            miner(2).withCache(cache).mine(plan, with, _ -> {}, _ -> false);
            for (int k = 0; k < GENERATIONS; k++) {
                assertThat(with.pages().get(k).trials())
                        .isEqualTo(without.pages().get(k).trials());
            }
        }
    }

    private static void same(Pages pages, Pages others) {
        assertThat(pages.pages()).hasSameSizeAs(others.pages());
        for (int k = 0; k < pages.pages().size(); k++) {
            Journal.Page page = pages.pages().get(k);
            Journal.Page other = others.pages().get(k);
            assertThat(page.trials()).isEqualTo(other.trials());
            assertThat(page.generations()).isEqualTo(other.generations());
            assertThat(Arrays.equals(page.state(), other.state())).isTrue();
        }
    }

    private static List<Object> survivors(MiningResult result) {
        return result.survivors().stream()
                .<Object>map(survivor -> tuple(survivor.formula(), survivor.scorecard()))
                .toList();
    }

    private static MiningResult mine(SearchPlan plan, Journal journal, int threads) {
        return miner(threads).mine(plan, journal, _ -> {}, _ -> false);
    }

    private static Miner miner(int threads) {
        return new Miner(MARKET, Operators.CATALOG, threads, 1 << 24);
    }

    private static Breeding breeding(Selection selection, Survival survival, double novelty) {
        Breeding usual = USUAL.breeding();
        return new Breeding(
                48,
                6,
                selection,
                4,
                survival,
                survival == Survival.FRONTS ? OBJECTIVES : List.of(),
                new Islands(3, 2, 2),
                novelty,
                Parsimony.parse("auto"),
                usual.rates(),
                usual.caps());
    }
}
