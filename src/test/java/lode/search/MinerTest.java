package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.PlantedFactor;
import lode.data.synthetic.SyntheticSpec;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.measure.IcStats;
import lode.measure.QuantileSpread;
import lode.measure.RankIc;
import lode.measure.RankedFactor;
import lode.measure.Scorecard;
import lode.measure.Split;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Label;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

/** Searches from beginning to end, on small synthetic markets. */
class MinerTest {

    private static final String PLANTED = "neg(ts_corr(close, volume, 10))";
    private static final SyntheticSpec SPEC =
            SyntheticSpec.STANDARD.withSize(60, 400).withPlanted(List.of(new PlantedFactor(PLANTED, 0.15)));
    private static final Dataset MARKET = SyntheticMarket.of(SPEC);
    private static final FunctionSet FUNCTIONS = new FunctionSet(
            Searches.equally(
                    Stream.of("add", "sub", "mul", "div", "neg", "ts_mean", "ts_std", "ts_corr", "delta", "cs_rank")),
            Searches.equally(Stream.of("open", "close", "volume")),
            List.of(5, 10, 20),
            List.of(),
            List.of());
    private static final SearchPlan PLAN = Searches.plan(MARKET.axes(), FUNCTIONS, 80, 6, 1);
    private static final MiningResult FOUND = mine(MARKET, PLAN, 1);

    @Test
    void a_planted_factor_is_found() {
        Pool pool = MARKET.pool("hs300");
        double[] values = new Engine(MARKET, pool, Conventions.LODE, 1, 0)
                .values(Searches.parse(PLANTED))
                .values();
        RankedFactor planted = RankedFactor.of(values, pool, PLAN.split().whole());
        assertThat(FOUND.survivors())
                .anyMatch(survivor -> Math.abs(survivor.ranks().correlation(planted)) > 0.8);
        Survivor best = FOUND.survivors().getFirst();
        assertThat(best.scorecard().direction() * best.scorecard().test().mean())
                .isGreaterThan(0.05);
        assertThat(best.scorecard().longShort()).isPositive();
    }

    @Test
    void threads_and_memory_change_nothing() {
        same(mine(MARKET, PLAN, 2), FOUND);
        same(new Miner(MARKET, Operators.CATALOG, 1, 1L << 30).mine(PLAN, _ -> {}, () -> false), FOUND);
    }

    @Test
    void racing_changes_nothing() {
        for (double parsimony : new double[] {0, 1e-4, 1e-3}) {
            MiningResult racing = mine(MARKET, Searches.priced(PLAN, Parsimony.of(parsimony)), 2);
            MiningResult patient =
                    mine(MARKET, Searches.racing(Searches.priced(PLAN, Parsimony.of(parsimony)), false), 1);
            same(racing, patient);
            assertThat(racing.merged()).isEqualTo(patient.merged()).isPositive();
        }
    }

    @Test
    void only_lawful_formulas_are_bred_unless_the_plan_leaves_units_out() {
        Units units = Units.of(MARKET);
        assertThat(FOUND.generations())
                .allMatch(generation -> units.lawful(generation.best().formula()));
        assertThat(formulas(FOUND)).allMatch(units::lawful);
        MiningResult free = mine(MARKET, Searches.withoutUnits(PLAN), 1);
        assertThat(formulas(free)).anyMatch(formula -> !units.lawful(formula));
        assertThat(UnitsShare.of(PLAN, Operators.CATALOG, MARKET))
                .hasValueSatisfying(share -> assertThat(share.share()).isBetween(0.3, 0.9));
        assertThat(UnitsShare.of(Searches.withoutUnits(PLAN), Operators.CATALOG, MARKET))
                .isEmpty();
    }

    @Test
    void survivors_are_unlike_each_other_and_held_in_validation() {
        assertThat(FOUND.survivors()).hasSizeBetween(2, PLAN.survivors());
        Pool pool = MARKET.pool("hs300");
        Split split = FOUND.split();
        var seen = new Period(split.training().first(), split.validation().end());
        List<RankedFactor> ranks = FOUND.survivors().stream()
                .map(survivor -> RankedFactor.of(values(MARKET, survivor.formula()), pool, seen))
                .toList();
        for (int i = 0; i < ranks.size(); i++) {
            Scorecard card = FOUND.survivors().get(i).scorecard();
            assertThat(card.direction() * card.validation().mean()).isPositive();
            for (int j = 0; j < i; j++) {
                assertThat(Math.abs(ranks.get(i).correlation(ranks.get(j)))).isLessThan(PLAN.mostCorrelated());
            }
        }
    }

