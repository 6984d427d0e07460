package lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void numbers_are_rounded_to_their_decimals() {
        assertThat(Figures.of(0.126, 2)).isEqualTo("0.13");
        assertThat(Figures.of(40, 0)).isEqualTo("40");
    }

    @Test
    void the_minus_is_a_true_one() {
        assertThat(Figures.of(-0.5, 2)).isEqualTo("−0.50");
    }

    @Test
    void what_rounds_to_zero_has_no_sign() {
        assertThat(Figures.of(-0.0004, 3)).isEqualTo("0.000");
        assertThat(Figures.of(-0.0, 0)).isEqualTo("0");
    }

    @Test
    void missing_is_a_dash() {
        assertThat(Figures.of(Double.NaN, 2)).isEqualTo("–");
    }
}
