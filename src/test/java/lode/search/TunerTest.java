package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.PlantedFactor;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Expr;
import lode.ops.Operators;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TunerTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD
            .withSize(60, 400)
            .withPlanted(List.of(new PlantedFactor("neg(ts_corr(close, volume, 10))", 0.15))));

    private final List<List<Expr>> populations = new ArrayList<>();

    @Test
    void neighbours_are_one_step_away_in_the_order_of_their_places() {
        assertThat(neighbours("ts_mean(delta(close, 5), 20)", 7, 60))
                .containsExactly(
                        "ts_mean(delta(close, 5), 30)",
                        "ts_mean(delta(close, 5), 15)",
                        "ts_mean(delta(close, 7), 20)",
                        "ts_mean(delta(close, 3), 20)");
    }

    @Test
    void a_window_is_never_longer_than_the_longest_of_the_function_set_nor_shorter_than_its_operator_allows() {
        assertThat(neighbours("ts_mean(close, 20)", 20)).containsExactly("ts_mean(close, 15)");
        assertThat(neighbours("ts_std(close, 2)", 20)).containsExactly("ts_std(close, 3)");
        assertThat(neighbours("ts_mean(close, 250)", 20)).containsExactly("ts_mean(close, 20)");
        assertThat(neighbours("delta(close, 1)", 20)).containsExactly("delta(close, 2)");
    }

    @Test
    void numbers_are_halved_doubled_and_turned_around() {
        assertThat(neighbours("add(close, 2)", 20)).containsExactly("add(close, 4)", "add(close, 1)", "add(close, -2)");
        assertThat(neighbours("add(close, 0)", 20)).containsExactly("add(close, 1)", "add(close, -1)");
        assertThat(neighbours("power(close, 0.5)", 20))
                .containsExactly("power(close, 1)", "power(close, 0.25)", "power(close, -0.5)");
    }

    @Test
    void settings_that_do_not_go_together_are_no_neighbours() {
        for (Expr formula : Searches.grown(Searches.growth(new Caps(4, 6, 20)), 500, new SplittableRandom(1))) {
            List<Expr> neighbours = new Neighbours(List.of(20), _ -> true).of(formula);
            assertThat(neighbours).doesNotContain(formula).doesNotHaveDuplicates();
            assertThat(neighbours).allMatch(neighbour -> neighbour.size() == formula.size());
        }
    }

    @Test
    void only_what_may_be_in_a_population_is_a_neighbour() {
        assertThat(new Neighbours(List.of(60), formula -> !formula.toString().contains("15"))
                        .of(Searches.parse("ts_mean(close, 20)")))
                .containsExactly(Searches.parse("ts_mean(close, 30)"));
    }

    @Test
    void a_formula_near_a_planted_one_is_tuned_to_where_no_neighbour_is_better() {
        SearchPlan plan = Searches.aided(plan(1, 1), tuning(new Tuning(6, 1, 500), "ts_corr(close, volume, 20)"));
        var run = new Run(plan);
        Generation generation = run.evolution.next();
        Expr tuned = generation.best().formula();
        assertThat(run.evolution.formulas())
                .extracting(Expr::toString)
                .doesNotContain("ts_corr(close, volume, 20)")
                .containsAnyOf("ts_corr(close, volume, 8)", "ts_corr(close, volume, 10)", "ts_corr(close, volume, 15)");
        double fitness = generation.best().fitness();
        List<Expr> neighbours = new Neighbours(plan.functions().windows(), _ -> true).of(tuned);
        run.trials.score(neighbours.stream()
                .map(formula -> new Candidate(formula, 0, Origin.GROWN, Double.NEGATIVE_INFINITY))
                .toList());
        assertThat(neighbours)
                .allMatch(formula -> run.trials.worth(formula) - generation.price() * formula.size() <= fitness);
    }

    @Test
    void tuning_costs_no_more_trials_than_its_budget_and_counts_each() {
        for (int budget : new int[] {1, 3, 10}) {
            var plain = new Run(plan(3, 1));
            var tuned = new Run(Searches.aided(plan(3, 1), tuning(new Tuning(2, 1, budget))));
            int bred = plain.evolution.next().distinct();
            Generation generation = tuned.evolution.next();
            assertThat(generation.distinct()).isBetween(bred + 1, bred + 2 * budget);
            assertThat(tuned.trials.distinct()).isEqualTo(generation.distinct());
        }
    }

    @Test
    void tuned_formulas_keep_the_age_of_those_they_replace_and_nothing_occurs_twice() {
        run(Searches.aided(plan(6, 6), tuning(new Tuning(5, 1, 50))));
        assertThat(populations)
                .allSatisfy(formulas -> assertThat(formulas).hasSize(60).doesNotHaveDuplicates());
    }

    @Test
    void tuning_never_makes_the_best_worse_and_is_repeated_to_the_bit() {
        SearchPlan plan = Searches.aided(plan(4, 8), tuning(new Tuning(3, 2, 30)));
        List<Generation> once = run(plan);
        assertThat(run(plan)).isEqualTo(once);
        assertThat(run(plan(4, 8))).isNotEqualTo(once);
        for (int k = 1; k < once.size(); k++) {
            assertThat(once.get(k).best().fitness())
                    .isGreaterThanOrEqualTo(once.get(k - 1).best().fitness());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-4, 2e-3})
    void with_racing_or_without_the_same_formulas_are_tuned(double parsimony) {
        for (long seed = 1; seed <= 3; seed++) {
            SearchPlan plan = Searches.priced(
                    Searches.aided(plan(seed, 6), tuning(new Tuning(4, 2, 30))), Parsimony.of(parsimony));
            List<Generation> racing = run(plan);
            assertThat(run(Searches.racing(plan, false))).isEqualTo(racing);
            int bred = populations.size();
            assertThat(populations.subList(bred - 6, bred)).isEqualTo(populations.subList(bred - 12, bred - 6));
        }
    }

    @Test
    void an_elite_is_written_shorter_where_that_keeps_its_values() {
        String seed = "neg(neg(ts_corr(close, volume, 10)))";
        var run = new Run(Searches.aided(plan(1, 1), tuning(new Tuning(1, 1, 1), seed)));
        Generation generation = run.evolution.next();
        assertThat(generation.best().formula()).isNotEqualTo(Searches.parse(seed));
        assertThat(run.evolution.formulas())
                .contains(Searches.parse("ts_corr(close, volume, 10)"))
                .doesNotContain(Searches.parse(seed));
    }

    private static Aids tuning(Tuning tuning, String... seeds) {
        return new Aids(tuning, BuildingBlocks.NONE, List.of(seeds));
    }

    private static List<String> neighbours(String formula, Integer... windows) {
        return new Neighbours(List.of(windows), _ -> true)
                .of(Searches.parse(formula)).stream().map(Expr::toString).toList();
    }

    private static SearchPlan plan(long seed, int generations) {
        var functions = new FunctionSet(
                Searches.equally(Stream.of(
                        "add", "sub", "mul", "div", "neg", "ts_mean", "ts_std", "ts_corr", "delta", "cs_rank")),
                Searches.equally(Stream.of("open", "close", "volume")),
                List.of(5, 20),
                List.of(0.5, 2.0),
                List.of());
        return Searches.plan(MARKET.axes(), functions, 60, generations, seed);
    }

    private List<Generation> run(SearchPlan plan) {
        var run = new Run(plan);
        return IntStream.range(0, plan.generations())
                .mapToObj(_ -> {
                    Generation generation = run.evolution.next();
                    populations.add(run.evolution.formulas());
                    return generation;
                })
                .toList();
    }

    /** A search that is carried out step by step. */
    private static final class Run {

        private final Trials trials;
        private final Evolution evolution;

        Run(SearchPlan plan) {
            trials = Searches.trials(plan, MARKET);
            Vocabulary vocabulary = Vocabulary.of(plan.functions(), Operators.CATALOG, MARKET, Units.NONE);
            evolution =
                    new Evolution(plan, vocabulary, trials, Outside.of(plan, vocabulary, Operators.CATALOG, MARKET));
        }
    }
}
