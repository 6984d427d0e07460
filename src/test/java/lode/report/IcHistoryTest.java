package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IcHistoryTest {

    private static final IcHistory HISTORY = IcHistory.of(Stream.of(
                    day("2020-01-30", 0.1),
                    day("2020-01-31", 0.3),
                    day("2020-02-03", Double.NaN),
                    day("2020-03-02", -0.1),
                    day("2020-04-01", 0.2))
            .toList());

    @Test
    void a_month_is_the_mean_of_its_known_days_and_a_month_without_any_is_left_out() {
        assertThat(HISTORY.months()).containsOnlyKeys(month("2020-01"), month("2020-03"), month("2020-04"));
        assertThat(HISTORY.months().get(month("2020-01"))).isCloseTo(0.2, within(1e-15));
    }

    @Test
    void the_sum_goes_on_after_a_missing_month_but_its_line_is_broken() {
        List<List<IcHistory.Sum>> stretches = HISTORY.stretches();
        assertThat(stretches).hasSize(2);
        assertThat(stretches.getFirst()).hasSize(2);
        assertThat(stretches.getLast().getLast().value()).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void the_mean_of_a_period_holds_its_first_and_last_day() {
        assertThat(HISTORY.mean(span("2020-01-31", "2020-04-01"))).isCloseTo(0.4 / 3, within(1e-15));
    }

    @Test
    void a_period_without_values_has_no_mean() {
        assertThat(HISTORY.mean(span("2020-02-01", "2020-02-29"))).isNaN();
    }

    private static IcChart.Day day(String date, double rankIc) {
        return new IcChart.Day(LocalDate.parse(date), rankIc);
    }

    private static IcChart.Span span(String first, String last) {
        return new IcChart.Span(Text.of("test"), LocalDate.parse(first), LocalDate.parse(last));
    }

    private static YearMonth month(String month) {
        return YearMonth.parse(month);
    }
}
