package lode.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitRuleTest {

    private static final Unit LOG_PRICE = new Unit(Unit.Sort.LOGARITHM, 2, -2, 0);
    private static final Unit ROOT_OF_MONEY = new Unit(Unit.Sort.AMOUNT, 1, 0, 0);
    private static final List<Unit> UNITS = List.of(
            Unit.PRICE,
            Unit.ADJUSTED_PRICE,
            Unit.SHARES,
            Unit.MONEY,
            Unit.RATIO,
            Unit.RETURN,
            Unit.COUNT,
            Unit.RANK,
            Unit.FLAG,
            LOG_PRICE,
            ROOT_OF_MONEY);

    @ParameterizedTest
    @EnumSource
    void a_rule_gives_the_same_whatever_the_operands_are_that_it_does_not_look_at(UnitRule rule) {
        for (List<Unit> operands : operands(rule)) {
            for (int k = 0; k < operands.size(); k++) {
                boolean matters = false;
                for (Unit other : UNITS) {
                    List<Unit> changed = new ArrayList<>(operands);
                    changed.set(k, other);
                    matters |= !plain(rule.of(changed)).equals(plain(rule.of(operands)));
                }
                assertThat(!matters || rule.looksAt(k))
                        .as("%s of %s looks at operand %d", rule, operands, k)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_rule_is_said_to_look_at_matters_to_it_somewhere(UnitRule rule) {
        for (int k = 0; k < 3; k++) {
            int number = k;
            boolean matters = operands(rule).stream()
                    .filter(operands -> operands.size() > number)
                    .anyMatch(operands -> UNITS.stream().anyMatch(other -> {
                        List<Unit> changed = new ArrayList<>(operands);
                        changed.set(number, other);
                        return !plain(rule.of(changed)).equals(plain(rule.of(operands)));
                    }));
            assertThat(matters).as("operand %d", k).isEqualTo(rule.looksAt(k));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_tells_plain_units_apart_only(UnitRule rule) {
        for (List<Unit> operands : operands(rule)) {
            List<Unit> plain = operands.stream().map(Unit::plain).toList();
            assertThat(plain(rule.of(plain))).as("%s of %s", rule, operands).isEqualTo(plain(rule.of(operands)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void pure_numbers_break_no_rule_and_stay_free_of_scale(UnitRule rule) {
        for (int arity = least(rule); arity <= 4; arity++) {
            Optional<Unit> unit =
                    rule.of(IntStream.range(0, arity).mapToObj(_ -> Unit.RATIO).toList());
            assertThat(unit)
                    .hasValueSatisfying(result -> assertThat(result.scaleFree() || rule == UnitRule.GROUP)
                            .isTrue());
        }
    }

    @Test
    void prices_do_not_add_up_with_volumes_nor_with_adjusted_prices() {
        assertThat(UnitRule.SAME.of(List.of(Unit.PRICE, Unit.SHARES))).isEmpty();
        assertThat(UnitRule.SAME.of(List.of(Unit.PRICE, Unit.ADJUSTED_PRICE))).isEmpty();
        assertThat(UnitRule.SAME.of(List.of(Unit.PRICE, Unit.PRICE))).contains(Unit.PRICE);
        assertThat(UnitRule.SAME.of(List.of(Unit.RETURN, Unit.RANK))).contains(Unit.RATIO);
        assertThat(UnitRule.PRODUCT.of(List.of(Unit.PRICE, Unit.SHARES))).contains(Unit.MONEY);
        assertThat(UnitRule.QUOTIENT.of(List.of(Unit.MONEY, Unit.SHARES))).contains(Unit.PRICE);
    }

    private static Optional<Unit> plain(Optional<Unit> unit) {
        return unit.map(Unit::plain);
    }

    /** All operands of as many as the rule needs, up to three. */
    private static List<List<Unit>> operands(UnitRule rule) {
        List<List<Unit>> all = new ArrayList<>();
        for (Unit first : UNITS) {
            if (least(rule) == 1) {
                all.add(List.of(first));
            }
            for (Unit second : UNITS) {
                all.add(List.of(first, second));
                UNITS.forEach(third -> all.add(List.of(first, second, third)));
            }
        }
        return all;
    }

    private static int least(UnitRule rule) {
        return rule == UnitRule.SECOND || rule == UnitRule.CHOICE ? 2 : 1;
    }
}
