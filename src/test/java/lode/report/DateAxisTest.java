package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateAxisTest {

    @Test
    void many_years_are_labelled_by_year() {
        assertThat(labels(2010, 2017))
                .startsWith("2010", "2011")
                .endsWith("2017")
                .hasSize(8);
        assertThat(labels(2010, 2023)).hasSize(14);
    }

    @Test
    void very_many_years_share_labels() {
        assertThat(labels(1992, 2023)).startsWith("1992–1994", "1995–1999").endsWith("2020–2023");
        assertThat(labels(1994, 2025)).startsWith("1994", "1995–1999").endsWith("2025");
    }

    @Test
    void few_years_are_labelled_by_quarter_and_few_months_by_month() {
        assertThat(labels(2022, 2023)).startsWith("2022 Q1", "2022 Q2").hasSize(8);
        assertThat(labels(LocalDate.of(2022, 3, 5), LocalDate.of(2022, 5, 6)))
                .containsExactly("2022-03", "2022-04", "2022-05");
    }

    @Test
    void a_year_that_is_cut_off_ends_at_the_edge() {
        DateAxis axis = DateAxis.of(LocalDate.of(2010, 6, 15), LocalDate.of(2016, 2, 3), 100, 960);
        assertThat(axis.ticks().getFirst().from()).isEqualTo(100);
        assertThat(axis.ticks().getLast().to()).isCloseTo(1060, within(1e-9));
    }

    @Test
    void the_axis_holds_whole_months() {
        DateAxis axis = DateAxis.of(LocalDate.of(2010, 1, 20), LocalDate.of(2010, 2, 3), 0, 590);
        assertThat(axis.x(LocalDate.of(2010, 1, 1))).isZero();
        assertThat(axis.x(LocalDate.of(2010, 2, 1))).isCloseTo(310, within(1e-9));
        assertThat(axis.x(LocalDate.of(2010, 3, 1))).isCloseTo(590, within(1e-9));
    }

    private static List<String> labels(int first, int last) {
        return labels(LocalDate.of(first, 1, 4), LocalDate.of(last, 12, 29));
    }

    private static List<String> labels(LocalDate first, LocalDate last) {
        return DateAxis.of(first, last, 0, 900).ticks().stream()
                .map(DateAxis.Tick::label)
                .toList();
    }
}