    @Test
    void survivors_come_by_their_fitness_in_training() {
        assertThat(FOUND.survivors())
                .extracting(survivor -> Math.abs(survivor.scorecard().training().mean())
                        - 1e-4 * survivor.formula().size())
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void a_scorecard_says_what_its_formula_did() {
        Label label = MARKET.label(PLAN.label());
        Pool pool = MARKET.pool("hs300");
        Survivor survivor = FOUND.survivors().getLast();
        double[] values = values(MARKET, survivor.formula());
        double[] ics = RankIc.daily(Panel.wrap(MARKET.axes(), values), label, pool);
        Split split = PLAN.split().purged(6);
        assertThat(survivor.dailyIcs()).containsExactly(ics);
        assertThat(FOUND.split()).isEqualTo(split);
        assertThat(survivor.scorecard().training()).isEqualTo(stats(ics, split.training()));
        assertThat(survivor.scorecard().validation()).isEqualTo(stats(ics, split.validation()));
        assertThat(survivor.scorecard().test()).isEqualTo(stats(ics, split.test()));
        assertThat(survivor.scorecard().rankAutocorrelation())
                .isEqualTo(RankedFactor.of(values, pool, split.whole()).autocorrelation());
        double spread = new QuantileSpread(label, pool, split.test(), 5).annual(values);
        assertThat(survivor.scorecard().longShort())
                .isEqualTo(survivor.scorecard().direction() * spread);
    }

    @Test
    void correlations_are_one_on_the_diagonal_and_the_same_both_ways() {
        double[][] correlations = FOUND.correlations();
        assertThat(correlations)
                .hasDimensions(FOUND.survivors().size(), FOUND.survivors().size());
        for (int i = 0; i < correlations.length; i++) {
            assertThat(correlations[i][i]).isEqualTo(1);
            for (int j = 0; j < i; j++) {
                assertThat(correlations[i][j]).isEqualTo(correlations[j][i]).isBetween(-1.0, 1.0);
            }
        }
    }

    @Test
    void training_never_sees_what_comes_after_it() {
        Dataset otherFuture = changedFrom(PLAN.split().validation().first());
        MiningResult other = mine(otherFuture, PLAN, 1);
        assertThat(unwatched(other)).isEqualTo(unwatched(FOUND));
        assertThat(other.generations()).isNotEqualTo(FOUND.generations());
        assertThat(other.distinct()).isEqualTo(FOUND.distinct());
        assertThat(other.survivors()).isNotEqualTo(FOUND.survivors());
        assertThat(unwatched(mine(changedFrom(PLAN.split().validation().first() - 1), PLAN, 1)))
                .isNotEqualTo(unwatched(FOUND));
    }

    /** The generations without what is only looked at: how their best do in validation. */
    private static List<Generation> unwatched(MiningResult result) {
        return result.generations().stream()
                .map(generation -> generation.with(generation.islands().stream()
                        .map(best -> new Generation.Best(best.formula(), best.fitness(), best.rankIc(), 0))
                        .toList()))
                .toList();
    }

    @Test
    void the_best_of_every_generation_are_shown_with_their_validation() {
        Survivor survivor = FOUND.survivors().getFirst();
        assertThat(FOUND.generations())
                .flatExtracting(Generation::islands)
                .filteredOn(best -> best.formula().equals(survivor.formula()))
                .isNotEmpty()
                .allSatisfy(best -> assertThat(best.validationRankIc())
                        .isEqualTo(survivor.scorecard().validation().mean()));
        assertThat(FOUND.generations())
                .allSatisfy(generation ->
                        assertThat(generation.best().validationRankIc()).isFinite());
    }

    @Test
    void lookups_tell_how_many_formulas_were_known_before() {
        List<Lookups> heard = new ArrayList<>();
        new Miner(MARKET, Operators.CATALOG, 1, 0).mine(PLAN, progress -> heard.add(progress.lookups()), () -> false);
        assertThat(heard)
                .hasSize(PLAN.generations())
                .allMatch(lookups -> lookups.asked() == PLAN.breeding().population());
        assertThat(heard.getFirst().computed())
                .isLessThanOrEqualTo(heard.getFirst().asked());
        assertThat(heard.getLast().known()).isBetween(0.1, 0.9);
        assertThat(heard.stream().mapToLong(Lookups::computed).sum()).isLessThanOrEqualTo(FOUND.distinct());
    }

    @Test
    void survivors_are_chosen_before_the_test_days_are_looked_at() {
        MiningResult other = mine(changedFrom(PLAN.split().test().first()), PLAN, 1);
        assertThat(other.survivors()).extracting(Survivor::formula).isEqualTo(formulas(FOUND));
        assertThat(other.survivors())
                .extracting(survivor -> survivor.scorecard().validation())
                .isEqualTo(FOUND.survivors().stream()
                        .map(s -> s.scorecard().validation())
                        .toList());
        assertThat(other.survivors().getFirst().scorecard().test())
                .isNotEqualTo(FOUND.survivors().getFirst().scorecard().test());
    }

    @Test
    void a_search_that_is_stopped_ends_with_what_it_has() {
        List<Generation> heard = new ArrayList<>();
        MiningResult stopped = new Miner(MARKET, Operators.CATALOG, 1, 0)
                .mine(PLAN, progress -> heard.add(progress.generation()), () -> heard.size() == 2);
        assertThat(stopped.generations())
                .isEqualTo(FOUND.generations().subList(0, 2))
                .isEqualTo(heard);
        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.survivors()).isNotEmpty();
        assertThat(FOUND.complete()).isTrue();
    }

