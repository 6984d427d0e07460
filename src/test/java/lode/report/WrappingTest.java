package lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {

    private static final Font FONT = new Font(Font.MONOSPACED, Font.PLAIN, 10);
    private static final String FORMULA = "cs_rank(ts_mean(div(sub(close, open), add(high, low)), 20))";

    @Test
    void a_formula_that_fits_is_one_line() {
        assertThat(formula(FORMULA.length(), 1)).containsExactly(FORMULA);
    }

    @Test
    void a_formula_is_broken_after_commas() {
        assertThat(formula(42, 2)).containsExactly("cs_rank(ts_mean(div(sub(close, open),", "add(high, low)), 20))");
    }

    @Test
    void a_formula_is_broken_after_brackets_before_anything_is_left_out() {
        assertThat(formula(25, 3))
                .containsExactly("cs_rank(ts_mean(div(sub(", "close, open), add(high,", "low)), 20))");
    }

    @Test
    void a_formula_without_room_is_folded_from_the_inside() {
        assertThat(formula(56, 1)).containsExactly("cs_rank(ts_mean(div(sub(close, open), add(…)), 20))");
        assertThat(formula(47, 1)).containsExactly("cs_rank(ts_mean(div(sub(…), add(…)), 20))");
        assertThat(formula(30, 1)).containsExactly("cs_rank(ts_mean(div(…), 20))");
        assertThat(formula(20, 1)).containsExactly("cs_rank(ts_mean(…))");
        assertThat(formula(10, 1)).containsExactly("cs_rank(…)");
        assertThat(formula(5, 1)).containsExactly("cs_r…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close)", "((close", ")(", "", "()"})
    void brackets_that_do_not_match_do_no_harm(String formula) {
        assertThat(Wrapping.formula(formula, width(3), 1, FONT)).hasSize(1);
    }

    @Test
    void facts_are_broken_between_facts() {
        assertThat(Wrapping.facts(List.of("pool A", "data B", "2010 to 2017"), width(20), FONT))
                .containsExactly("pool A  ·  data B", "2010 to 2017");
    }

    @Test
    void a_fact_that_is_too_long_is_broken_between_words() {
        assertThat(Wrapping.facts(List.of("rank correlation, mean of days"), width(20), FONT))
                .containsExactly("rank correlation,", "mean of days");
    }

    @Test
    void what_does_not_fit_ends_in_an_ellipsis() {
        assertThat(Wrapping.elided("momentum_12", width(9), FONT)).isEqualTo("momentum…");
    }

    private static List<String> formula(int characters, int lines) {
        return Wrapping.formula(FORMULA, width(characters), lines, FONT);
    }

    private static double width(int characters) {
        return Lettering.width("x".repeat(characters), FONT) + 0.01;
    }
}
