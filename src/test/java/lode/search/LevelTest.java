package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.expr.Unit;
import lode.ops.Operators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    private static final int COUNT = 20_000;
    private static final Units UNITS = Units.of(Searches.KINDS);
    private static final Vocabulary VOCABULARY =
            Vocabulary.of(Searches.EVERY_KIND, Operators.CATALOG, Searches.KINDS, UNITS);
    private static final Level THREE = Level.leaves(VOCABULARY).above(0.3).above(0.3);

    private final SplittableRandom random = new SplittableRandom(1);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_odds_of_the_units_are_how_often_they_occur(boolean numberAllowed) {
        Odds odds = THREE.odds(numberAllowed);
        Map<Unit, Integer> drawn = new HashMap<>();
        for (int k = 0; k < COUNT; k++) {
            drawn.merge(unit(THREE.branch(Goal.ANY, numberAllowed, random)), 1, Integer::sum);
        }
        assertThat(odds.shares()).hasSizeGreaterThan(30);
        odds.shares()
                .forEach((unit, share) -> assertThat(drawn.getOrDefault(unit, 0) / (double) COUNT)
                        .as(unit.toString())
                        .isCloseTo(share, within(0.001 + 4 * Math.sqrt(share / COUNT))));
        int known = odds.shares().keySet().stream()
                .mapToInt(unit -> drawn.getOrDefault(unit, 0))
                .sum();
        assertThat(known).isGreaterThan(COUNT * 97 / 100);
    }

    @Test
    void every_unit_that_has_odds_can_be_had() {
        THREE.odds(false).shares().keySet().forEach(unit -> {
            for (int k = 0; k < 200; k++) {
                assertThat(unit(THREE.branch(Goal.of(unit), false, random))).isEqualTo(unit);
            }
        });
        THREE.calls().shares().keySet().forEach(unit -> {
            Expr call = THREE.call(Goal.of(unit), random);
            assertThat(call).isInstanceOf(Expr.Call.class);
            assertThat(unit(call)).isEqualTo(unit);
        });
    }

    @Test
    void operators_occur_as_often_as_their_weights_say_and_leaves_in_three_of_ten_branches() {
        List<Expr> drawn = IntStream.range(0, COUNT)
                .mapToObj(_ -> THREE.branch(Goal.ANY, false, random))
                .toList();
        long leaves = drawn.stream().filter(Expr.Field.class::isInstance).count();
        assertThat(leaves / (double) COUNT).isCloseTo(0.3, within(0.013));
        Map<Operator, Long> tops = drawn.stream()
                .filter(Expr.Call.class::isInstance)
                .map(part -> ((Expr.Call) part).op())
                .collect(Collectors.groupingBy(op -> op, Collectors.counting()));
        double each =
                (COUNT - leaves) / (double) VOCABULARY.operators().things().size();
        assertThat(tops).hasSameSizeAs(VOCABULARY.operators().things());
        assertThat(tops)
                .allSatisfy((_, count) -> assertThat((double) count).isCloseTo(each, within(5 * Math.sqrt(each))));
    }

    @Test
    void where_all_is_of_one_unit_nothing_is_left_out() {
        Vocabulary free = VOCABULARY.withoutUnits();
        Level level = Level.leaves(free).above(0.3).above(0.3);
        assertThat(level.odds(false).shares()).containsOnlyKeys(Unit.RATIO);
        assertThat(level.calls().of(Goal.SCALE_FREE)).isCloseTo(1, within(1e-12));
    }

    private static Unit unit(Expr formula) {
        return UNITS.of(formula).orElseThrow().plain();
    }
}
