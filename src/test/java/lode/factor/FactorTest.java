package lode.factor;

import static org.assertj.core.api.Assertions.assertThat;

import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Field;
import org.junit.jupiter.api.Test;

class FactorTest {

    private final Parser parser = new Parser(Operators.CATALOG, Field.STANDARD);

    @Test
    void the_id_is_the_hash_of_the_formula_and_never_changes() {
        Expr formula = parser.parse("ts_mean(close, 20)");
        assertThat(Factor.of(formula, -1))
                .isEqualTo(new Factor(
                        "42be195e5ac8349e6d16c03a26f494455885bf72f37dfcdb0603e3473fc07b57",
                        "42be195e5ac8",
                        "ts_mean(close, 20)",
                        2,
                        -1));
    }

    @Test
    void ways_of_writing_a_formula_share_their_id() {
        assertThat(Factor.of(parser.parse("  MA( Close,20 )"), 1))
                .isEqualTo(Factor.of(parser.parse("ts_mean(close, 20)"), 1));
    }
}
