package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineChartTest {

    private static final Caption CAPTION = new Caption(Text.of("Groups"), List.of(Text.of("synthetic market")));

    @TempDir
    private Path folder;

    private static LineChart chart(double... values) {
        List<LocalDate> dates = List.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 1), LocalDate.of(2020, 3, 1));
        return LineChart.of(
                CAPTION, "close", dates, List.of(new LineChart.Line(Text.of("one"), Color.BLUE, false, values)));
    }

    @Test
    void the_same_lines_give_the_same_bytes_and_others_do_not() {
        chart(0, Double.NaN, 0.2).write(folder.resolve("a.png"), Language.ENGLISH);
        chart(0, Double.NaN, 0.2).write(folder.resolve("b.png"), Language.ENGLISH);
        chart(0, 0.1, -0.2).write(folder.resolve("c.png"), Language.ENGLISH);
        assertThat(folder.resolve("a.png")).isNotEmptyFile().hasSameBinaryContentAs(folder.resolve("b.png"));
        assertThat(folder.resolve("c.png").toFile().length())
                .isNotEqualTo(folder.resolve("a.png").toFile().length());
    }

    @Test
    void a_flat_line_can_be_drawn() {
        chart(0, 0, 0).write(folder.resolve("a.png"), Language.ENGLISH);
        assertThat(folder.resolve("a.png")).isNotEmptyFile();
    }

    @Test
    void lines_that_do_not_fit_the_dates_are_refused() {
        assertThatThrownBy(() -> chart(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a line over 3 dates needs as many values, got 2");
    }

    @Test
    void a_chart_without_any_value_is_refused() {
        assertThatThrownBy(() -> chart(Double.NaN, Double.NaN, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a line chart needs a known value, got none");
    }
}
