package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Expr;
import lode.luck.BestOfMany;
import lode.luck.Correction;
import lode.measure.IcStats;
import lode.ops.Operators;
import lode.panel.Dataset;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class LuckExamTest {

    private static final Dataset MARKET =
            SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(60, 400).withStrength(4));
    private static final SearchPlan PLAN = Searches.plan(MARKET.axes(), Searches.EVERYTHING, 60, 5, 3);
    private static final Miner MINER = new Miner(MARKET, Operators.CATALOG, 2, 1 << 22);
    private static final MiningResult FOUND = mine(MINER);

    @Test
    void every_generation_says_what_luck_would_have_reached_by_then() {
        List<Generation> generations = FOUND.generations();
        assertThat(generations).allSatisfy(generation -> {
            assertThat(generation.luck().independent()).isBetween(1.0, (double) generation.distinct());
            assertThat(generation.luck().rankIc())
                    .isCloseTo(
                            FOUND.luck().error()
                                    * BestOfMany.expected(2 * generation.luck().independent()),
                            within(0.02));
        });
        assertThat(generations.getLast().luck().rankIc()).isEqualTo(FOUND.luck().luckRankIc());
        assertThat(generations.getLast().luck().independent())
                .isEqualTo(FOUND.luck().effective().independent());
    }

    @Test
    void what_was_tried_before_counts_and_changes_nothing_that_is_found() {
        MiningResult later = mine(MINER.after(new Earlier(1_000_000, 3)));
        assertThat(later.survivors()).extracting(Survivor::formula).isEqualTo(formulas());
        assertThat(later.luck().luckRankIc()).isGreaterThan(FOUND.luck().luckRankIc());
        for (int k = 0; k < formulas().size(); k++) {
            assertThat(later.luck().survivors().get(k).adjusted())
                    .isGreaterThan(FOUND.luck().survivors().get(k).adjusted());
        }
    }

    @Test
    void a_survivor_has_the_t_and_p_of_training_and_validation_together() {
        int end = FOUND.split().validation().end() - FOUND.split().training().first();
        assertThat(FOUND.survivors()).isNotEmpty();
        double[] p = new double[formulas().size()];
        for (int k = 0; k < p.length; k++) {
            double t =
                    IcStats.of(FOUND.survivors().get(k).dailyIcs(), 0, end, 5).t();
            p[k] = 2 * new NormalDistribution().cumulativeProbability(-Math.abs(t));
            assertThat(FOUND.luck().survivors().get(k).t()).isEqualTo(t);
            assertThat(FOUND.luck().survivors().get(k).p()).isEqualTo(p[k]);
        }
        assertThat(FOUND.luck().survivors().stream().mapToDouble(SurvivorLuck::adjusted))
                .containsExactly(box(Correction.BENJAMINI_YEKUTIELI.adjusted(p, FOUND.distinct())));
    }

    @Test
    void returns_tell_sharpe_ratios_haircuts_and_overfitting() {
        assertThat(FOUND.luck().overfitting()).isBetween(0.0, 1.0);
        assertThat(FOUND.luck().strict()).isLessThanOrEqualTo(FOUND.luck().overfitting());
        assertThat(FOUND.luck().configurations()).isGreaterThan(60);
        assertThat(FOUND.luck().survivors()).allSatisfy(luck -> {
            assertThat(luck.deflated()).isBetween(0.0, 1.0);
            assertThat(Math.abs(luck.haircut())).isLessThanOrEqualTo(Math.abs(luck.annualSharpe()) * 1.5);
            assertThat(luck.leastDays()).isPositive();
        });
    }

    @Test
    void what_is_planted_is_more_than_luck_and_what_is_found_among_noise_is_not() {
        SyntheticSpec longer = SyntheticSpec.STANDARD.withSize(100, 800);
        assertThat(mostDeflated(SyntheticMarket.of(longer.withStrength(4)))).isGreaterThan(0.95);
        assertThat(mostDeflated(SyntheticMarket.of(longer.withStrength(0)))).isLessThan(0.95);
    }

    private static double mostDeflated(Dataset market) {
        SearchPlan plan = Searches.plan(market.axes(), Searches.EVERYTHING, 60, 5, 3);
        MiningResult found = new Miner(market, Operators.CATALOG, 2, 1 << 22).mine(plan, _ -> {}, () -> false);
        return found.luck().survivors().stream()
                .mapToDouble(SurvivorLuck::deflated)
                .max()
                .orElseThrow();
    }

    @Test
    void among_noise_less_is_found_and_each_twin_repeats() {
        MiningResult twin = mine(MINER.amongNoise(2));
        assertThat(twin.luck().bestRankIc()).isLessThan(FOUND.luck().bestRankIc());
        assertThat(twin.luck().holding()).isLessThanOrEqualTo(FOUND.luck().holding());
        assertThat(mine(MINER.amongNoise(2)).luck()).isEqualTo(twin.luck());
        assertThat(mine(MINER.amongNoise(4)).luck()).isNotEqualTo(twin.luck());
    }

    private static List<Expr> formulas() {
        return FOUND.survivors().stream().map(Survivor::formula).toList();
    }

    private static Double[] box(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    private static MiningResult mine(Miner miner) {
        return miner.mine(PLAN, _ -> {}, () -> false);
    }
}
