package lode.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lode.report.Text;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Column;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Matrix;
import lode.report.page.Block.Radar;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Named;
import org.junit.jupiter.api.Test;

class BlockTest {

    private static final Head HEAD = Head.wide("wealth", Text.of("Wealth"), Text.of("What there is."));

    @Test
    void a_line_has_a_value_for_each_label() {
        Axis axis = Axis.upTo(3, Text.of("Period"));
        var line = new Line(Text.of("Fund"), Shape.LINE, Named.BLUE, new double[2]);
        assertThatThrownBy(() -> Chart.of(HEAD, axis, Unit.TWO, line))
                .hasMessage("wealth has names for 3 values, got 2");
    }

    @Test
    void a_table_has_a_cell_for_each_column_and_shows_what_a_page_can_show() {
        List<Column> columns = List.of(new Column(Text.of("Day"), Unit.TEXT));
        assertThatThrownBy(() -> new Grid(HEAD, columns, List.of(List.of("a", "b"))))
                .hasMessage("wealth has names for 1 values, got 2");
        assertThatThrownBy(() -> new Grid(HEAD, columns, List.of(List.of(LocalDate.of(2020, 1, 2)))))
                .hasMessage("wealth cannot show the cell 2020-01-02");
    }

    @Test
    void a_matrix_has_a_cell_for_each_row_and_column() {
        assertThatThrownBy(() ->
                        new Matrix(HEAD, List.of("a"), List.of("b", "c"), 0, Unit.TWO, new double[][] {{1, 2, 3}}))
                .hasMessage("wealth has names for 2 values, got 3");
    }

    @Test
    void a_radar_has_three_spokes_or_more() {
        List<Radar.Spoke> two = List.of(new Radar.Spoke(Text.of("a"), 1), new Radar.Spoke(Text.of("b"), 2));
        assertThatThrownBy(() -> new Radar(HEAD, 1.5, Unit.TWO, Text.of("Fund"), Text.of("One"), two))
                .hasMessage("wealth needs three spokes or more, got 2");
    }

    @Test
    void months_are_rows_of_years_and_unknown_where_none_was_given() {
        Matrix matrix =
                Matrix.ofMonths(HEAD, Unit.PERCENT, Map.of(YearMonth.of(2021, 1), 0.1, YearMonth.of(2019, 12), 0.2));
        assertThat(matrix.rows()).containsExactly("2019", "2021");
        assertThat(matrix.columns()).hasSize(12).first().isEqualTo("1");
        assertThat(matrix.cells()[0]).startsWith(Double.NaN).endsWith(0.2);
        assertThat(matrix.cells()[1]).startsWith(0.1, Double.NaN);
    }
}
