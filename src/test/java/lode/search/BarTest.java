package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTest {

    @Test
    void everyone_reaches_the_first_bar() {
        assertThat(new Bar(4, 0).height()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void a_quarter_of_the_best_sets_the_next_bar() {
        assertThat(after(4, 1, 3, 1, 4, 2.5)).isEqualTo(1);
    }

    @Test
    void half_of_a_population_reaches_the_next_bar() {
        assertThat(after(4, 1, 1, 10, 2, 0)).isEqualTo(2);
        assertThat(after(4, 1, -3, -4, -1, -2)).isEqualTo(-2);
    }

    @Test
    void elites_reach_every_bar() {
        assertThat(after(4, 3, 1, 10, 2, 0)).isEqualTo(1);
    }

    @Test
    void a_bar_that_too_few_reach_falls() {
        var bar = new Bar(4, 0);
        bar.follow(new double[] {4, 4, 4, 4});
        bar.follow(new double[] {6});
        assertThat(bar.height()).isEqualTo(0);
        bar.follow(new double[] {0});
        assertThat(bar.height()).isEqualTo(-1e-4);
        bar.follow(new double[0]);
        assertThat(bar.height()).isEqualTo(Double.NEGATIVE_INFINITY);
        bar.follow(new double[] {0.5});
        assertThat(bar.height()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static double after(int population, int elites, double... fitness) {
        var bar = new Bar(population, elites);
        bar.follow(fitness);
        return bar.height();
    }
}
