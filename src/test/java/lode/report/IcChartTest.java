package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IcChartTest {

    private static final Caption CAPTION = new Caption(Text.of("Factor f1"), List.of(Text.of("synthetic market")));
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @TempDir
    private Path folder;

    @Test
    void the_same_days_give_the_same_bytes() {
        IcChart chart = chart(days(800), span("training", 0, 500), span("test", 510, 799));
        chart.write(folder.resolve("a.png"), Language.ENGLISH);
        chart.write(folder.resolve("b.png"), Language.ENGLISH);
        assertThat(folder.resolve("a.png")).isNotEmptyFile().hasSameBinaryContentAs(folder.resolve("b.png"));
    }

    @Test
    void one_day_and_a_period_without_values_can_be_drawn() {
        chart(days(1), span("test", 40, 80)).write(folder.resolve("a.png"), Language.ENGLISH);
        assertThat(folder.resolve("a.png")).isNotEmptyFile();
    }

    @Test
    void values_that_are_all_zero_can_be_drawn() {
        chart(List.of(new IcChart.Day(START, 0))).write(folder.resolve("a.png"), Language.ENGLISH);
        assertThat(folder.resolve("a.png")).isNotEmptyFile();
    }

    @Test
    void a_chart_without_any_value_is_refused() {
        assertThatThrownBy(() -> chart(List.of(new IcChart.Day(START, Double.NaN))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an IC chart needs a known value, got none on 1 days");
    }

    @Test
    void days_out_of_order_are_refused() {
        assertThatThrownBy(() -> chart(days(3).reversed()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the days of an IC chart ascend, got 2020-01-03 before 2020-01-02");
    }

    @Test
    void periods_that_overlap_are_refused() {
        assertThatThrownBy(() -> chart(days(9), span("training", 0, 5), span("test", 5, 8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the periods of an IC chart ascend, got 2020-01-06 before 2020-01-06");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> span("test", 5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a period ends on or after its first day, got 2020-01-06 to 2020-01-05");
    }

    private static IcChart chart(List<IcChart.Day> days, IcChart.Span... spans) {
        return IcChart.of(CAPTION, "cs_rank(close)", days, List.of(spans));
    }

    private static List<IcChart.Day> days(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new IcChart.Day(START.plusDays(i), Math.sin(i) / 10))
                .toList();
    }

    private static IcChart.Span span(String name, int first, int last) {
        return new IcChart.Span(Text.of(name), START.plusDays(first), START.plusDays(last));
    }
}
