package lode.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestOfManyTest {

    @ParameterizedTest
    @CsvSource({
        "2, 0.5197553442805939",
        "10, 1.57459830134575",
        "45, 2.2356401777664052",
        "100, 2.5306028932016846",
        "1000, 3.255121513652723",
        "10000, 3.86066485551044"
    })
    void the_expected_maximum_is_that_of_the_paper(double trials, double expected) {
        assertThat(BestOfMany.expected(trials)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void one_trial_is_not_the_best_of_any() {
        assertThat(BestOfMany.expected(1)).isZero();
    }

    @Test
    void five_years_are_too_short_for_forty_five_trials() {
        assertThat(BestOfMany.leastYears(45, 1)).isCloseTo(4.998, within(5e-4));
    }
}
