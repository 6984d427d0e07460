package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lode.measure.Fitness;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class AimTest {

    @Test
    void a_text_names_figures_and_their_weights() {
        assertThat(Aim.parse("rank-icir")).containsExactly(Map.entry("rank-icir", 1.0));
        assertThat(Aim.parse("turnover = -0.5, rank-ic=1"))
                .containsExactly(Map.entry("turnover", -0.5), Map.entry("rank-ic", 1.0));
    }

    @Test
    void a_text_that_is_no_fitness_is_refused() {
        refused(
                () -> Aim.parse("rank-ix"),
                "There is no fitness 'rank-ix'. Did you mean rank-ic? There are: rank-ic, rank-icir, ic,"
                        + " quantile-spread, monotonicity, worst-year, long-only, neutral-rank-ic,"
                        + " marginal-rank-ic, turnover, registry-correlation");
        refused(() -> Aim.parse("ic=x"), "'x' is no weight of ic: write numbers, such as rank-ic=1,monotonicity=0.1");
        refused(() -> Aim.parse("ic,rank-ic,ic=2"), "fitness names ic twice, in 'ic,rank-ic,ic=2'");
    }

    @Test
    void weights_must_have_the_sign_of_what_is_wanted() {
        assertThat(Aim.of(Map.of("turnover", -0.1)).terms()).hasSize(1);
        refused(
                () -> Aim.of(Map.of("turnover", 0.1)),
                "The weight of turnover in fitness must be negative, since it is better the lower it is, got 0.1");
        refused(() -> Aim.of(Map.of("ic", 0.0)), "The weight of ic in fitness must be positive, got 0.0");
        refused(() -> Aim.of(Map.of("ic", Double.NaN)), "The weight of ic in fitness must be positive, got NaN");
        refused(() -> Aim.of(Map.of()), "fitness names nothing: write fitness: {rank-ic: 1}");
        refused(() -> Aim.of(Map.of("ic", 1.0), List.of(), List.of(), -1), "cost must lie between 0 and 1, got -1.0");
    }

    @Test
    void fitness_is_the_weighted_sum_of_its_figures() {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("rank-ic", 2.0);
        weights.put("turnover", -0.5);
        Aim aim = Aim.of(weights);
        assertThat(aim.fitness(new double[] {0.25, 0.5})).isEqualTo(0.25);
        assertThat(aim.fitness(new double[] {0.25, Double.NaN})).isNaN();
        Aim more = aim.watching(List.of(Fitness.named("turnover"), Fitness.named("ic")));
        assertThat(more.figures()).extracting(Fitness::name).containsExactly("rank-ic", "turnover", "ic");
        assertThat(more.fitness(new double[] {0.25, 0.5, Double.NaN})).isEqualTo(0.25);
    }

    @Test
    void only_the_plain_rank_correlation_can_be_raced() {
        assertThat(Aim.of(Map.of("rank-ic", 1.0)).isRankIcAlone()).isTrue();
        assertThat(Aim.of(Map.of("rank-ic", 2.0)).isRankIcAlone()).isFalse();
        assertThat(Aim.of(Map.of("rank-icir", 1.0)).isRankIcAlone()).isFalse();
        assertThat(Aim.of(Map.of("rank-ic", 1.0, "ic", 0.1)).isRankIcAlone()).isFalse();
        assertThat(Aim.RANK_IC.watching(List.of(Fitness.RANK_IC)).isRankIcAlone())
                .isTrue();
        assertThat(Aim.RANK_IC.watching(List.of(Fitness.named("turnover"))).isRankIcAlone())
                .isFalse();
        assertThat(Aim.RANK_IC
                        .knowing(List.of("close"))
                        .knowing(List.of("open"))
                        .known())
                .containsExactly("close", "open");
    }

    private static void refused(Runnable action, String message) {
        assertThatThrownBy(action::run).isInstanceOf(UserException.class).hasMessage(message);
    }
}
