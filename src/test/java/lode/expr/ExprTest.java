package lode.expr;

import static lode.expr.Formulas.PARSER;
import static lode.expr.Formulas.call;
import static lode.expr.Formulas.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import lode.ops.Operators;
import org.junit.jupiter.api.Test;

class ExprTest {

    @Test
    void reading_what_a_formula_prints_gives_an_equal_formula() {
        var random = new SplittableRandom(1);
        for (int k = 0; k < 5000; k++) {
            Expr formula = Formulas.random(random, 1 + k % 8);
            assertThat(PARSER.parse(formula.toString())).isEqualTo(formula);
            assertThat(PARSER.parse(
                            "f = " + formula.toString().toUpperCase(Locale.ROOT).replace("INDUSTRY", "industry")))
                    .isEqualTo(formula);
        }
    }

    @Test
    void the_deepest_formula_that_can_be_read_can_be_read_again() {
        Expr chain = PARSER.parse("close" + "+close".repeat(199));
        assertThat(chain.depth()).isEqualTo(200);
        assertThat(PARSER.parse(chain.toString())).isEqualTo(chain);
    }

    @Test
    void equal_formulas_are_equal_however_they_were_made() {
        Expr formula = call("ts_mean", Settings.ofDays(5), field("close"));
        assertThat(PARSER.parse("ma(CLOSE, 5)")).isEqualTo(formula).hasSameHashCodeAs(formula);
        assertThat(PARSER.parse("ma(close, 6)")).isNotEqualTo(formula);
    }

    @Test
    void size_and_depth_count_operators_fields_and_numbers() {
        Expr formula = PARSER.parse("ts_corr(close - 1, rank(volume), 10)");
        assertThat(formula.size()).isEqualTo(6);
        assertThat(formula.depth()).isEqualTo(3);
        assertThat(formula.nodes().map(Expr::toString))
                .containsExactly(
                        "ts_corr(sub(close, 1), cs_rank(volume), 10)",
                        "sub(close, 1)",
                        "close",
                        "1",
                        "cs_rank(volume)",
                        "volume");
        assertThat(field("close").size()).isEqualTo(1);
        assertThat(field("close").depth()).isEqualTo(1);
    }

    @Test
    void lookback_adds_up_along_the_deepest_path() {
        assertThat(PARSER.parse("close").lookback()).isZero();
        assertThat(PARSER.parse("ts_mean(close, 20)").lookback()).isEqualTo(19);
        assertThat(PARSER.parse("lag(close, 20)").lookback()).isEqualTo(20);
        assertThat(PARSER.parse("ts_mean(delta(close, 5), 20) + lag(close, 7)").lookback())
                .isEqualTo(24);
        assertThat(PARSER.parse("lag(ema(ema(close)), 7)").lookback()).isEqualTo(Expr.UNBOUNDED);
    }

    @Test
    void a_literal_is_finite_and_knows_one_zero() {
        assertThat(new Expr.Literal(-0.0)).isEqualTo(new Expr.Literal(0.0));
        assertThatThrownBy(() -> new Expr.Literal(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a literal is a finite number, got NaN");
    }

    @Test
    void a_call_is_checked_and_keeps_a_copy_of_its_arguments() {
        var args = new ArrayList<>(List.of(field("close")));
        var formula = new Expr.Call(Operators.CATALOG.find("ma").orElseThrow(), args, Settings.ofDays(5));
        args.clear();
        assertThat(formula).hasToString("ts_mean(close, 5)");
        assertThatThrownBy(() -> call("ts_mean", Settings.ofDays(5))).hasMessage("ts_mean(x, d) takes 1 series, got 0");
        assertThatThrownBy(() -> call("ts_mean", Settings.ofDays(0), field("close")))
                .hasMessage("ts_mean(x, d) needs d of 1 or more, got 0");
        assertThatThrownBy(() -> call("ts_mean", Settings.ofGrouping("industry"), field("close")))
                .hasMessage("ts_mean(x, d) does not take the settings [industry]");
    }
}
