package lode.report.serve;

import static org.assertj.core.api.Assertions.assertThat;

import lode.ops.Operators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas as trees. */
class FormulaTreeTest {

    @Test
    void series_are_parts_and_windows_are_settings() {
        assertThat(json("ts_corr(add(close, -0.5), my_field, 10)")).isEqualTo("""
                {"name":"ts_corr","kind":"operator","settings":["10"],"parts":[\
                {"name":"add","kind":"operator","settings":[],"parts":[\
                {"name":"close","kind":"field","settings":[],"parts":[]},\
                {"name":"-0.5","kind":"number","settings":[],"parts":[]}]},\
                {"name":"my_field","kind":"field","settings":[],"parts":[]}]}""");
    }

    @Test
    void a_grouping_that_is_made_is_one_setting() {
        assertThat(json("group_rank(close, cartesian(industry, bucket(volume, 5)))"))
                .isEqualTo("""
                {"name":"group_rank","kind":"operator","settings":["cartesian(industry, bucket(volume, 5))"],"parts":[\
                {"name":"close","kind":"field","settings":[],"parts":[]}]}""");
    }

    @Test
    void all_arguments_of_an_unknown_operator_are_parts() {
        assertThat(json("ts_novel(close, 10)")).isEqualTo("""
                {"name":"ts_novel","kind":"operator","settings":[],"parts":[\
                {"name":"close","kind":"field","settings":[],"parts":[]},\
                {"name":"10","kind":"number","settings":[],"parts":[]}]}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ts_mean(", "ts_mean(close", "ts_mean(close, 5))", "(close)", "close,", "add(close,)"})
    void what_is_no_formula_has_no_tree(String text) {
        assertThat(FormulaTree.of(text, Operators.CATALOG)).isEmpty();
    }

    private static String json(String formula) {
        return FormulaTree.of(formula, Operators.CATALOG).orElseThrow().json().toString();
    }
}
