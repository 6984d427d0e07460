package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class ParsimonyTest {

    @Test
    void a_price_is_a_number_or_follows_from_the_population() {
        assertThat(Parsimony.parse("0.001")).isEqualTo(Parsimony.of(0.001)).hasToString("0.001");
        assertThat(Parsimony.parse("auto")).hasToString("auto");
        assertThatThrownBy(() -> Parsimony.parse("some"))
                .isInstanceOf(UserException.class)
                .hasMessage("parsimony must be a number such as 0.001, or auto, got 'some'");
        assertThatThrownBy(() -> Parsimony.parse("2")).hasMessage("parsimony must lie between 0 and 1, got 2.0");
    }

    @Test
    void a_fixed_price_stays() {
        assertThat(Parsimony.of(0.01).first()).isEqualTo(0.01);
        assertThat(Parsimony.of(0.01).next(new int[] {1, 2}, new double[] {1, 5}))
                .isEqualTo(0.01);
    }

    @Test
    void the_price_that_follows_is_the_slope_of_fitness_over_size() {
        Parsimony auto = Parsimony.parse("auto");
        assertThat(auto.first()).isZero();
        // numpy.polyfit([3, 5, 9, 11], [0.01, 0.02, 0.02, 0.05], 1)[0]
        assertThat(auto.next(new int[] {3, 5, 9, 11}, new double[] {0.01, 0.02, 0.02, 0.05}))
                .isCloseTo(0.0039999999999999975, within(1e-15));
    }

    @Test
    void nothing_is_gained_by_length() {
        Parsimony auto = Parsimony.parse("auto");
        assertThat(auto.next(new int[] {3, 9}, new double[] {0.05, 0.01})).isZero();
        assertThat(auto.next(new int[] {3, 3}, new double[] {0.05, 0.01})).isZero();
        assertThat(auto.next(new int[] {}, new double[] {})).isZero();
    }
}
