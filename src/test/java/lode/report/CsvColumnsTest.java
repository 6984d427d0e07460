package lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvColumnsTest {

    private static final CsvColumns<String> WORD =
            new CsvColumns<String>().column("word", word -> word).column("letters", String::length);

    /** A word at a place. */
    private record Place(int number, String word) {}

    @Test
    void each_row_has_the_cells_of_the_columns_in_their_order() {
        assertThat(WORD.of("words", List.of("factor", "luck")).text())
                .isEqualTo("# words\nword,letters\nfactor,6\nluck,4\n");
        assertThat(WORD.names()).containsExactly("word", "letters");
        assertThat(WORD.cells("luck")).containsExactly("luck", 4);
    }

    @Test
    void columns_of_a_part_stand_where_they_are_added_and_change_nothing_there() {
        CsvColumns<Place> places = new CsvColumns<Place>()
                .column("number", Place::number)
                .columns(WORD, Place::word)
                .column("twice", place -> 2 * place.number());

        assertThat(places.of("places", List.of(new Place(3, "luck"))).text())
                .isEqualTo("# places\nnumber,word,letters,twice\n3,luck,4,6\n");
        assertThat(WORD.names()).hasSize(2);
    }

    @Test
    void a_table_without_rows_has_its_columns() {
        assertThat(WORD.of("words", List.of()).text()).isEqualTo("# words\nword,letters\n");
    }
}
