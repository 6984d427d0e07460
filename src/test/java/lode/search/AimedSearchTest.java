package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.measure.Fitness;
import lode.measure.RankIc;
import lode.measure.TrainingGround;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Label;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches for something else than the plain RankIC. */
class AimedSearchTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(50, 300));
    private static final SearchPlan PLAN = Searches.plan(
            MARKET.axes(),
            new FunctionSet(
                    Searches.equally(Stream.of("add", "sub", "mul", "div", "neg", "ts_mean", "ts_corr", "cs_rank")),
                    Searches.equally(Stream.of("open", "close", "volume")),
                    List.of(5, 10),
                    List.of(),
                    List.of()),
            30,
            4,
            1);
    private static final List<String> STYLES = List.of("log(total_turnover)");
    private static final List<String> KNOWN = List.of("neg(ts_corr(close, volume, 10))", "ts_mean(volume, 5)");
    private static final Pool POOL = MARKET.pool("hs300");
    private static final Label LABEL = MARKET.label(PLAN.label());
    private static final Period TRAINING =
            PLAN.split().purged(PLAN.label().reach()).training();

    /** Every figure, alone, with a weight that makes more of it better. */
    static Stream<Aim> aims() {
        return Fitness.ALL.stream()
                .map(fitness -> aim(Map.of(fitness.name(), fitness.wanted() == Fitness.Wanted.LOW ? -2.0 : 2.0)));
    }

    @ParameterizedTest
    @MethodSource("aims")
    void threads_and_racing_change_nothing(Aim aim) {
        SearchPlan plan = Searches.aimed(PLAN, aim);
        List<Generation> one = mine(plan, 1).generations();
        assertThat(mine(plan, 2).generations()).isEqualTo(one);
        assertThat(mine(Searches.racing(plan, false), 1).generations()).isEqualTo(one);
    }

    @Test
    void what_is_like_a_formula_to_be_avoided_does_not_survive_and_is_named() {
        MiningResult usual = mine(PLAN, 1);
        Expr best = usual.survivors().getFirst().formula();
        String likeIt = "add(1, neg(" + best + "))";
        MiningResult result = mine(Searches.aimed(PLAN, PLAN.aim().avoiding(List.of(likeIt))), 1);
        assertThat(usual.leftOut()).isEmpty();
        assertThat(usual.bornIn(usual.survivors().getFirst())).isBetween(1, 4);
        assertThat(result.generations()).isEqualTo(usual.generations());
        assertThat(result.survivors()).extracting(Survivor::formula).doesNotContain(best);
        assertThat(result.leftOut())
                .filteredOn(known -> known.formula().equals(best))
                .singleElement()
                .satisfies(known -> assertThat(known.known()).hasToString(likeIt))
                .satisfies(known -> assertThat(known.correlation()).isCloseTo(-1, within(1e-9)));
    }

    @ParameterizedTest
    @MethodSource("aims")
    void the_fitness_of_the_best_is_what_it_measures_by_itself(Aim aim) {
        Generation.Best best =
                mine(Searches.aimed(PLAN, aim), 1).generations().getLast().best();
        var engine = new Engine(MARKET, POOL, Conventions.LODE, 1, 0);
        double[] values = engine.values(best.formula()).values();
        RankIc.Daily daily = RankIc.of(LABEL, POOL).daily(values, TRAINING);
        TrainingGround ground =
                new Grounding(MARKET, Operators.CATALOG, engine).of(Searches.aimed(PLAN, aim), LABEL, POOL, TRAINING);
        double figure = aim.figures().getFirst().on(ground).of(values, daily);
        double weight = aim.terms().firstEntry().getValue();
        assertThat(best.fitness())
                .isEqualTo(weight * figure - 1e-4 * best.formula().size());
    }

    @Test
    void several_figures_make_one_fitness() {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("rank-icir", 0.5);
        weights.put("monotonicity", 0.1);
        Score score = scored(aim(weights), "neg(ts_corr(close, volume, 10))");
        assertThat(score.worth(aim(weights), 0)).isEqualTo(0.5 * score.figures()[0] + 0.1 * score.figures()[1]);
        assertThat(score.figures()[0])
                .isEqualTo(scored(aim(Map.of("rank-icir", 1.0)), "neg(ts_corr(close, volume, 10))")
                        .figures()[0]);
    }

    @Test
    void a_formula_and_its_negative_have_one_fitness_and_opposite_cases() {
        Score plain = scored(aim(Map.of("ic", 1.0)), "ts_mean(volume, 10)");
        Score negative = scored(aim(Map.of("ic", 1.0)), "neg(ts_mean(volume, 10))");
        assertThat(negative.figures()).containsExactly(plain.figures());
        assertThat(negative.rankIc()).isEqualTo(-plain.rankIc());
        assertThat(negative.cases())
                .containsExactly(Cases.turned(plain.cases()))
                .hasSize(Cases.COUNT);
    }

    @Test
    void ranks_are_another_formula_only_where_values_count() {
        String formula = "mul(volume, close)";
        String ranks = "cs_rank(mul(volume, close))";
        assertThat(scored(aim(Map.of("ic", 1.0)), ranks).figures())
                .isNotEqualTo(scored(aim(Map.of("ic", 1.0)), formula).figures());
        assertThat(scored(aim(Map.of("long-only", 1.0)), ranks).figures())
                .containsExactly(scored(aim(Map.of("long-only", 1.0)), formula).figures());
    }

    @Test
    void a_known_factor_adds_nothing_to_itself() {
        assertThat(scored(aim(Map.of("marginal-rank-ic", 1.0)), KNOWN.getFirst())
                        .figures())
                .containsExactly(0);
        assertThat(scored(aim(Map.of("registry-correlation", -1.0)), KNOWN.getFirst())
                        .figures())
                .containsExactly(1);
    }

    @Test
    void a_cache_is_shared_by_searches_of_the_same_aim_only(@TempDir Path folder) {
        var cache = new FitnessCache(folder, "1.0");
        Aim marginal = aim(Map.of("marginal-rank-ic", 1.0));
        List<Aim> aims = List.of(
                marginal,
                marginal,
                Aim.of(Map.of("marginal-rank-ic", 1.0), STYLES, KNOWN.subList(0, 1), 0.001),
                Aim.RANK_IC);
        for (Aim aim : aims) {
            SearchPlan plan = Searches.aimed(PLAN, aim);
            MiningResult found =
                    new Miner(MARKET, Operators.CATALOG, 1, 0).withCache(cache).mine(plan, _ -> {}, () -> false);
            assertThat(found.generations()).isEqualTo(mine(plan, 1).generations());
        }
        assertThat(folder.toFile().list()).hasSize(3);
    }

    @Test
    void a_style_that_is_no_formula_is_told_before_the_search() {
        Aim aim = Aim.of(Map.of("neutral-rank-ic", 1.0), List.of("logg(close)"), List.of(), 0);
        assertThatThrownBy(() -> mine(Searches.aimed(PLAN, aim), 1))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Unknown operator 'logg' at column 1");
    }

    private static Aim aim(Map<String, Double> weights) {
        return Aim.of(weights, STYLES, KNOWN, 0.002);
    }

    private static MiningResult mine(SearchPlan plan, int threads) {
        return new Miner(MARKET, Operators.CATALOG, threads, 0).mine(plan, _ -> {}, () -> false);
    }

    @Test
    void what_is_constant_on_most_days_is_known_on_few() {
        assertThat(scored(Aim.RANK_IC, "close").coverage()).isGreaterThan(0.9);
        Score rare = scored(Aim.RANK_IC, "sign(close)");
        assertThat(rare.coverage()).isZero();
        assertThat(rare.worth(Aim.RANK_IC, 0.01)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static Score scored(Aim aim, String text) {
        var engine = new Engine(MARKET, POOL, Conventions.LODE, 1, 0);
        SearchPlan plan = Searches.aimed(PLAN, aim);
        TrainingGround ground = new Grounding(MARKET, Operators.CATALOG, engine).of(plan, LABEL, POOL, TRAINING);
        var trials =
                new Trials(engine, RankIc.of(LABEL, POOL), TRAINING, plan, new Yardstick(plan, POOL, ground), Map.of());
        Expr formula = Searches.parse(text);
        trials.score(List.of(new Candidate(formula, 0, Origin.GROWN, Double.NEGATIVE_INFINITY)));
        return trials.score(formula);
    }
}
