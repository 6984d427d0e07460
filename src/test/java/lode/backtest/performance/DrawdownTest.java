package lode.backtest.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DrawdownTest {

    @Test
    void falls_are_told_the_deepest_first_with_their_places() {
        double[] levels = {1, 1.25, 1, 1.25, 1.25, 1.2, 1.3, 1.04, 1.1, 1.04};
        assertThat(Drawdown.all(levels))
                .containsExactly(
                        new Drawdown(1 - 1 / 1.25, 1, 2, OptionalInt.of(3)),
                        new Drawdown(1 - 1.04 / 1.3, 6, 7, OptionalInt.empty()),
                        new Drawdown(1 - 1.2 / 1.25, 4, 5, OptionalInt.of(6)));
    }

    @Test
    void the_start_is_a_peak_as_well() {
        assertThat(Drawdown.all(Drawdown.levels(new double[] {-0.5, 0.5})))
                .containsExactly(new Drawdown(0.5, 0, 1, OptionalInt.empty()));
    }

    @Test
    void a_series_that_never_falls_has_none() {
        assertThat(Drawdown.all(new double[] {1, 1, 1.1, 1.1})).isEmpty();
        assertThat(Drawdown.deepest(new double[] {1, 1, 1.1, 1.1})).isZero();
    }

    @Test
    void a_missing_level_leaves_a_gap() {
        assertThat(Drawdown.losses(new double[] {1, Double.NaN, 2, 1})).containsExactly(0, Double.NaN, 0, -0.5);
    }

    @Test
    void losses_are_counted_from_the_highest_level_so_far() {
        assertThat(Drawdown.losses(new double[] {1, 0.5, 2, 1.5})).containsExactly(0, -0.5, 0, -0.25);
    }
}
