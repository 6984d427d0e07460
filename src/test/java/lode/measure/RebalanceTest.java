package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lode.panel.Axes;
import lode.panel.Period;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class RebalanceTest {

    /** Weekdays of 2024 from Wednesday 3 January; Friday 12 January is a holiday, and so is the week after. */
    private static final Axes AXES = Axes.of(
            Stream.iterate(LocalDate.of(2024, 1, 3), day -> day.plusDays(1))
                    .limit(90)
                    .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                    .filter(day -> day.isBefore(LocalDate.of(2024, 1, 12)) || day.isAfter(LocalDate.of(2024, 1, 21)))
                    .toList(),
            List.of("a"));

    private static List<String> dates(String text) {
        return Rebalance.parse(text).days(AXES, new Period(0, AXES.length())).stream()
                .map(day -> AXES.days().get(day).toString())
                .limit(4)
                .toList();
    }

    @Test
    void days_are_counted_from_the_first() {
        assertThat(dates("5days")).containsExactly("2024-01-03", "2024-01-10", "2024-01-25", "2024-02-01");
        assertThat(dates("day")).containsExactly("2024-01-03", "2024-01-04", "2024-01-05", "2024-01-08");
    }

    @Test
    void a_week_ends_on_its_last_trading_day() {
        assertThat(dates("week")).containsExactly("2024-01-05", "2024-01-11", "2024-01-26", "2024-02-02");
        assertThat(dates("2 weeks")).containsExactly("2024-01-05", "2024-01-26", "2024-02-09", "2024-02-23");
    }

    @Test
    void a_month_ends_on_its_last_trading_day_or_begins_on_its_first() {
        assertThat(dates("month")).containsExactly("2024-01-31", "2024-02-29", "2024-03-29");
        assertThat(dates("month-start")).containsExactly("2024-02-01", "2024-03-01", "2024-04-01");
    }

    @Test
    void what_is_no_rebalancing_is_the_users_mistake() {
        assertThatThrownBy(() -> Rebalance.parse("5d"))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "'5d' is no rebalancing: write day, 5days, week, month, month-start, or a number of them such"
                                + " as 2weeks");
        assertThatThrownBy(() -> Rebalance.parse("0days")).hasMessageContaining("every 1 or more days, got 0");
        assertThat(Rebalance.parse("10 days")).hasToString("10days");
    }
}
