package lode.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NullRateTest {

    private static final Offset<Double> CLOSE = within(1e-4);

    @Test
    void ten_searches_that_admit_nothing_are_clear_and_nine_are_not() {
        assertThat(nothing(9).isClear()).isFalse();
        assertThat(nothing(10).isClear()).isTrue();
    }

    @Test
    void two_that_admit_something_at_once_are_clear_however_many_they_admit() {
        assertThat(new NullRate(List.of(7), 3).isClear()).isFalse();
        assertThat(new NullRate(List.of(1, 2), 3).isClear()).isTrue();
        assertThat(new NullRate(List.of(0, 0, 1, 0), 3).isClear()).isFalse();
        assertThat(new NullRate(List.of(), 3).isClear()).isFalse();
    }

    @Test
    void the_share_that_admits_something_has_the_bounds_of_clopper_and_pearson() {
        NullRate.Interval share = new NullRate(List.of(0, 1, 0, 3, 0, 0, 0, 0, 0, 0), 4).shareAdmitting();
        assertThat(share.value()).isEqualTo(0.2);
        assertThat(share.lower()).isCloseTo(0.02521, CLOSE);
        assertThat(share.upper()).isCloseTo(0.55610, CLOSE);
        assertThat(nothing(10).shareAdmitting().upper()).isCloseTo(0.30850, CLOSE);
    }

    @Test
    void what_one_admits_in_the_mean_has_the_bounds_of_garwood() {
        assertThat(nothing(10).mean().upper()).isCloseTo(0.36889, CLOSE);
        NullRate.Interval mean = new NullRate(List.of(1, 0, 1, 0, 1), 4).mean();
        assertThat(mean.value()).isCloseTo(0.6, CLOSE);
        assertThat(mean.lower()).isCloseTo(0.61867 / 5, CLOSE);
        assertThat(mean.upper()).isCloseTo(8.76727 / 5, CLOSE);
    }

    @Test
    void bounds_are_wider_where_one_search_finds_all() {
        NullRate.Interval even = new NullRate(List.of(1, 1, 1, 1), 4).mean();
        NullRate.Interval uneven = new NullRate(List.of(4, 0, 0, 0), 4).mean();
        assertThat(uneven.value()).isEqualTo(even.value());
        assertThat(uneven.upper()).isCloseTo(1 + 2 * (even.upper() - 1), CLOSE);
        assertThat(uneven.lower()).isZero();
    }

    @Test
    void false_discoveries_are_a_share_of_what_was_admitted() {
        assertThat(new NullRate(List.of(1, 0, 1, 0, 1), 4).falseDiscoveries().value())
                .isCloseTo(0.15, CLOSE);
        assertThat(new NullRate(List.of(9, 9), 4).falseDiscoveries().value()).isEqualTo(1);
        assertThat(new NullRate(List.of(1), 0).falseDiscoveries().value()).isNaN();
    }

    private static NullRate nothing(int searches) {
        return new NullRate(Collections.nCopies(searches, 0), 2);
    }
}
