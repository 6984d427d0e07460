package lode.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HaircutTest {

    private static final Haircut MONTHLY =
            Haircut.of(1, 0.1, 12, 120, TestFamilies.draw(100, 0.4, new SplittableRandom(20150101)));

    @Test
    void what_is_exact_is_that_of_the_published_program() {
        assertThat(MONTHLY.corrected()).isCloseTo(0.9122454608392983, within(1e-12));
        assertThat(MONTHLY.t()).isCloseTo(2.8847734414021216, within(1e-12));
        assertThat(MONTHLY.p()).isCloseTo(0.0046512300015943975, within(1e-12));
        assertThat(MONTHLY.bonferroni()).isCloseTo(0.46512300015943975, within(1e-10));
        assertThat(MONTHLY.sharpeAt(MONTHLY.bonferroni())).isCloseTo(0.23173088626909502, within(1e-9));
        assertThat(MONTHLY.cutAt(MONTHLY.bonferroni())).isCloseTo(0.746, within(5e-4));
    }

    @Test
    void what_is_simulated_is_near_that_of_the_published_program() {
        assertThat(MONTHLY.holm()).isCloseTo(0.409, within(0.02));
        assertThat(MONTHLY.bhy()).isCloseTo(0.174, within(0.02));
    }

    @Test
    void the_same_seed_gives_the_same_medians() {
        assertThat(Haircut.of(1, 0.1, 12, 120, TestFamilies.draw(100, 0.4, new SplittableRandom(20150101))))
                .isEqualTo(MONTHLY);
    }

    @ParameterizedTest
    @CsvSource({"52, 0.906296", "12, 0.912245", "4, 0.928277", "360, 0.904788"})
    void autocorrelation_takes_from_an_annualised_ratio(double periodsPerYear, double expected) {
        assertThat(Haircut.correction(0.1, periodsPerYear)).isCloseTo(expected, within(5e-7));
    }

    @Test
    void autocorrelation_below_zero_adds_to_it_whether_or_not_a_year_has_whole_periods() {
        assertThat(Haircut.correction(-0.1, 50.4)).isCloseTo(Haircut.correction(-0.1, 50), within(1e-3));
        assertThat(Haircut.correction(-0.1, 50.4)).isGreaterThan(1);
    }

    @Test
    void a_hopeless_p_value_leaves_nothing() {
        assertThat(MONTHLY.sharpeAt(1)).isZero();
        assertThat(MONTHLY.cutAt(1)).isEqualTo(1);
    }
}
