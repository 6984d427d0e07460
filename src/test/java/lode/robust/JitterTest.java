package lode.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JitterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ts_mean(close, 20)                     | ts_mean(close, 16)                     | ts_mean(close, 24)",
                "ts_mean(close, 3)                      | ts_mean(close, 2)                      | ts_mean(close, 4)",
                "ts_mean(lag(close, 1), 10)             | ts_mean(lag(close, 1), 8)              | ts_mean(lag(close, 1), 12)",
                "ts_corr(close, volume, 2)              | ts_corr(close, volume, 2)              | ts_corr(close, volume, 3)",
                "group_rank(close, bucket(ts_mean(volume, 5), 5)) | group_rank(close, bucket(ts_mean(volume, 4), 5)) | group_rank(close, bucket(ts_mean(volume, 6), 5))"
            })
    void all_windows_are_a_fifth_shorter_or_longer_by_a_day_at_least(String before, String shorter, String longer) {
        assertThat(Jitter.windows(formula(before), 0.8))
                .hasToString(formula(shorter).toString());
        assertThat(Jitter.windows(formula(before), 1.2))
                .hasToString(formula(longer).toString());
    }

    @Test
    void each_constant_has_a_factor_of_its_own() {
        Iterator<Double> factors = List.of(1.2, 0.8).iterator();
        assertThat(Jitter.constants(formula("add(mul(0.5, close), mul(3, open))"), factors::next))
                .isEqualTo(formula("add(mul(0.6, close), mul(2.4000000000000004, open))"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bucket(volume, 5)           | bucket(volume, 6)",
                "power(close, 2)             | power(close, 2)",
                "pow(close, 2)               | pow(close, 2)",
                "power(close, 0.5)           | power(close, 0.6)",
                "signed_power(close, 2)      | signed_power(close, 2.4)",
                "decay_exp(close, 10, 0.9)   | decay_exp(close, 10, 0.9)"
            })
    void counts_step_whole_exponents_stay_and_so_does_what_is_not_allowed(String before, String after) {
        assertThat(Jitter.constants(formula(before), () -> 1.2)).isEqualTo(formula(after));
    }

    private static Expr formula(String text) {
        return new Parser(Operators.CATALOG, Field.STANDARD).parse(text);
    }
}
