package lode.backtest.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final List<LocalDate> DATES = Stream.of("2019-12-30", "2019-12-31", "2020-01-02", "2020-03-02")
            .map(LocalDate::parse)
            .toList();
    private static final double[] RETURNS = {0.1, 0.1, -0.5, 0.2};

    @Test
    void months_compound_their_days() {
        var months = Calendar.months(DATES, RETURNS);
        assertThat(months.keySet())
                .containsExactly(YearMonth.of(2019, 12), YearMonth.of(2020, 1), YearMonth.of(2020, 3));
        assertThat(months.get(YearMonth.of(2019, 12))).isCloseTo(0.21, within(1e-15));
        assertThat(months.get(YearMonth.of(2020, 1))).isEqualTo(-0.5);
    }

    @Test
    void a_month_with_a_missing_day_is_missing() {
        var months = Calendar.months(DATES, new double[] {Double.NaN, 0.1, -0.5, 0.2});
        assertThat(months.get(YearMonth.of(2019, 12))).isNaN();
        assertThat(months.get(YearMonth.of(2020, 1))).isEqualTo(-0.5);
    }

    @Test
    void years_have_figures_of_their_own() {
        double[] index = {0, 0.1, Double.NaN, 0.1};
        var years = Calendar.years(DATES, RETURNS, List.of(new Comparison("index", index)), Convention.RQ.usual());
        assertThat(years.keySet()).containsExactly(2019, 2020);
        assertThat(years.get(2019).returns().total()).isCloseTo(0.21, within(1e-15));
        assertThat(years.get(2020).returns().total()).isCloseTo(-0.4, within(1e-15));
        assertThat(years.get(2020).excess().getFirst().own().days()).isEqualTo(1);
    }
}
