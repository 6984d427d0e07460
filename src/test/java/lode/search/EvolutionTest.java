package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.measure.RankIc;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Pool;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvolutionTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(30, 120));

    private final List<List<Expr>> populations = new ArrayList<>();

    @Test
    void no_formula_occurs_twice_in_a_generation() {
        run(plan(60, 8, 4, 1));
        assertThat(populations)
                .allSatisfy(formulas -> assertThat(formulas).hasSize(60).doesNotHaveDuplicates());
    }

    @Test
    void formulas_stay_distinct_where_there_are_hardly_more_of_them() {
        run(small(8));
        assertThat(populations)
                .allSatisfy(formulas -> assertThat(formulas).hasSize(8).doesNotHaveDuplicates());
    }

    @Test
    void a_population_larger_than_all_formulas_there_are_is_refused() {
        assertThatThrownBy(() -> run(small(9)))
                .isInstanceOf(UserException.class)
                .hasMessage("Found only 8 different formulas for a population of 9:"
                        + " lower it, or enlarge start-depth, size or the function set");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 20})
    void with_elites_the_best_fitness_never_falls(int elites) {
        List<Generation> generations = run(plan(40, 12, elites, 2));
        for (int k = 1; k < generations.size(); k++) {
            assertThat(generations.get(k).bestFitness())
                    .isGreaterThanOrEqualTo(generations.get(k - 1).bestFitness());
            assertThat(populations.get(k)).contains(generations.get(k - 1).best());
        }
        assertThat(generations.getLast().bestFitness())
                .isGreaterThan(generations.getFirst().bestFitness());
    }

    @Test
    void without_elites_the_population_keeps_its_size() {
        run(plan(40, 6, 0, 3));
        assertThat(populations)
                .hasSize(6)
                .allSatisfy(formulas -> assertThat(formulas).hasSize(40));
    }

    @Test
    void every_formula_of_every_generation_is_within_the_caps() {
        SearchPlan plan = plan(60, 8, 4, 4);
        run(plan);
        assertThat(populations.stream().flatMap(List::stream))
                .allMatch(plan.caps()::allow)
                .noneMatch(Searches::computesNumbers);
        assertThat(populations.getFirst())
                .allMatch(formula -> formula.depth() <= plan.caps().startDepth());
    }

    @Test
    void the_same_seed_breeds_the_same_generations_and_another_does_not() {
        List<Generation> once = run(plan(40, 6, 4, 5));
        assertThat(run(plan(40, 6, 4, 5))).isEqualTo(once);
        assertThat(populations.subList(6, 12)).isEqualTo(populations.subList(0, 6));
        assertThat(run(plan(40, 6, 4, 6)).getFirst().best())
                .isNotEqualTo(once.getFirst().best());
        assertThat(populations.get(12)).isNotEqualTo(populations.getFirst());
    }

    @Test
    void later_generations_do_not_depend_on_how_many_there_are_to_be() {
        List<Generation> few = run(plan(40, 3, 4, 5));
        assertThat(run(plan(40, 6, 4, 5)).subList(0, 3)).isEqualTo(few);
    }

    @Test
    void a_generation_says_what_is_in_it() {
        List<Generation> generations = run(plan(40, 4, 4, 7));
        for (int k = 0; k < 4; k++) {
            Generation generation = generations.get(k);
            List<Expr> formulas = populations.get(k);
            assertThat(generation.number()).isEqualTo(k + 1);
            assertThat(generation.meanSize())
                    .isEqualTo(formulas.stream().mapToInt(Expr::size).average().orElseThrow());
            assertThat(generation.distinct()).isEqualTo((int) populations.subList(0, k + 1).stream()
                    .flatMap(List::stream)
                    .distinct()
                    .count());
            assertThat(formulas).contains(generation.best());
            assertThat(Math.abs(generation.bestRankIc())
                            - 1e-4 * generation.best().size())
                    .isEqualTo(generation.bestFitness());
            assertThat(generation.medianRankIc()).isBetween(0.0, Math.abs(generation.bestRankIc()) + 0.01);
        }
    }

    @Test
    void what_is_known_too_rarely_is_unfit() {
        IcPath path = IcPath.of(new double[0], 0);
        assertThat(new Score(path, -0.04, 0.7, 10).fitness(0.001, 0.7)).isEqualTo(0.04 - 0.001 * 10);
        assertThat(new Score(path, 0.04, 0.69, 10).fitness(0.001, 0.7)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new Score(path, Double.NaN, 1, 10).fitness(0.001, 0.7)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-4, 2e-3})
    void with_racing_or_without_the_same_generations_are_bred(double parsimony) {
        for (long seed = 1; seed <= 4; seed++) {
            SearchPlan plan = plan(60, 8, 5, seed);
            List<Generation> racing = run(Searches.racing(plan, parsimony, true));
            assertThat(run(Searches.racing(plan, parsimony, false))).isEqualTo(racing);
            int bred = populations.size();
            assertThat(populations.subList(bred - 8, bred)).isEqualTo(populations.subList(bred - 16, bred - 8));
        }
    }

    private List<Generation> run(SearchPlan plan) {
        Pool pool = MARKET.pool(plan.pool());
        var trials = new Trials(
                new Engine(MARKET, pool, Conventions.LODE, 1, 1 << 24),
                RankIc.of(MARKET.label(plan.label()), pool),
                plan.split().purged(plan.label().reach()).training(),
                plan,
                Map.of());
        var evolution = new Evolution(plan, Vocabulary.of(plan.functions(), Operators.CATALOG, MARKET), trials);
        return IntStream.range(0, plan.generations())
                .mapToObj(_ -> {
                    Generation generation = evolution.next();
                    populations.add(evolution.formulas());
                    return generation;
                })
                .toList();
    }

    /** A search among eight formulas: two operators and two windows of a third, on two fields. */
    private static SearchPlan small(int population) {
        var few = new FunctionSet(
                Searches.equally(Stream.of("neg", "abs", "ts_mean")),
                Searches.equally(Stream.of("close", "volume")),
                List.of(2, 5),
                List.of(),
                List.of());
        return plan(few, population, 6, 4, new Caps(2, 2, 3), 1);
    }

    private static SearchPlan plan(int population, int generations, int elites, long seed) {
        return plan(Searches.EVERYTHING, population, generations, elites, new Caps(4, 6, 20), seed);
    }

    private static SearchPlan plan(
            FunctionSet functions, int population, int generations, int elites, Caps caps, long seed) {
        SearchPlan plan = Searches.plan(MARKET.axes(), functions, population, generations, seed);
        return new SearchPlan(
                plan.pool(),
                plan.label(),
                plan.split(),
                functions,
                population,
                generations,
                elites,
                plan.tournament(),
                plan.rates(),
                caps,
                plan.parsimony(),
                plan.conventions(),
                plan.leastCoverage(),
                plan.survivors(),
                plan.mostCorrelated(),
                true,
                seed);
    }
}
