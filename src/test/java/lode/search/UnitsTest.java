package lode.search;

import static lode.search.Searches.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import lode.expr.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    private static final Units UNITS = Units.of(Searches.KINDS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "div(close, vwap)",
                "cs_rank(mul(some_raw_price, volume))",
                "sub(log(close), log(vwap))",
                "add(some_return, cs_rank(volume))",
                "div(some_money, mul(some_raw_price, volume))",
                "div(square(sqrt(close)), vwap)",
                "where(some_flag, some_ratio, 1)",
                "group_rank(volume, bucket(add(volume, some_shares), 5))"
            })
    void what_adds_up_like_values_and_is_free_of_scale_is_lawful(String formula) {
        assertThat(UNITS.lawful(parse(formula))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cs_rank(add(close, volume))",
                "div(sub(close, some_raw_price), close)",
                "cs_rank(add(close, 1))",
                "max(some_return, some_money)",
                "cs_rank(exp(volume))",
                "cs_rank(mul(log(close), volume))",
                "gt(some_count, some_shares)",
                "group_rank(volume, bucket(add(close, volume), 5))",
                "group_rank(volume, bucket(group_demean(volume, bucket(add(close, volume), 5)), 3))",
                "group_rank(volume, cartesian(industry, bucket(add(close, volume), 5)))"
            })
    void what_adds_up_or_compares_different_units_is_not(String formula) {
        assertThat(UNITS.of(parse(formula))).isEmpty();
        assertThat(UNITS.lawful(parse(formula))).isFalse();
        assertThat(Units.NONE.lawful(parse(formula))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cs_rank(close)",
                "cs_rank(mul(close, volume))",
                "cs_zscore(log(close))",
                "group_rank(close, industry)",
                "group_rank(volume, bucket(close, 5))"
            })
    void adjusted_prices_are_not_compared_across_instruments(String formula) {
        assertThat(UNITS.of(parse(formula))).isEmpty();
        assertThat(UNITS.lawful(parse("ts_rank(close, 5)"))).as("over time").isTrue();
        assertThat(UNITS.lawful(parse("cs_rank(div(close, vwap))")))
                .as("where it cancels")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "ts_mean(volume, 5)", "log(close)", "mul(close, some_return)"})
    void what_changes_with_the_scale_breaks_no_rule_but_is_not_lawful(String formula) {
        assertThat(UNITS.of(parse(formula))).isPresent();
        assertThat(UNITS.lawful(parse(formula))).isFalse();
    }

    @Test
    void a_column_without_a_unit_passes_for_a_pure_number() {
        assertThat(UNITS.of(parse("some_number"))).contains(Unit.RATIO);
        assertThat(UNITS.lawful(parse("add(some_number, some_return)"))).isTrue();
        assertThat(UNITS.of(parse("open"))).as("of no such field").contains(Unit.RATIO);
    }

    @Test
    void without_units_every_formula_is_lawful() {
        Growth growth = Searches.growth(new Caps(5, 7, 60), false);
        assertThat(Searches.grown(growth, 4000, new SplittableRandom(1))).allMatch(Units.NONE::lawful);
    }
}
