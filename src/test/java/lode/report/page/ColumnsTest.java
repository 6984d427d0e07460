package lode.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lode.report.Text;
import lode.report.page.Block.Column;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final Head HEAD = Head.half("words", Text.of("Words"), Text.of("What they are."));

    @Test
    void each_row_has_the_cells_of_the_columns_in_their_order() {
        Grid grid = new Columns<String>()
                .column(Text.of("Word"), Unit.TEXT, word -> word)
                .column(new Text("Letters", "字母数"), Unit.COUNT, String::length)
                .of(HEAD, List.of("factor", "luck"));

        assertThat(grid.head()).isEqualTo(HEAD);
        assertThat(grid.columns())
                .containsExactly(
                        new Column(Text.of("Word"), Unit.TEXT), new Column(new Text("Letters", "字母数"), Unit.COUNT));
        assertThat(grid.rows()).containsExactly(List.of("factor", 6), List.of("luck", 4));
    }

    @Test
    void columns_of_a_part_stand_where_they_are_added() {
        Columns<String> letters = new Columns<String>().column(new Text("Letters", "字母数"), Unit.COUNT, String::length);
        Grid grid = new Columns<List<String>>()
                .column(Text.of("Words"), Unit.COUNT, List::size)
                .columns(letters, List::getFirst)
                .columns(letters, List::getLast)
                .of(HEAD, List.of(List.of("factor", "luck")));

        assertThat(grid.columns())
                .extracting(column -> column.name().english())
                .containsExactly("Words", "Letters", "Letters");
        assertThat(grid.rows()).containsExactly(List.of(2, 6, 4));
    }

    @Test
    void a_table_without_rows_has_its_columns() {
        Grid grid = new Columns<String>()
                .column(Text.of("Word"), Unit.TEXT, word -> word)
                .of(HEAD, List.of());

        assertThat(grid.columns()).hasSize(1);
        assertThat(grid.rows()).isEmpty();
    }

    @Test
    void a_cell_that_no_page_can_show_is_refused() {
        Columns<String> columns = new Columns<String>().column(Text.of("Word"), Unit.TEXT, List::of);

        assertThatThrownBy(() -> columns.of(HEAD, List.of("factor")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("words cannot show the cell [factor]");
    }
}
