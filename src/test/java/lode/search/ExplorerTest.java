package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.PlantedFactor;
import lode.data.synthetic.SyntheticSpec;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.measure.RankIc;
import lode.measure.RankedFactor;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.Pool;
import org.junit.jupiter.api.Test;

/** Searches within a budget, on a small synthetic market. */
class ExplorerTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD
            .withSize(60, 300)
            .withPlanted(List.of(new PlantedFactor("neg(ts_corr(close, volume, 10))", 0.15))));
    private static final FunctionSet FUNCTIONS = new FunctionSet(
            Searches.equally(Stream.of("add", "sub", "div", "neg", "ts_mean", "ts_std", "ts_corr", "delta")),
            Searches.equally(Stream.of("open", "close", "volume")),
            List.of(5, 10, 20),
            List.of(),
            List.of());
    private static final SearchPlan PLAN = Searches.plan(MARKET.axes(), FUNCTIONS, 40, 1, 5);

    /** The limit at which nothing is left out unseen: no two daily rank correlations move together more than they can. */
    private static final SearchPlan ALIKE = Searches.with(PLAN, "mostCorrelated", 0.9);

    private static final Period TRAINING = PLAN.split().purged(6).training();
    private static final int BUDGET = 130;

    @Test
    void a_search_ends_with_the_generation_in_which_the_budget_is_used_up() {
        List<Generation> heard = new ArrayList<>();
        Exploration found = explore(PLAN, BUDGET, 5, 1, heard);

        assertThat(found.complete()).isTrue();
        assertThat(found.generations()).isEqualTo(heard.size()).isGreaterThan(1);
        assertThat(found.tried()).isEqualTo(heard.getLast().distinct()).isGreaterThanOrEqualTo(BUDGET);
        assertThat(heard.get(heard.size() - 2).distinct()).isLessThan(BUDGET);
    }

    @Test
    void only_the_first_formulas_of_the_budget_are_chosen_from_by_fitness_and_unlike_each_other() {
        for (int budget : new int[] {40, 77, BUDGET}) {
            Exploration found = explore(ALIKE, budget, 5, 2, new ArrayList<>());
            assertThat(found.chosen().stream().map(Exploration.Chosen::formula))
                    .containsExactlyElementsOf(plainly(budget, 5));
        }
    }

    @Test
    void a_chosen_formula_has_the_direction_of_its_rank_correlation_in_training() {
        RankIc rankIc = RankIc.of(MARKET.label(PLAN.label()), MARKET.pool("hs300"));
        for (Exploration.Chosen chosen :
                explore(PLAN, BUDGET, 5, 1, new ArrayList<>()).chosen()) {
            double mean = rankIc.daily(values(chosen.formula()), TRAINING).mean();
            assertThat(chosen.rankIc()).isEqualTo(mean);
            assertThat(chosen.direction()).isEqualTo(mean < 0 ? -1 : 1);
        }
    }

    @Test
    void seeds_and_building_blocks_of_a_plan_take_part() {
        var aids = new Aids(
                Tuning.NONE,
                new BuildingBlocks(0.5, 0, List.of("delta(close, 7)")),
                List.of("neg(ts_corr(close, volume, 10))"));
        Exploration found = explore(Searches.aided(PLAN, aids), 40, 5, 1, new ArrayList<>());
        assertThat(found.chosen().getFirst().formula()).hasToString("neg(ts_corr(close, volume, 10))");
        assertThat(found.chosen())
                .as("no window of the function set has seven days")
                .anyMatch(chosen -> chosen.formula().toString().contains("delta(close, 7)"));
    }

    @Test
    void a_search_that_finds_nothing_new_ends_below_the_budget() {
        FunctionSet tiny = new FunctionSet(
                Map.of("neg", 1.0, "abs", 1.0), Map.of("close", 1.0, "volume", 1.0), List.of(5), List.of(), List.of());
        SearchPlan few =
                Searches.bred(Searches.plan(MARKET.axes(), tiny, 40, 1, 1), Searches.breeding(4, 0, new Caps(2, 2, 3)));
        Exploration found = explore(Searches.withoutUnits(few), 1000, 5, 1, new ArrayList<>());
        assertThat(found.complete()).isTrue();
        assertThat(found.tried()).isEqualTo(4);
    }

    @Test
    void a_search_that_is_stopped_says_so_and_chooses_nothing() {
        List<Generation> heard = new ArrayList<>();
        Exploration found = new Explorer(MARKET, Operators.CATALOG, 1, 0)
                .explore(PLAN, BUDGET, 5, heard::add, () -> !heard.isEmpty());
        assertThat(found.complete()).isFalse();
        assertThat(found.chosen()).isEmpty();
        assertThat(found.generations()).isEqualTo(1);
    }

    @Test
    void random_search_grows_every_formula_anew() {
        Breeding usual = Searches.breeding(60, 0, new Caps(4, 6, 20));
        SearchPlan random = Searches.bred(Searches.bred(PLAN, usual), "selection", Selection.RANDOM);
        Set<Integer> depths = new LinkedHashSet<>();
        List<List<Expr>> populations = populations(random, 12);
        populations.forEach(formulas -> {
            assertThat(formulas).hasSize(60).doesNotHaveDuplicates();
            formulas.forEach(formula -> depths.add(formula.depth()));
        });
        // breeding goes beyond the depth that formulas are grown to, and gets fitter; growing does neither
        assertThat(depths).allMatch(depth -> depth <= 4);
        assertThat(populations(Searches.bred(PLAN, usual), 12).stream().flatMap(List::stream))
                .anyMatch(formula -> formula.depth() > 4);
        long often = populations.stream().flatMap(List::stream).distinct().count();
        assertThat(often).isGreaterThan(500);
    }

    @Test
    void elites_live_on_in_random_search_too() {
        SearchPlan random = Searches.bred(
                Searches.bred(PLAN, Searches.breeding(30, 3, new Caps(4, 6, 20))), "selection", Selection.RANDOM);
        List<Generation> heard = new ArrayList<>();
        explore(random, 300, 1, 1, heard);
        assertThat(heard.stream().map(generation -> generation.best().fitness()))
                .isSorted();
    }

    /** The same choice, one formula after another. */
    private static List<Expr> plainly(int budget, int wanted) {
        RankIc rankIc = RankIc.of(MARKET.label(PLAN.label()), MARKET.pool("hs300"));
        SearchPlan patient = Searches.racing(ALIKE, false);
        Set<Expr> tried = new LinkedHashSet<>();
        populations(patient, 12).forEach(tried::addAll);
        List<Expr> counted = tried.stream().limit(budget).toList();
        List<double[]> all = counted.stream().map(ExplorerTest::values).toList();
        double[] fitness = IntStream.range(0, counted.size())
                .mapToDouble(k -> fitness(rankIc.daily(all.get(k), TRAINING), counted.get(k)))
                .toArray();
        List<Integer> order = IntStream.range(0, counted.size())
                .filter(k -> fitness[k] > 0)
                .boxed()
                .sorted((a, b) -> Double.compare(fitness[b], fitness[a]))
                .toList();
        Pool pool = MARKET.pool("hs300");
        List<Integer> chosen = new ArrayList<>();
        for (int k : order) {
            RankedFactor ranks = RankedFactor.of(all.get(k), pool, TRAINING);
            boolean unlike = chosen.stream()
                    .allMatch(other -> Math.abs(RankedFactor.of(all.get(other), pool, TRAINING)
                                    .correlation(ranks))
                            < ALIKE.mostCorrelated());
            if (unlike && chosen.size() < wanted) {
                chosen.add(k);
            }
        }
        return chosen.stream().map(counted::get).toList();
    }

    private static double fitness(RankIc.Daily daily, Expr formula) {
        boolean usable = daily.coverage() >= PLAN.leastCoverage() && !Double.isNaN(daily.mean());
        return usable ? Math.abs(daily.mean()) - 1e-4 * formula.size() : Double.NEGATIVE_INFINITY;
    }

    private static List<List<Expr>> populations(SearchPlan plan, int generations) {
        Trials trials = Searches.trials(plan, MARKET);
        Vocabulary vocabulary = Vocabulary.of(plan, Operators.CATALOG, MARKET);
        var evolution = new Evolution(plan, vocabulary, trials, Outside.NONE);
        List<List<Expr>> populations = new ArrayList<>();
        for (int k = 0; k < generations; k++) {
            evolution.next();
            populations.add(evolution.formulas());
        }
        return populations;
    }

    private static Exploration explore(SearchPlan plan, int budget, int wanted, int threads, List<Generation> heard) {
        return new Explorer(MARKET, Operators.CATALOG, threads, 0)
                .explore(plan, budget, wanted, heard::add, () -> false);
    }

    private static double[] values(Expr formula) {
        return new Engine(MARKET, MARKET.pool("hs300"), Conventions.LODE, 1, 0)
                .values(formula)
                .values();
    }
}
