package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Expr;
import lode.expr.Unit;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(operators(formulas))
                .isEqualTo(Searches.EVERYTHING.operators().keySet());
        Set<String> leaves = formulas.stream()
                .flatMap(Expr::nodes)
                .filter(part -> !(part instanceof Expr.Call))
                .map(Expr::toString)
                .collect(Collectors.toSet());
        assertThat(leaves).containsExactlyInAnyOrder("close", "volume", "vwap", "0.5", "1", "2");
    }

    @Test
    void a_subtree_may_be_a_leaf_but_no_number() {
        List<Expr> subtrees = IntStream.range(0, 500)
                .mapToObj(_ -> growth.subtree(3, _ -> true, random).orElseThrow())
                .toList();
        assertThat(subtrees)
                .allMatch(subtree -> subtree.depth() <= 3)
                .noneMatch(Expr.Literal.class::isInstance)
                .anyMatch(Expr.Field.class::isInstance)
                .anyMatch(subtree -> subtree.depth() == 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void with_units_all_are_lawful_of_the_same_depths_and_within_tight_caps(int startDepth) {
        var caps = new Caps(startDepth, 6, 9);
        Growth lawful = Searches.growth(caps, true);
        Units units = lawful.vocabulary().units();
        List<Expr> grown = Searches.grown(lawful, COUNT, random);
        assertThat(grown)
                .allMatch(units::lawful)
                .allMatch(caps::allow)
                .allMatch(formula -> formula instanceof Expr.Call && formula.depth() <= startDepth)
                .noneMatch(Searches::computesNumbers);
        assertThat(grown.stream().map(Expr::depth).collect(Collectors.toSet())).hasSize(startDepth - 1);
    }

    @Test
    void with_units_every_other_formula_is_full_too_and_everything_occurs() {
        Growth lawful = Searches.growth(new Caps(5, 8, 1000), true);
        List<Expr> grown = Searches.grown(lawful, COUNT, random);
        for (int k = 0; k < COUNT; k += 2) {
            assertThat(full(grown.get(k), 2 + k / 2 % 4))
                    .as(grown.get(k).toString())
                    .isTrue();
        }
        assertThat(operators(grown)).isEqualTo(Searches.EVERY_KIND.operators().keySet());
        assertThat(grown.stream()
                        .flatMap(Expr::nodes)
                        .filter(Expr.Field.class::isInstance)
                        .map(Expr::toString)
                        .collect(Collectors.toSet()))
                .isEqualTo(Searches.EVERY_KIND.fields().keySet());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void three_in_ten_branches_are_leaves(boolean units) {
        Growth branching = Searches.growth(new Caps(5, 8, 1000), units);
        long leaves = IntStream.range(0, 20_000)
                .filter(_ -> branching
                        .subtree(4, _ -> true, random)
                        .orElseThrow()
                        .children()
                        .isEmpty())
                .count();
        assertThat(leaves).isCloseTo(6000, within(260L));
    }

    @Test
    void a_subtree_has_a_unit_that_fits() {
        Growth lawful = Searches.growth(new Caps(5, 8, 1000), true);
        Units units = lawful.vocabulary().units();
        for (Unit unit : List.of(Unit.MONEY, Unit.ADJUSTED_PRICE, Unit.RATIO)) {
            for (int k = 0; k < 300; k++) {
                Expr subtree = lawful.subtree(3, unit::equals, random).orElseThrow();
                assertThat(units.of(subtree).orElseThrow().plain()).isEqualTo(unit);
                assertThat(subtree.depth()).isLessThanOrEqualTo(3);
            }
        }
        assertThat(lawful.subtree(3, _ -> false, random)).isEmpty();
        assertThat(IntStream.range(0, 300)
                        .mapToObj(_ ->
                                units.of(lawful.subtree(3, _ -> true, random).orElseThrow())))
                .allMatch(Optional::isPresent)
                .anyMatch(unit -> !unit.orElseThrow().scaleFree());
    }

    @Test
    void what_can_only_be_reached_deeper_down_is_grown_deeper() {
        Growth prices = lawful(Set.of("ts_mean", "delta", "log"), new Caps(2, 4, 20));
        assertThat(Searches.grown(prices, 200, random))
                .allMatch(formula -> formula.depth() == 3)
                .allMatch(formula -> formula.toString().startsWith("delta(log("));
    }

    @Test
    void where_nothing_is_free_of_scale_units_are_refused() {
        assertThatThrownBy(() -> lawful(Set.of("ts_mean", "add"), new Caps(2, 5, 20)))
                .isInstanceOf(UserException.class)
                .hasMessage("The function set makes no formula of at most 5 levels that is the same whatever the units"
                        + " of money and shares are: add ratios such as div or cs_rank, or leave units out of account"
                        + " with --no-units");
        Growth cramped = lawful(Set.of("ts_mean", "sub", "log"), new Caps(2, 5, 4));
        assertThatThrownBy(() -> cramped.formula(2, true, random))
                .isInstanceOf(UserException.class)
                .hasMessage("Found no lawful formula of at most 4 operators, fields and numbers: raise size, or leave"
                        + " units out of account with --no-units");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sizes_are_distributed_as_documented(boolean units) throws IOException {
        FunctionSet set = new PlanFile(Path.of(".")).read("hs300", Map.of()).functionSet();
        Dataset market = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(20, 60));
        Vocabulary vocabulary = Vocabulary.of(set, Operators.CATALOG, market, units ? Units.of(market) : Units.NONE);
        List<Expr> grown = Searches.grown(new Growth(vocabulary, new Caps(4, 6, 20)), 20_000, random);
        double[] documented = documented(units ? "with units" : "without units");
        int[] sizes = grown.stream().mapToInt(Expr::size).sorted().toArray();
        double leaves = grown.stream().mapToInt(GrowthTest::leaves).sum();
        assertThat(Arrays.stream(sizes).average().orElseThrow()).isCloseTo(documented[0], within(0.05));
        assertThat(IntStream.of(25, 50, 75, 95).map(percent -> sizes[sizes.length * percent / 100]))
                .containsExactly((int) documented[1], (int) documented[2], (int) documented[3], (int) documented[4]);
        assertThat(leaves / Arrays.stream(sizes).sum()).isCloseTo(documented[5], within(0.005));
    }

    @Test
    void the_same_seed_grows_the_same_formulas() {
        assertThat(Searches.grown(growth, 50, new SplittableRandom(9)))
                .isEqualTo(Searches.grown(growth, 50, new SplittableRandom(9)))
                .isNotEqualTo(Searches.grown(growth, 50, new SplittableRandom(10)));
    }

    /** The figures of a row of the table of sizes in docs/search.md. */
    private static double[] documented(String row) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs/search.md"))) {
            String figures = lines.filter(line -> line.startsWith("| " + row + " |"))
                    .findFirst()
                    .orElseThrow();
            return Stream.of(figures.split("\\|"))
                    .skip(2)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }

    private static Growth lawful(Set<String> operators, Caps caps) {
        var set = new FunctionSet(
                Searches.equally(operators.stream().sorted()),
                Searches.equally(Stream.of("close", "vwap")),
                List.of(5),
                List.of(),
                List.of());
        return new Growth(Vocabulary.of(set, Operators.CATALOG, Searches.TOY, Units.of(Searches.TOY)), caps);
    }

    private static int leaves(Expr formula) {
        return (int) formula.nodes().filter(part -> part.children().isEmpty()).count();
    }

    private static Set<String> operators(List<Expr> formulas) {
        return formulas.stream()
                .flatMap(Expr::nodes)
                .filter(Expr.Call.class::isInstance)
                .map(part -> ((Expr.Call) part).op().name())
                .collect(Collectors.toSet());
    }

    private static boolean full(Expr formula, int depth) {
        return depth == 1
                ? formula.children().isEmpty()
                : !formula.children().isEmpty()
                        && formula.children().stream().allMatch(child -> full(child, depth - 1));
    }
}
