package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lode.expr.Expr;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final int COUNT = 4000;

    private final SplittableRandom random = new SplittableRandom(2);
    private final Growth growth = Searches.growth(new Caps(5, 8, 1000));
    private final List<Expr> formulas = Searches.grown(growth, COUNT, random);

    @Test
    void every_other_formula_is_full_over_all_depths_in_turn() {
        for (int k = 0; k < COUNT; k += 2) {
            int depth = 2 + k / 2 % 4;
            assertThat(full(formulas.get(k), depth))
                    .as(formulas.get(k).toString())
                    .isTrue();
        }
    }

    @Test
    void the_others_have_branches_of_different_lengths_within_the_same_depths() {
        for (int k = 1; k < COUNT; k += 2) {
            assertThat(formulas.get(k).depth()).isBetween(2, 2 + k / 2 % 4);
        }
        Set<Integer> depths = IntStream.range(0, COUNT)
                .filter(k -> k % 8 == 7)
                .mapToObj(k -> formulas.get(k).depth())
                .collect(Collectors.toSet());
        assertThat(depths).containsExactlyInAnyOrder(2, 3, 4, 5);
        assertThat(IntStream.range(0, COUNT)
                        .filter(k -> k % 8 == 7 && !full(formulas.get(k), 5))
                        .count())
                .isGreaterThan(COUNT / 8 / 2);
    }

    @Test
    void formulas_stay_within_tight_caps() {
        var caps = new Caps(6, 6, 7);
        List<Expr> tight = Searches.grown(Searches.growth(caps), COUNT, random);
        assertThat(tight).allMatch(caps::allow).anyMatch(formula -> formula.size() == 7);
    }

    @Test
    void the_smallest_caps_leave_single_calls() {
        assertThat(Searches.grown(Searches.growth(new Caps(2, 2, 3)), 500, random))
                .allMatch(formula -> formula instanceof Expr.Call && formula.depth() == 2);
    }

    @Test
    void numbers_stand_beside_series_only() {
        List<Expr.Call> withNumbers = formulas.stream()
                .flatMap(Expr::nodes)
                .filter(Expr.Call.class::isInstance)
                .map(Expr.Call.class::cast)
                .filter(call -> call.args().stream().anyMatch(Expr.Literal.class::isInstance))
                .toList();
        assertThat(withNumbers)
                .isNotEmpty()
                .allMatch(call -> call.op().arity() > 1 && call.op().settings().isEmpty())
                .noneMatch(call -> call.args().getFirst() instanceof Expr.Literal);
    }

    @Test
    void everything_offered_occurs() {
        Set<String> operators = formulas.stream()
                .flatMap(Expr::nodes)
                .filter(Expr.Call.class::isInstance)
                .map(part -> ((Expr.Call) part).op().name())
                .collect(Collectors.toSet());
        assertThat(operators).isEqualTo(Searches.EVERYTHING.operators().keySet());
        Set<String> leaves = formulas.stream()
                .flatMap(Expr::nodes)
                .filter(part -> !(part instanceof Expr.Call))
                .map(Expr::toString)
                .collect(Collectors.toSet());
        assertThat(leaves).containsExactlyInAnyOrder("close", "volume", "vwap", "0.5", "1", "2");
    }

    @Test
    void a_subtree_may_be_a_leaf_but_no_number() {
        List<Expr> subtrees =
                IntStream.range(0, 500).mapToObj(_ -> growth.subtree(3, random)).toList();
        assertThat(subtrees)
                .allMatch(subtree -> subtree.depth() <= 3)
                .noneMatch(Expr.Literal.class::isInstance)
                .anyMatch(Expr.Field.class::isInstance)
                .anyMatch(subtree -> subtree.depth() == 3);
    }

    @Test
    void the_same_seed_grows_the_same_formulas() {
        assertThat(Searches.grown(growth, 50, new SplittableRandom(9)))
                .isEqualTo(Searches.grown(growth, 50, new SplittableRandom(9)))
                .isNotEqualTo(Searches.grown(growth, 50, new SplittableRandom(10)));
    }

    private static boolean full(Expr formula, int depth) {
        return depth == 1
                ? formula.children().isEmpty()
                : !formula.children().isEmpty()
                        && formula.children().stream().allMatch(child -> full(child, depth - 1));
    }
}
