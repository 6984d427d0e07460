package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final double[] CUMULATIVE = {0, 1, 0.5, 2, -0.25};

    @Test
    void a_loss_is_counted_from_the_highest_point_so_far() {
        assertThat(Series.drawdowns(CUMULATIVE)).containsExactly(0, 0, -0.25, 0, -0.75);
    }

    @Test
    void the_largest_loss_is_the_largest_of_them() {
        assertThat(Series.drawdown(CUMULATIVE)).isEqualTo(0.75);
        assertThat(Series.drawdowns(new double[] {-0.5, 0})).containsExactly(-0.5, 0);
    }
}
