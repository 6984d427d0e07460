package lode.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Field;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryTest {

    private static final Parser PARSER = new Parser(Operators.CATALOG, Field.STANDARD);

    @TempDir
    private Path folder;

    @Test
    void a_line_is_a_factor() {
        Library library = read("""
                # title: Mine
                # source: a book
                # and a remark

                reversal | -returns(close, 20) | +1 | page 3, or page 4
                size     | total_turnover      | -1 | page 5
                range    | high - low          | 0  | page 6 | of 7
                ! value | needs book values
                """);
        assertThat(library)
                .isEqualTo(new Library(
                        "mine",
                        "Mine",
                        "a book",
                        List.of(
                                factor("reversal", "-returns(close, 20)", 1, "page 3, or page 4"),
                                factor("size", "total_turnover", -1, "page 5"),
                                factor("range", "high - low", 0, "page 6 | of 7")),
                        List.of(new OmittedFactor("value", "needs book values"))));
    }

    @Test
    void a_formula_may_use_parts_and_factors_above_it() {
        Library library = read("""
                $range = high - low
                small  | 1 / $range - close | 0 | a
                double | 2 * $SMALL * $range | 0 | b
                """);
        assertThat(library.factors())
                .containsExactly(
                        factor("small", "1 / (high - low) - close", 0, "a"),
                        factor("double", "2 * (1 / (high - low) - close) * (high - low)", 0, "b"));
    }

    @Test
    void a_library_may_use_fields_of_its_own() {
        Library library = read("""
                # fields: cap, free_cap
                # fields: index_close
                small | -cap / free_cap * index_close | 0 | a
                """);
        assertThat(library.factors().getFirst().formula()).hasToString("mul(div(neg(cap), free_cap), index_close)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', commentCharacter = '%', textBlock = """
            a | close | 1; 'a | close | 1' is no factor: write name | formula | direction | source
            a | close || b; 'a | close || b' is no factor: write name | formula | direction | source
            ! a; 'a' is no factor: write ! name | reason
            1a | close | 1 | b; '1a' is no name: use letters, digits and _, a letter first
            SIZE | close | 1 | b; there is 'SIZE' already
            $size = close; there is 'size' already
            ! size | no data; there is 'size' already
            a | $siz | 1 | b; no line above is called 'siz'. Did you mean size?
            a | $a | 1 | b; no line above is called 'a'.
            # fields: Cap 2; a field name is lower case letters, digits and _, got 'Cap'
            """)
    void what_is_wrong_with_a_line_is_told_with_its_number(String line, String problem) {
        assertThatThrownBy(() -> read("size | close | 1 | a\n" + line + "\nlast | open | 1 | z\n"))
                .isInstanceOf(UserException.class)
                .hasMessageMatching("(?s).*mine\\.txt, line [23]: \\Q" + problem + "\\E");
    }

    @Test
    void a_direction_is_up_down_or_not_stated() {
        assertThatThrownBy(() -> read("a | close | up | b\n"))
                .hasMessageEndingWith("line 1: direction 'up' must be 1 if high values are good, -1 if low ones are,"
                        + " or 0 if the source does not say");
    }

    @Test
    void a_formula_that_cannot_be_read_is_shown() {
        assertThatThrownBy(() -> read("a | ts_men(close, 20) | 1 | b\n"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("mine.txt, line 1: Unknown operator 'ts_men' at column 1\n  ts_men(close, 20)");
    }

    @Test
    void a_file_without_factors_says_how_to_write_one() {
        assertThatThrownBy(() -> read("# title: nothing\n"))
                .isInstanceOf(UserException.class)
                .hasMessageEndingWith("mine.txt has no factors: write name | formula | direction | source,"
                        + " such as reversal | -returns(close, 20) | 1 | by hand");
    }

    @Test
    void a_library_that_is_not_there_is_told_with_the_nearest_one() {
        assertThatThrownBy(() -> Library.find("mikro", Operators.CATALOG))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no library 'mikro': give a file, or one of " + String.join(", ", Library.SHIPPED)
                        + ". Did you mean micro?");
    }

    @Test
    void every_shipped_library_can_be_read_and_says_where_it_is_from() {
        assertThat(Library.shipped(Operators.CATALOG)).allSatisfy(library -> {
            assertThat(library.title()).isNotBlank();
            assertThat(library.source()).isNotBlank();
        });
    }

    private static LibraryFactor factor(String name, String formula, int direction, String source) {
        return new LibraryFactor(name, PARSER.parse(formula), direction, source);
    }

    private Library read(String text) {
        Path file = folder.resolve("mine.txt");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Library.find(file.toString(), Operators.CATALOG);
    }
}
