package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void a_table_is_a_header_and_a_line_per_row() {
        Csv csv = Csv.of("factor", "day", "rank_ic", "stocks", "kept")
                .row("f1", LocalDate.of(2020, 1, 2), 0.031, 300, true)
                .row("f2", LocalDate.of(2020, 1, 3), -0.5, 4_000_000_000L, false);

        assertThat(csv.text()).isEqualTo("""
                factor,day,rank_ic,stocks,kept
                f1,2020-01-02,0.031,300,true
                f2,2020-01-03,-0.5,4000000000,false
                """);
    }

    @Test
    void missing_is_an_empty_field() {
        assertThat(Csv.of("a", "b", "c")
                        .row(Double.NaN, Optional.empty(), Optional.of(2))
                        .text())
                .isEqualTo("a,b,c\n,,2\n");
    }

    @Test
    void text_is_quoted_where_it_must_be() {
        assertThat(Csv.of("formula", "note")
                        .row("ts_mean(close, 20)", "say \"no\"")
                        .row("close", "two\nlines")
                        .row("# 3", "沪深300")
                        .text())
                .isEqualTo("""
                formula,note
                "ts_mean(close, 20)","say ""no""\"
                close,"two
                lines"
                "# 3",沪深300
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1, 1",
        "250, 250",
        "-0.0, 0",
        "1e-4, 0.0001",
        "1e-6, 0.000001",
        "1.5e-9, 1.5E-9",
        "12345678.9, 12345678.9",
        "1e14, 100000000000000",
        "1e15, 1.0E15",
        "0.30000000000000004, 0.30000000000000004"
    })
    void a_number_has_the_fewest_digits_that_read_back(double value, String written) {
        assertThat(Csv.of("x").row(value).text()).isEqualTo("x\n" + written + "\n");
        assertThat(Double.parseDouble(written)).isEqualTo(value + 0.0);
    }

    @Test
    void a_note_is_a_comment_above_the_header() {
        assertThat(Csv.noted("synthetic market, seed 7", "x").row(1).text())
                .isEqualTo("# synthetic market, seed 7\nx\n1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines"})
    void a_note_is_one_line(String note) {
        assertThatThrownBy(() -> Csv.noted(note, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the note of a table is one line, got '" + note + "'");
    }

    @Test
    void a_row_has_a_cell_per_column() {
        assertThatThrownBy(() -> Csv.of("a", "b").row(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the table has 2 columns, got 1 cells: [1]");
    }

    @Test
    void a_cell_of_an_unknown_type_is_refused() {
        assertThatThrownBy(() -> Csv.of("a").row(Path.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a cell cannot be a ");
    }

    @Test
    void the_file_holds_the_text_in_utf_8(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("pools.csv");
        Csv.of("pool").row("沪深300").write(file);
        assertThat(Files.readAllBytes(file)).isEqualTo("pool\n沪深300\n".getBytes(StandardCharsets.UTF_8));
    }
}
