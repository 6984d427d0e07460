package lode.search;

import static lode.search.Searches.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.expr.Expr;
import org.junit.jupiter.api.Test;

class SubtreesTest {

    private static final Expr FORMULA = parse("sub(abs(close), ts_corr(open, neg(high), 5))");

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void parts_are_numbered_from_the_whole_on_parents_first() {
        assertThat(IntStream.range(0, 7).mapToObj(k -> Subtrees.at(FORMULA, k)))
                .hasToString(
                        "[" + FORMULA + ", abs(close), close, ts_corr(open, neg(high), 5), open, neg(high), high]");
    }

    @Test
    void a_part_is_replaced_where_it_stands() {
        Expr low = parse("low");
        assertThat(IntStream.range(0, 7)
                        .mapToObj(k -> Subtrees.replace(FORMULA, k, low).toString()))
                .containsExactly(
                        "low",
                        "sub(low, ts_corr(open, neg(high), 5))",
                        "sub(abs(low), ts_corr(open, neg(high), 5))",
                        "sub(abs(close), low)",
                        "sub(abs(close), ts_corr(low, neg(high), 5))",
                        "sub(abs(close), ts_corr(open, low, 5))",
                        "sub(abs(close), ts_corr(open, neg(low), 5))");
    }

    @Test
    void a_part_replaced_by_itself_changes_nothing() {
        Growth growth = Searches.growth(new Caps(5, 7, 40));
        for (Expr formula : Searches.grown(growth, 300, random)) {
            int k = random.nextInt((int) formula.nodes().count());
            assertThat(Subtrees.replace(formula, k, Subtrees.at(formula, k))).isEqualTo(formula);
        }
    }

    @Test
    void what_is_no_part_is_refused() {
        assertThatThrownBy(() -> Subtrees.replace(FORMULA, 7, parse("low"))).hasMessage("no part 7 in " + FORMULA);
    }

    @Test
    void nine_in_ten_cuts_are_made_above_a_leaf() {
        List<List<Integer>> kinds = Stream.generate(() -> Subtrees.kind(FORMULA, random))
                .limit(20_000)
                .toList();
        assertThat(Set.copyOf(kinds)).containsExactlyInAnyOrder(List.of(0, 1, 3, 5), List.of(2, 4, 6));
        assertThat(Collections.frequency(kinds, List.of(2, 4, 6))).isCloseTo(2000, within(170));
    }

    @Test
    void a_leaf_is_cut_whole() {
        IntStream.range(0, 100)
                .forEach(_ -> assertThat(Subtrees.kind(parse("close"), random)).containsExactly(0));
    }
}
