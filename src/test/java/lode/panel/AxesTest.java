package lode.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AxesTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 8);
    private static final LocalDate TUESDAY = LocalDate.of(2024, 1, 9);
    private static final LocalDate FRIDAY = LocalDate.of(2024, 1, 12);
    private static final Axes WEEK = Axes.of(List.of(MONDAY, TUESDAY, FRIDAY), List.of("A", "B"));

    @Test
    void a_period_includes_both_of_its_dates() {
        assertThat(period(MONDAY, TUESDAY)).isEqualTo(new Period(0, 2));
        assertThat(period(TUESDAY, TUESDAY)).isEqualTo(new Period(1, 2));
    }

    @Test
    void dates_that_are_no_trading_days_move_inwards() {
        assertThat(period(MONDAY.minusDays(9), FRIDAY.minusDays(1))).isEqualTo(new Period(0, 2));
        assertThat(period(FRIDAY.minusDays(1), FRIDAY.plusYears(9))).isEqualTo(new Period(2, 3));
    }

    @Test
    void without_dates_a_period_has_all_days() {
        assertThat(WEEK.period(Optional.empty(), Optional.empty())).isEqualTo(new Period(0, 3));
    }

    @Test
    void a_period_without_trading_days_names_the_days_there_are() {
        assertThatThrownBy(() -> period(FRIDAY.minusDays(2), FRIDAY.minusDays(1)))
                .isInstanceOf(UserException.class)
                .hasMessage("No trading day lies from 2024-01-10 to 2024-01-11; the data have 2024-01-08..2024-01-12");
        assertThatThrownBy(() -> WEEK.period(Optional.of(FRIDAY.plusDays(1)), Optional.empty()))
                .hasMessage("No trading day lies from 2024-01-13 to the end; the data have 2024-01-08..2024-01-12");
        assertThatThrownBy(() -> WEEK.period(Optional.empty(), Optional.of(MONDAY.minusDays(1))))
                .hasMessage("No trading day lies from the start to 2024-01-07; the data have 2024-01-08..2024-01-12");
    }

    @Test
    void axes_without_days_have_no_period() {
        assertThatThrownBy(() -> Axes.of(List.of(), List.of("A")).period(Optional.empty(), Optional.empty()))
                .hasMessage("No trading day lies from the start to the end; the data have no days");
    }

    @Test
    void days_that_do_not_increase_are_refused() {
        assertThatThrownBy(() -> Axes.of(List.of(TUESDAY, MONDAY), List.of()))
                .hasMessage("days must increase, but 2024-01-08 follows 2024-01-09");
        assertThatThrownBy(() -> Axes.of(List.of(MONDAY, MONDAY), List.of()))
                .hasMessage("days must increase, but 2024-01-08 follows 2024-01-08");
    }

    @Test
    void an_instrument_stands_in_one_column() {
        assertThat(WEEK.column("B")).isEqualTo(1);
        assertThat(WEEK.column("C")).isEqualTo(-1);
        assertThatThrownBy(() -> Axes.of(List.of(), List.of("A", "A"))).hasMessage("an instrument is named twice");
    }

    @Test
    void a_panel_has_one_value_per_cell() {
        assertThatThrownBy(() -> Panel.wrap(WEEK, new double[5]))
                .isInstanceOf(AxesMismatchException.class)
                .hasMessage("expected 3 days x 2 instruments = 6 cells, got 5");
        assertThat(Panel.wrap(WEEK, new double[] {0, 1, 2, 3, 4, 5}).at(1, 1)).isEqualTo(3);
    }

    @Test
    void a_copied_panel_does_not_see_later_changes_but_a_wrapped_one_does() {
        double[] values = new double[6];
        Panel copy = Panel.copyOf(WEEK, values);
        Panel wrapped = Panel.wrap(WEEK, values);
        values[0] = 1;
        assertThat(copy.at(0, 0)).isEqualTo(0);
        assertThat(wrapped.at(0, 0)).isEqualTo(1);
    }

    private static Period period(LocalDate from, LocalDate to) {
        return WEEK.period(Optional.of(from), Optional.of(to));
    }
}
