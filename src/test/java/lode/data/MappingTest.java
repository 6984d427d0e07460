package lode.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MappingTest {

    @ParameterizedTest
    @FieldSource("lode.data.Mappings#SHIPPED")
    void every_shipped_mapping_can_be_read(String name) {
        assertThat(Mappings.find(name).parts()).isNotEmpty();
    }

    @Test
    void a_file_holds_one_statement_per_part() {
        Mapping mapping = Mapping.parse("x", "-- words\n-- @bars a/*.csv b.csv\nSELECT 1;\n-- @members\nSELECT 2", "");
        assertThat(mapping.parts()).hasSize(2);
        assertThat(mapping.parts().getFirst().patterns()).containsExactly("a/*.csv", "b.csv");
        assertThat(mapping.parts().getFirst().sql()).isEqualTo("SELECT 1");
        assertThat(mapping.parts().getLast().kind()).isEqualTo(PartKind.MEMBERS);
    }

    @Test
    void a_label_on_the_command_line_stands_for_the_name() {
        assertThat(Mappings.find("index-weights:hs300").parts().getFirst().sql())
                .contains("'hs300'");
    }

    @Test
    void an_unknown_part_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> Mapping.parse("x", "-- @bar\nSELECT 1", ""))
                .hasMessage("Mapping 'x' has an unknown part '@bar'; there are @bars, @members, @groups, @benchmarks");
    }

    @Test
    void a_file_without_parts_is_no_mapping() {
        assertThatThrownBy(() -> Mapping.parse("x", "SELECT 1", ""))
                .hasMessage("Mapping 'x' has no part: begin one with a line such as -- @bars");
    }

    @Test
    void shares_of_bad_rows_are_percentages_or_fractions() {
        assertThat(BadShare.parse("0.1%")).isEqualTo(BadShare.DEFAULT);
        assertThat(BadShare.parse("0.25").fraction()).isEqualTo(0.25);
        assertThatThrownBy(() -> BadShare.parse("few")).hasMessage("'few' is no share of rows: write 0.1% or 0.001");
        assertThatThrownBy(() -> BadShare.parse("150%"))
                .hasMessage("The share of bad rows lies between 0 and 100 %, got 150.0 %");
    }
}
