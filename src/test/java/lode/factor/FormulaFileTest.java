package lode.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Field;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormulaFileTest {

    private static final Parser PARSER = new Parser(Operators.CATALOG, Field.STANDARD);

    @TempDir
    private Path folder;

    @Test
    void formulas_are_called_by_their_id_or_their_place() {
        List<NamedFormula> formulas = read("""
                # a comment
                neg(close)

                alpha 1\tts_mean(close, 20)
                  close / open
                """);
        assertThat(formulas)
                .containsExactly(
                        new NamedFormula("1", PARSER.parse("neg(close)")),
                        new NamedFormula("alpha 1", PARSER.parse("ts_mean(close, 20)")),
                        new NamedFormula("3", PARSER.parse("div(close, open)")));
    }

    @Test
    void lines_may_end_as_windows_ends_them() {
        assertThat(read("a\tneg(close)\r\nb\tabs(close)\r\n"))
                .extracting(NamedFormula::id)
                .containsExactly("a", "b");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_formula() {
        assertThat(read("\uFEFFneg(close)\n")).containsExactly(new NamedFormula("1", PARSER.parse("neg(close)")));
    }

    @Test
    void a_line_that_is_no_formula_is_told_with_its_number() {
        assertThatThrownBy(() -> read("# first\nneg(close)\n\nx\tts_men(close, 20)\n"))
                .isInstanceOf(UserException.class)
                .hasMessage(folder.resolve("formulas.txt") + """
                        , line 4: Unknown operator 'ts_men' at column 1
                          ts_men(close, 20)
                          ^^^^^^
                        Did you mean ts_mean? All operators: docs/operators.md""");
    }

    @Test
    void two_formulas_of_the_same_name_are_refused() {
        assertThatThrownBy(() -> read("a\tneg(close)\nb\tclose\na\tabs(close)\n"))
                .isInstanceOf(UserException.class)
                .hasMessage(folder.resolve("formulas.txt") + ", line 3: there is a formula 'a' already");
        assertThatThrownBy(() -> read("2\tneg(close)\nclose\n"))
                .hasMessage(folder.resolve("formulas.txt") + ", line 2: there is a formula '2' already");
    }

    @Test
    void a_file_without_formulas_is_told_how_they_are_written() {
        assertThatThrownBy(() -> read("# nothing\n\n"))
                .isInstanceOf(UserException.class)
                .hasMessage(folder.resolve("formulas.txt")
                        + " has no formulas: write one a line, such as ts_mean(close, 20)");
    }

    @Test
    void a_missing_file_is_told() {
        Path missing = folder.resolve("missing.txt");
        assertThatThrownBy(() -> FormulaFile.read(missing, PARSER::parse))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no file " + missing);
    }

    @Test
    void a_file_in_another_encoding_is_told() throws IOException {
        Path file = folder.resolve("gbk.txt");
        Files.write(file, "# \u00e9\u00e8\nneg(close)\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> FormulaFile.read(file, PARSER::parse))
                .isInstanceOf(UserException.class)
                .hasMessage(file + " is no text in UTF-8");
    }

    @Test
    void a_folder_is_no_file() {
        assertThatThrownBy(() -> FormulaFile.read(folder, PARSER::parse))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot read " + folder + ": ");
    }

    private List<NamedFormula> read(String text) {
        Path file = folder.resolve("formulas.txt");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return FormulaFile.read(file, PARSER::parse);
    }
}
