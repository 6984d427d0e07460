package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {

    @Test
    void everyone_reaches_the_first_bar() {
        assertThat(new Bar(4, 0).height()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void the_median_sets_the_next_bar() {
        var bar = new Bar(4, 1);
        bar.follow(new double[] {3, 1, 4, 2});
        assertThat(bar.height()).isEqualTo(3);
    }

    @Test
    void elites_reach_every_bar() {
        var bar = new Bar(4, 3);
        bar.follow(new double[] {3, 1, 4, 2});
        assertThat(bar.height()).isEqualTo(2);
    }

    @Test
    void a_bar_that_too_few_reach_falls() {
        var bar = new Bar(4, 0);
        bar.follow(new double[] {1, 2, 3, 4});
        bar.follow(new double[] {8});
        assertThat(bar.height()).isEqualTo(2);
        bar.follow(new double[] {2});
        assertThat(bar.height()).isEqualTo(2 - 1e-4);
        bar.follow(new double[0]);
        assertThat(bar.height()).isEqualTo(Double.NEGATIVE_INFINITY);
        bar.follow(new double[] {0.5});
        assertThat(bar.height()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
