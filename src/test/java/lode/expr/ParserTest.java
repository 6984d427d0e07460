package lode.expr;

import static lode.expr.Formulas.PARSER;
import static lode.expr.Formulas.call;
import static lode.expr.Formulas.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    close + open * high         | add(close, mul(open, high))
                    close - open - high         | sub(sub(close, open), high)
                    close / open / high         | div(div(close, open), high)
                    close / open * high         | mul(div(close, open), high)
                    (close + open) * high       | mul(add(close, open), high)
                    close - -open               | sub(close, neg(open))
                    close + -open               | add(close, neg(open))
                    close * -2                  | mul(close, -2)
                    -close * open               | mul(neg(close), open)
                    -(close * open)             | neg(mul(close, open))
                    --close                     | neg(neg(close))
                    -2                          | -2
                    -(2)                        | neg(2)
                    close-1                     | sub(close, 1)
                    1e-3 * .5                   | mul(0.001, 0.5)
                    1E3                         | 1000
                    -0.0                        | 0
                    """)
    void operators_between_operands_bind_as_in_arithmetic(String text, String printed) {
        assertThat(PARSER.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TS_MEAN(Close, 5)           | ts_mean(close, 5)
                    MA(close, 5)                | ts_mean(close, 5)
                    Correlation(high, low, 10)  | ts_corr(high, low, 10)
                    rank(AMOUNT)                | cs_rank(total_turnover)
                    IndNeutralize(close, sw1)   | group_demean(close, sw1)
                    EMA(close)                  | ema(close, 10)
                    ema(close, 3)               | ema(close, 3)
                    close_Lag5                  | lag(close, 5)
                    total_turnover_LAG1         | lag(total_turnover, 1)
                    my_factor = close           | close
                    ts_mean ( close , 5.0 )     | ts_mean(close, 5)
                    """)
    void names_match_without_regard_to_case_and_by_alias(String text, String printed) {
        assertThat(PARSER.parse(text)).hasToString(printed);
    }

    @Test
    void a_formula_of_the_seed_project_is_read_as_it_is_printed_there() {
        Expr seed = PARSER.parse("""
                Alpha1 = mul(div(log(abs(total_turnover_Lag1)), SIGN(volume_Lag20)),
                             EMA(div(high, high_Lag20)))
                """);
        assertThat(seed)
                .isEqualTo(PARSER.parse("mul(div(log(abs(lag(total_turnover, 1))), sign(lag(volume, 20))),"
                        + " ema(div(high, lag(high, 20)), 10))"));
    }

    @Test
    void a_call_holds_its_series_and_settings() {
        assertThat(PARSER.parse("ts_corr(close, volume, 10)"))
                .isEqualTo(call("ts_corr", Settings.ofDays(10), field("close"), field("volume")));
        assertThat(PARSER.parse("group_rank(close, industry)"))
                .isEqualTo(call("group_rank", Settings.ofGrouping("industry"), field("close")));
    }

    @Test
    void words_of_other_languages_are_names_like_any_other() {
        assertThat(PARSER.parse("if(and(close, not(open)), max(close, open), or(close, open))"))
                .hasToString("where(and(close, not(open)), max(close, open), or(close, open))");
    }

    @Test
    void settings_that_contradict_each_other_are_shown_in_place() {
        assertRefused("abs(clip(close, 2, -1))", """
                clip(x, lower, upper) needs lower of at most upper, got 2, -1 at column 5
                  abs(clip(close, 2, -1))
                      ^^^^^^^^^^^^^^^^^^
                """.stripTrailing());
    }

    @Test
    void an_unknown_operator_is_shown_in_place_with_the_nearest_name() {
        assertRefused("cs_demean(ts_men(close, 20))", """
                Unknown operator 'ts_men' at column 11
                  cs_demean(ts_men(close, 20))
                            ^^^^^^
                Did you mean ts_mean? All operators: docs/operators.md""");
    }

    @Test
    void an_operator_unlike_any_other_is_shown_without_advice() {
        assertRefused("frobnicate(close)", """
                Unknown operator 'frobnicate' at column 1
                  frobnicate(close)
                  ^^^^^^^^^^
                All operators: docs/operators.md""");
    }

    @Test
    void an_unknown_field_is_shown_with_the_nearest_name_and_all_fields() {
        assertRefused("ts_mean(clsoe, 20)", """
                Unknown field 'clsoe' at column 9
                  ts_mean(clsoe, 20)
                          ^^^^^
                Known fields: open, high, low, close, volume, total_turnover""");
        assertRefused("closed_Lag3 + 1", """
                Unknown field 'closed_Lag3' at column 1
                  closed_Lag3 + 1
                  ^^^^^^^^^^^
                Known fields: open, high, low, close, volume, total_turnover""");
        assertRefused("1 + volumes", """
                Unknown field 'volumes' at column 5
                  1 + volumes
                      ^^^^^^^
                Did you mean volume? Known fields: open, high, low, close, volume, total_turnover""");
    }

    @Test
    void a_mistake_on_a_later_line_is_shown_on_that_line() {
        assertRefused("add(close,\n\tts_men(open, 5))", """
                Unknown operator 'ts_men' at column 2
                  \tts_men(open, 5))
                  \t^^^^^^
                Did you mean ts_mean? All operators: docs/operators.md""");
    }

    @Test
    void too_few_and_too_many_arguments_are_counted() {
        assertRefused("1 + ts_mean(close)", """
                ts_mean(x, d) takes 2 arguments, got 1 at column 5
                  1 + ts_mean(close)
                      ^^^^^^^""");
        assertRefused("add(close)", """
                add(x, y) takes 2 arguments, got 1 at column 1
                  add(close)
                  ^^^""");
        assertRefused("ema()", """
                ema(x, d) takes 2 arguments, got 0 at column 1
                  ema()
                  ^^^""");
        assertRefused("log(close, 2)", """
                log(x) takes 1 argument, got more at column 1
                  log(close, 2)
                  ^^^""");
    }

    @Test
    void a_window_is_a_whole_number_of_days_and_large_enough() {
        assertRefused("ts_mean(close, 2.5)", """
                ts_mean(x, d) needs a whole number of days for d at column 16
                  ts_mean(close, 2.5)
                                 ^^^""");
        assertRefused("ts_mean(close, 1e9)", """
                ts_mean(x, d) needs a whole number of days for d at column 16
                  ts_mean(close, 1e9)
                                 ^^^""");
        assertRefused("ts_mean(close, open)", """
                ts_mean(x, d) needs a number for d at column 16
                  ts_mean(close, open)
                                 ^^^^""");
        assertRefused("ts_std(close, 1)", """
                ts_std(x, d) needs d of 2 or more, got 1 at column 1
                  ts_std(close, 1)
                  ^^^^^^^^^^^^^^^^""");
        assertRefused("delta(close, -1)", """
                delta(x, d) needs d of 1 or more, got -1 at column 1
                  delta(close, -1)
                  ^^^^^^^^^^^^^^^^""");
    }

    @Test
    void a_grouping_may_be_made_by_a_formula() {
        for (String text : List.of(
                "group_rank(close, bucket(volume, 5))",
                "group_mean(close, cartesian(industry, bucket(ts_mean(volume, 20), 3)))")) {
            Expr read = PARSER.parse(text);
            assertThat(read).hasToString(text);
            assertThat(PARSER.parse(read.toString())).isEqualTo(read);
        }
        assertThat(PARSER.parse("group_rank(close, bucket(ts_mean(volume, 20), 5))")
                        .lookback())
                .isEqualTo(19);
        assertThat(PARSER.parse("group_rank(close, bucket(volume, 5))").size()).isEqualTo(4);
        assertThat(PARSER.parseGrouping(" industry ")).hasToString("industry");
    }

    @Test
    void settings_go_together() {
        assertRefused("sma_cn(close, 3, 5)", """
                sma_cn(x, n, m) needs m of at most n, got 3, 5 at column 1
                  sma_cn(close, 3, 5)
                  ^^^^^^^^^^^^^^^^^^^""");
    }

    @Test
    void a_grouping_is_a_name() {
        assertRefused("group_rank(close, 2)", """
                Expected the name of a grouping, found '2' at column 19
                  group_rank(close, 2)
                                    ^""");
    }

    @Test
    void what_was_expected_is_said_where_it_is_missing() {
        assertRefused("", """
                Expected a field, a number or an operator, found the end at column 1
                 \s
                  ^""");
        assertRefused("ts_mean(close, 5", """
                Expected ',', found the end at column 17
                  ts_mean(close, 5
                                  ^""");
        assertRefused("(close", """
                Expected ')', found the end at column 7
                  (close
                        ^""");
        assertRefused("close open", """
                Expected an operator or the end, found 'o' at column 7
                  close open
                        ^""");
        assertRefused("close + * open", """
                Expected a field, a number or an operator, found '*' at column 9
                  close + * open
                          ^""");
        assertRefused("ts_mean(close 5)", """
                Expected ',', found '5' at column 15
                  ts_mean(close 5)
                                ^""");
    }

    @Test
    void what_looks_like_a_number_must_be_one() {
        assertRefused("close * 1.2.3", """
                '1.2.3' is no number at column 9
                  close * 1.2.3
                          ^^^^^""");
        assertRefused("1e999", """
                '1e999' is too large a number at column 1
                  1e999
                  ^^^^^""");
    }

    @Test
    void nesting_has_a_limit() {
        String deep = "neg(".repeat(250) + "close" + ")".repeat(250);
        assertThatThrownBy(() -> PARSER.parse(deep))
                .hasMessageStartingWith("Formula nested deeper than 200 at column 801");
        String brackets = "(".repeat(100_000) + "close";
        assertThatThrownBy(() -> PARSER.parse(brackets)).hasMessageStartingWith("Formula nested deeper than 200");
        String minuses = "-".repeat(100_000) + "close";
        assertThatThrownBy(() -> PARSER.parse(minuses)).hasMessageStartingWith("Formula nested deeper than 200");
        String terms = "close" + "+close".repeat(100_000);
        assertThatThrownBy(() -> PARSER.parse(terms)).hasMessageStartingWith("Formula nested deeper than 200");
    }

    @Test
    void an_operator_that_arithmetic_needs_may_be_missing_from_the_catalog() {
        var parser = new Parser(Catalog.of(List.of()), Formulas.FIELDS);
        assertThatThrownBy(() -> parser.parse("close + 1")).hasMessage("""
                Operator 'add' is not in this catalog at column 7
                  close + 1
                        ^""");
    }

    @Test
    void adv_stands_for_the_mean_money_traded() {
        assertThat(PARSER.parse("adv20")).isEqualTo(PARSER.parse("ts_mean(total_turnover, 20)"));
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> PARSER.parse(text))
                .isInstanceOf(ExprSyntaxException.class)
                .hasMessage(message);
    }
}
