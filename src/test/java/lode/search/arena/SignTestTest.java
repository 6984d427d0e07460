package lode.search.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTestTest {

    /** The numbers are those of {@code scipy.stats.binomtest(wins, wins + losses).pvalue}. */
    @ParameterizedTest
    @CsvSource({
        "10, 0, 0.001953125",
        "9, 1, 0.021484375",
        "8, 2, 0.109375",
        "2, 8, 0.109375",
        "5, 5, 1",
        "4, 3, 1",
        "1, 0, 1",
        "0, 0, 1",
        "20, 10, 0.098737146705389"
    })
    void p_is_that_of_the_exact_binomial_test(int wins, int losses, double p) {
        assertThat(new SignTest(wins, losses, 2).p()).isCloseTo(p, within(1e-9));
    }

    @Test
    void pairs_are_counted_and_those_without_a_value_left_out() {
        double nan = Double.NaN;
        assertThat(SignTest.of(new double[] {1, 2, 3, nan, 5}, new double[] {0, 3, 3, 1, nan}))
                .isEqualTo(new SignTest(1, 1, 1));
    }
}
