package lode.search;

import static lode.search.Searches.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.expr.Expr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class VariationTest {

    private static final Caps CAPS = new Caps(4, 6, 20);
    private static final Growth GROWTH = Searches.growth(CAPS);
    private static final Variation VARIATION = new Variation(GROWTH);
    private static final List<Expr> FORMULAS = Searches.grown(GROWTH, 4000, new SplittableRandom(3));

    /** Every way, by name. */
    static final Map<String, Variation.Mutation> WAYS = Map.of(
            "crossover",
            (formula, random) -> VARIATION.crossover(formula, FORMULAS.get(random.nextInt(FORMULAS.size())), random),
            "subtree",
            VARIATION::subtree,
            "hoist",
            VARIATION::hoist,
            "point",
            VARIATION::point,
            "window",
            VARIATION::window);

    static final List<String> NAMES = List.of("crossover", "subtree", "hoist", "point", "window");

    private final SplittableRandom random = new SplittableRandom(4);

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_variation_of_a_variation_is_within_the_caps_well_formed_and_not_of_numbers_only(String way) {
        for (Expr formula : FORMULAS) {
            Expr varied = formula;
            for (int k = 0; k < 4; k++) {
                varied = WAYS.get(way).mutate(varied, random);
                assertThat(CAPS.allow(varied))
                        .as("%s of %s: %s", way, formula, varied)
                        .isTrue();
                assertThat(varied).isInstanceOf(Expr.Call.class);
                assertThat(Searches.computesNumbers(varied))
                        .as("%s of %s: %s", way, formula, varied)
                        .isFalse();
                assertThat(parse(varied.toString())).isEqualTo(varied);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_variation_changes_many_formulas_and_by_the_same_seed_alike(String way) {
        List<Expr> once = varied(WAYS.get(way), new SplittableRandom(5));
        assertThat(varied(WAYS.get(way), new SplittableRandom(5))).isEqualTo(once);
        long changed = IntStream.range(0, FORMULAS.size())
                .filter(k -> !once.get(k).equals(FORMULAS.get(k)))
                .count();
        assertThat(changed).isGreaterThan(FORMULAS.size() / 8L);
    }

    @Test
    void crossover_puts_a_part_of_the_donor_in_place_of_a_part_of_the_receiver() {
        for (int k = 0; k + 1 < 600; k += 2) {
            Expr receiver = FORMULAS.get(k);
            Expr donor = FORMULAS.get(k + 1);
            Expr child = VARIATION.crossover(receiver, donor, random);
            assertThat(child.equals(receiver)
                            || replacedOnce(receiver, donor.nodes().toList()).anyMatch(child::equals))
                    .as("%s from %s and %s", child, receiver, donor)
                    .isTrue();
        }
    }

    @Test
    void crossover_can_bring_together_what_no_parent_has() {
        Expr receiver = parse("sub(abs(close), vwap)");
        Expr donor = parse("ts_mean(volume, 5)");
        assertThat(IntStream.range(0, 200)
                        .mapToObj(_ ->
                                VARIATION.crossover(receiver, donor, random).toString()))
                .contains("sub(ts_mean(volume, 5), vwap)", "sub(abs(close), volume)", "sub(abs(close), vwap)");
    }

    @Test
    void hoisting_puts_a_part_of_a_part_in_its_place() {
        int changed = 0;
        for (Expr formula : FORMULAS.subList(0, 600)) {
            Expr hoisted = VARIATION.hoist(formula, random);
            boolean shorter = hoisted.size() < formula.size()
                    && replacedOnce(formula, formula.nodes().toList()).anyMatch(hoisted::equals);
            changed += shorter ? 1 : 0;
            assertThat(hoisted.equals(formula) || shorter)
                    .as("%s of %s", hoisted, formula)
                    .isTrue();
        }
        assertThat(changed).isGreaterThan(200);
    }

    @Test
    void a_new_subtree_stands_in_place_of_one_part() {
        long beginAlike = FORMULAS.subList(0, 600).stream()
                .filter(formula -> differences(formula, VARIATION.subtree(formula, random)) > 1)
                .count();
        assertThat(beginAlike)
                .as("new parts that begin with the call they replace")
                .isLessThan(10);
    }

    @Test
    void points_keep_the_shape() {
        for (Expr formula : FORMULAS) {
            assertThat(shape(VARIATION.point(formula, random))).isEqualTo(shape(formula));
        }
    }

    @Test
    void a_new_window_changes_nothing_else() {
        for (Expr formula : FORMULAS) {
            Expr varied = VARIATION.window(formula, random);
            assertThat(withoutWindows(varied)).isEqualTo(withoutWindows(formula));
            assertThat(differences(formula, varied)).isLessThanOrEqualTo(1);
        }
        assertThat(VARIATION.window(parse("sub(close, cs_rank(vwap))"), random))
                .hasToString("sub(close, cs_rank(vwap))");
    }

    @Test
    void a_change_that_would_leave_numbers_only_is_not_made() {
        Expr formula = parse("mul(close, 2)");
        Stream.<UnaryOperator<Expr>>of(
                        f -> VARIATION.crossover(f, formula, random),
                        f -> VARIATION.hoist(f, random),
                        f -> VARIATION.point(f, random))
                .forEach(way -> IntStream.range(0, 500)
                        .forEach(_ -> assertThat(Searches.computesNumbers(way.apply(formula)))
                                .isFalse()));
    }

    private static List<Expr> varied(Variation.Mutation way, SplittableRandom random) {
        return FORMULAS.stream().map(formula -> way.mutate(formula, random)).toList();
    }

    private static Stream<Expr> replacedOnce(Expr formula, List<Expr> parts) {
        return IntStream.range(0, (int) formula.nodes().count())
                .boxed()
                .flatMap(cut -> parts.stream().map(part -> Subtrees.replace(formula, cut, part)));
    }

    /** In how many places two formulas differ, a different call with all below it counting once. */
    private static int differences(Expr a, Expr b) {
        boolean sameTop = a instanceof Expr.Call x
                && b instanceof Expr.Call y
                && x.op().equals(y.op())
                && x.settings().equals(y.settings());
        return !sameTop
                ? a.equals(b) ? 0 : 1
                : IntStream.range(0, a.children().size())
                        .map(k -> differences(a.children().get(k), b.children().get(k)))
                        .sum();
    }

    private static String shape(Expr formula) {
        return formula.children().stream().map(VariationTest::shape).toList().toString();
    }

    private static String withoutWindows(Expr formula) {
        return switch (formula) {
            case Expr.Field _, Expr.Literal _ -> formula.toString();
            case Expr.Call(var op, var args, var settings) ->
                op
                        + args.stream()
                                .map(VariationTest::withoutWindows)
                                .toList()
                                .toString()
                        + settings.numbers()
                        + settings.groupings();
        };
    }
}
