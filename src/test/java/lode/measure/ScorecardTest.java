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
    void the_spread_is_that_of_the_direction() {
        assertThat(card(0.02, 0.01).longShort()).isEqualTo(0.1);
        assertThat(card(-0.02, -0.01).longShort()).isEqualTo(-0.1);
    }

    private static Scorecard card(double training, double validation) {
        return Scorecard.of(stats(training), stats(validation), stats(0), 1, 1, 0.1);
    }

    private static IcStats stats(double mean) {
        return new IcStats(mean, 1, 1, 9);
    }
}
