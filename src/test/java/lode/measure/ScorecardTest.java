package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScorecardTest {

    @Test
    void the_direction_is_that_of_training() {
        assertThat(card(0.02, -0.01).direction()).isEqualTo(1);
        assertThat(card(-0.02, 0.01).direction()).isEqualTo(-1);
    }

    @Test
    void a_factor_held_if_validation_agrees_with_training() {
        assertThat(card(0.02, 0.01).held()).isTrue();
        assertThat(card(-0.02, -0.01).held()).isTrue();
        assertThat(card(-0.02, 0.01).held()).isFalse();
        assertThat(card(0.02, 0).held()).isFalse();
        assertThat(card(0.02, Double.NaN).held()).isFalse();
    }

    private static Scorecard card(double training, double validation) {
        return new Scorecard(stats(training), stats(validation), stats(0), 1, 1, 0);
    }

    private static IcStats stats(double mean) {
        return new IcStats(mean, 1, 1, 9);
    }
}