    @Test
    void a_search_stopped_before_it_begins_finds_nothing() {
        MiningResult stopped = new Miner(MARKET, Operators.CATALOG, 1, 0).mine(PLAN, _ -> {}, () -> true);
        assertThat(stopped.generations()).isEmpty();
        assertThat(stopped.survivors()).isEmpty();
        assertThat(stopped.distinct()).isZero();
    }

    @Test
    void what_is_found_in_noise_does_not_last() {
        MiningResult noise = mine(SyntheticMarket.of(SPEC.withStrength(0)), PLAN, 1);
        assertThat(noise.survivors()).isNotEmpty();
        assertThat(inDirection(noise)).isLessThan(0.02);
        assertThat(inDirection(FOUND)).isGreaterThan(0.02);
    }

    @Test
    void what_the_data_lack_is_told() {
        SearchPlan elsewhere = Searches.plan(MARKET.axes(), Searches.EVERYTHING, 5, 1, 1);
        Dataset unlabelled = Dataset.on(MARKET.axes(), MARKET.origin())
                .pool(MARKET.pool("hs300"))
                .field(
                        Field.standard("volume").orElseThrow(),
                        new double[MARKET.axes().cells()])
                .build();
        assertThatThrownBy(() -> mine(unlabelled, elsewhere, 1))
                .isInstanceOf(UserException.class)
                .hasMessage("Data 'synthetic' has no field 'close'; it has: volume");
    }

    @Test
    void a_label_that_reaches_over_a_whole_period_is_refused() {
        Dataset brief = SyntheticMarket.of(SPEC.withSize(20, 25));
        SearchPlan plan = Searches.plan(brief.axes(), Searches.EVERYTHING, 5, 1, 1);
        assertThatThrownBy(() -> mine(brief, plan, 1))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "Label close:1:5 reaches 6 days ahead, and leaves no day to train or to validate on: choose a"
                                + " shorter one, or more days");
    }

    private static double inDirection(MiningResult result) {
        return result.survivors().stream()
                .mapToDouble(survivor -> survivor.scorecard().direction()
                        * survivor.scorecard().test().mean())
                .average()
                .orElse(0);
    }

    private static void same(MiningResult a, MiningResult b) {
        assertThat(a.generations()).isEqualTo(b.generations());
        assertThat(formulas(a)).isEqualTo(formulas(b));
        assertThat(a.survivors())
                .extracting(Survivor::scorecard)
                .isEqualTo(b.survivors().stream().map(Survivor::scorecard).toList());
        assertThat(a.correlations()).isDeepEqualTo(b.correlations());
    }

    private static List<Expr> formulas(MiningResult result) {
        return result.survivors().stream().map(Survivor::formula).toList();
    }

    private static MiningResult mine(Dataset market, SearchPlan plan, int threads) {
        return new Miner(market, Operators.CATALOG, threads, 0).mine(plan, _ -> {}, () -> false);
    }

    private static double[] values(Dataset market, Expr formula) {
        return new Engine(market, market.pool("hs300"), Conventions.LODE, 1, 0)
                .values(formula)
                .values();
    }

    private static IcStats stats(double[] ics, Period period) {
        return IcStats.of(ics, period.first(), period.end(), 5);
    }

    /** The same market until a day, and prices and volumes in another order among the instruments from then on. */
    private static Dataset changedFrom(int day) {
        int width = MARKET.axes().width();
        Dataset.Builder changed = Dataset.on(MARKET.axes(), MARKET.origin()).pool(MARKET.pool("hs300"));
        for (Field field : MARKET.fields()) {
            double[] values = MARKET.field(field.name()).values();
            double[] others = values.clone();
            for (int cell = day * width; cell < values.length; cell++) {
                others[cell] = values[cell / width * width + (cell + 1) % width];
            }
            changed.field(field, others);
        }
        return changed.build();
    }
}
