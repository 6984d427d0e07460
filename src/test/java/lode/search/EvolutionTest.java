package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenetics.ext.moea.Pareto;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.measure.Fitness;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvolutionTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(30, 120));

    private final List<List<Expr>> populations = new ArrayList<>();
    private List<Expr> front = List.of();
    private @Nullable Trials last;

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
            assertThat(generations.get(k).best().fitness())
                    .isGreaterThanOrEqualTo(generations.get(k - 1).best().fitness());
            assertThat(populations.get(k))
                    .contains(generations.get(k - 1).best().formula());
        }
        assertThat(generations.getLast().best().fitness())
                .isGreaterThan(generations.getFirst().best().fitness());
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
                .allMatch(plan.breeding().caps()::allow)
                .noneMatch(Searches::computesNumbers);
        assertThat(populations.getFirst())
                .allMatch(formula -> formula.depth() <= plan.breeding().caps().startDepth());
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
            assertThat(formulas).contains(generation.best().formula());
            assertThat(Math.abs(generation.best().rankIc())
                            - 1e-4 * generation.best().formula().size())
                    .isEqualTo(generation.best().fitness());
            assertThat(generation.medianRankIc())
                    .isBetween(0.0, Math.abs(generation.best().rankIc()) + 0.01);
        }
    }

    @Test
    void what_is_known_too_rarely_is_unfit() {
        IcPath path = IcPath.of(new double[0], 0);
        assertThat(worth(new Score(path, -0.04, 0.01, 0.7, new double[] {0.04}, new double[0], Sketch.EMPTY)))
                .isEqualTo(0.04);
        assertThat(worth(new Score(path, 0.04, 0.01, 0.69, new double[] {0.04}, new double[0], Sketch.EMPTY)))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(worth(new Score(
                        path, Double.NaN, Double.NaN, 1, new double[] {Double.NaN}, new double[0], Sketch.EMPTY)))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(worth(new Score(path, 0.04, 0.01, 1, new double[] {Double.NaN}, new double[0], Sketch.EMPTY)))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static double worth(Score score) {
        return score.worth(Aim.RANK_IC, 0.7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-4, 2e-3})
    void with_racing_or_without_the_same_generations_are_bred(double parsimony) {
        for (long seed = 1; seed <= 4; seed++) {
            SearchPlan plan = plan(60, 8, 5, seed);
            SearchPlan priced = Searches.priced(plan, Parsimony.of(parsimony));
            List<Generation> racing = run(priced);
            assertThat(run(Searches.racing(priced, false))).isEqualTo(racing);
            int bred = populations.size();
            assertThat(populations.subList(bred - 8, bred)).isEqualTo(populations.subList(bred - 16, bred - 8));
        }
    }

    @Test
    void islands_share_the_population_and_breed_apart_until_formulas_migrate() {
        SearchPlan plan = plan(62, 7, 6, 3);
        SearchPlan apart = islands(plan, new Islands(3, 100, 2));
        SearchPlan linked = islands(plan, new Islands(3, 4, 2));
        List<Generation> generations = run(apart);
        assertThat(generations)
                .allSatisfy(generation -> assertThat(generation.islands()).hasSize(3));
        assertThat(populations)
                .allSatisfy(formulas -> assertThat(formulas).hasSize(62))
                .allSatisfy(formulas -> assertThat(formulas.subList(0, 21)).doesNotHaveDuplicates());
        List<Generation> migrating = run(linked);
        assertThat(migrating.subList(0, 3)).isEqualTo(generations.subList(0, 3));
        List<Expr> settled = populations.get(10);
        assertThat(settled.subList(21, 42))
                .contains(generations.get(3).islands().getFirst().formula());
        assertThat(settled.subList(42, 62))
                .contains(generations.get(3).islands().get(1).formula());
        assertThat(settled.subList(0, 21))
                .contains(generations.get(3).islands().get(2).formula());
    }

    @Test
    void formulas_that_migrated_are_chosen_by_what_they_are_where_they_came_to() {
        List<Objective> objectives = List.of(Objective.named("rank-ic"), Objective.named("size"));
        for (SearchPlan apart : List.of(
                chosen(plan(60, 3, 6, 3), Selection.TOURNAMENT, Survival.ELITES, List.of(), 0.5),
                chosen(plan(60, 3, 6, 3), Selection.TOURNAMENT, Survival.FRONTS, objectives, 0))) {
            SearchPlan linked = islands(apart, new Islands(3, 3, 4));
            Trials trials = Searches.trials(linked, MARKET);
            Stage after = stage(linked, trials);
            Stage before = stage(islands(apart, new Islands(3, 100, 4)), Searches.trials(apart, MARKET));
            for (int k = 0; k < 3; k++) {
                List<Individual> members = after.islands().get(k).members();
                assertThat(members).isNotEqualTo(before.islands().get(k).members());
                assertThat(new Appeal(linked.breeding(), trials).of(members)).isEqualTo(members);
            }
        }
    }

    private static Stage stage(SearchPlan plan, Trials trials) {
        Vocabulary vocabulary = Vocabulary.of(plan.functions(), Operators.CATALOG, MARKET, Units.NONE);
        var evolution = new Evolution(plan, vocabulary, trials, Outside.NONE);
        for (int k = 0; k < plan.generations(); k++) {
            evolution.next();
        }
        return evolution.stage();
    }

    @Test
    void survival_that_is_fair_to_age_keeps_the_best_and_grows_new_formulas() {
        SearchPlan fair = Searches.bred(plan(60, 10, 6, 3), "survival", Survival.AGE_FAIR);
        List<Generation> generations = run(Searches.bred(fair, "rates", new Rates(0, 0, 0, 0, 0)));
        for (int k = 1; k < generations.size(); k++) {
            assertThat(generations.get(k).best().fitness())
                    .isGreaterThanOrEqualTo(generations.get(k - 1).best().fitness());
        }
        assertThat(generations.getLast().distinct())
                .as("a twentieth of each generation is new, and whatever would occur twice")
                .isGreaterThanOrEqualTo(60 + 9 * 3);
    }

    @Test
    void with_auto_parsimony_formulas_lose_what_length_brought() {
        SearchPlan plan = plan(60, 6, 4, 4);
        List<Generation> generations = run(Searches.priced(plan, Parsimony.parse("auto")));
        assertThat(generations)
                .allSatisfy(generation -> assertThat(generation.price()).isNotNegative());
        assertThat(generations)
                .anySatisfy(generation -> assertThat(generation.price()).isPositive());
        assertThat(run(Searches.racing(Searches.priced(plan, Parsimony.parse("auto")), false)))
                .isEqualTo(generations);
    }

    @Test
    void by_cases_other_parents_are_chosen_and_the_best_stay() {
        SearchPlan plan = plan(60, 8, 5, 3);
        SearchPlan cases = chosen(plan, Selection.LEXICASE, Survival.ELITES, List.of(), 0);
        List<Generation> generations = run(cases);
        assertThat(run(Searches.racing(cases, false))).isEqualTo(generations);
        assertThat(run(plan).getFirst()).isEqualTo(generations.getFirst());
        assertThat(populations.get(23)).isNotEqualTo(populations.get(7));
        for (int k = 1; k < generations.size(); k++) {
            assertThat(generations.get(k).best().fitness())
                    .isGreaterThanOrEqualTo(generations.get(k - 1).best().fitness());
        }
    }

    @Test
    void where_novelty_counts_formulas_resemble_each_other_less() {
        double usual = 0;
        double novel = 0;
        for (long seed = 1; seed <= 3; seed++) {
            SearchPlan plan = plan(60, 10, 4, seed);
            usual += run(plan).getLast().diversity() + unlikeness();
            novel += run(chosen(plan, Selection.TOURNAMENT, Survival.ELITES, List.of(), 0.05))
                            .getLast()
                            .diversity()
                    + unlikeness();
        }
        assertThat(novel).isGreaterThan(usual);
    }

    /** How little the values of the last generation resemble each other: the mean of 1 less the size of the correlation. */
    private double unlikeness() {
        List<Expr> formulas = populations.getLast();
        Pool pool = MARKET.pool("hs300");
        Period days = new Period(20, 80);
        List<Sketch> sketches = new Engine(MARKET, pool, Conventions.LODE, 1, 1 << 24)
                .evaluate(formulas, days.end(), (_, values, _) -> Sketch.of(values, pool, days));
        return sketches.stream()
                .flatMapToDouble(a -> sketches.stream().mapToDouble(b -> 1 - Math.abs(a.correlation(b))))
                .average()
                .orElseThrow();
    }

    @Test
    void by_fronts_nothing_on_the_front_is_exceeded_in_all_objectives() {
        List<Objective> objectives =
                List.of(Objective.named("rank-ic"), Objective.named("turnover"), Objective.named("size"));
        SearchPlan plan = chosen(plan(60, 8, 4, 5), Selection.TOURNAMENT, Survival.FRONTS, objectives, 0);
        List<Generation> generations = run(plan);
        assertThat(populations)
                .allSatisfy(formulas -> assertThat(formulas).hasSize(60).doesNotHaveDuplicates());
        for (int k = 1; k < generations.size(); k++) {
            assertThat(Math.abs(generations.get(k).best().rankIc()))
                    .isGreaterThanOrEqualTo(
                            Math.abs(generations.get(k - 1).best().rankIc()) - 20 * 1e-4);
        }
        assertThat(front).hasSizeGreaterThan(3).isSubsetOf(populations.getLast());
        Trials trials = Objects.requireNonNull(last);
        for (Expr one : front) {
            for (Expr other : front) {
                double[] a = trials.goals(one, objectives);
                double[] b = trials.goals(other, objectives);
                assertThat(Pareto.dominance(a, b)).isNotPositive();
            }
        }
    }

    private static SearchPlan chosen(
            SearchPlan plan, Selection selection, Survival survival, List<Objective> objectives, double novelty) {
        List<Fitness> figures = objectives.stream()
                .filter(Objective.Figure.class::isInstance)
                .map(objective -> ((Objective.Figure) objective).fitness())
                .toList();
        Breeding usual = plan.breeding();
        var breeding = new Breeding(
                usual.population(),
                usual.elites(),
                selection,
                usual.tournament(),
                survival,
                objectives,
                usual.islands(),
                novelty,
                usual.parsimony(),
                usual.rates(),
                usual.caps());
        return Searches.aimed(Searches.bred(plan, breeding), Aim.RANK_IC.watching(figures));
    }

    private static SearchPlan islands(SearchPlan plan, Islands islands) {
        return Searches.bred(plan, "islands", islands);
    }

    private List<Generation> run(SearchPlan plan) {
        Trials trials = Searches.trials(plan, MARKET);
        Vocabulary vocabulary = Vocabulary.of(plan.functions(), Operators.CATALOG, MARKET, Units.NONE);
        var evolution = new Evolution(plan, vocabulary, trials, Outside.NONE);
        return IntStream.range(0, plan.generations())
                .mapToObj(_ -> {
                    Generation generation = evolution.next();
                    populations.add(evolution.formulas());
                    front = evolution.front();
                    last = trials;
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
        return Searches.bred(plan, Searches.breeding(population, elites, caps));
    }
}
