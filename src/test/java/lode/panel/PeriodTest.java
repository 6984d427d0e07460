package lode.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void a_period_contains_its_first_day_but_not_its_end() {
        var period = new Period(2, 5);
        assertThat(period.days()).isEqualTo(3);
        assertThat(period.contains(1)).isFalse();
        assertThat(period.contains(2)).isTrue();
        assertThat(period.contains(4)).isTrue();
        assertThat(period.contains(5)).isFalse();
    }

    @Test
    void a_period_without_more_days_than_it_has_is_empty() {
        assertThat(new Period(2, 5).withoutLast(1)).isEqualTo(new Period(2, 4));
        assertThat(new Period(2, 5).withoutLast(3)).isEqualTo(new Period(2, 2));
        assertThat(new Period(2, 5).withoutLast(9)).isEqualTo(new Period(2, 2));
    }

    @Test
    void a_period_is_written_as_its_first_and_last_date() {
        Axes axes = Tables.axes(4, 1);
        assertThat(new Period(1, 3).on(axes)).isEqualTo("2024-01-02..2024-01-03");
        assertThat(new Period(4, 4).on(axes)).isEqualTo("no days");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Period(3, 2)).hasMessage("no period from day 3 to before day 2");
        assertThatThrownBy(() -> new Period(-1, 2)).hasMessage("no period from day -1 to before day 2");
    }
}
