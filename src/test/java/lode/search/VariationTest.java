package lode.search;

import static lode.search.Searches.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.expr.Expr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariationTest {

    private static final int COUNT = 2000;
    private static final Caps CAPS = new Caps(4, 6, 20);
    private static final Variation WITH_UNITS = new Variation(Searches.growth(CAPS, true));
    private static final Variation VARIATION = new Variation(Searches.growth(CAPS, false));
    private static final List<Expr> LAWFUL = grown(WITH_UNITS);
    private static final List<Expr> FORMULAS = grown(VARIATION);

    /** A way of a variation, and formulas for it. */
    record Way(String name, Variation variation, List<Expr> formulas) {

        Expr vary(Expr formula, RandomGenerator random) {
            return switch (name) {
                case "crossover" -> variation.crossover(formula, formulas.get(random.nextInt(formulas.size())), random);
                case "subtree" -> variation.subtree(formula, random);
                case "hoist" -> variation.hoist(formula, random);
                case "point" -> variation.point(formula, random);
                default -> variation.window(formula, random);
            };
        }

        boolean units() {
            return variation.equals(WITH_UNITS);
        }

        @Override
        public String toString() {
            return name + (units() ? " with units" : "");
        }
    }

    /** Every way, with units and without. */
    static final List<Way> WAYS = Stream.of("crossover", "subtree", "hoist", "point", "window")
            .flatMap(name -> Stream.of(new Way(name, VARIATION, FORMULAS), new Way(name, WITH_UNITS, LAWFUL)))
            .toList();

    private final SplittableRandom random = new SplittableRandom(4);

    @ParameterizedTest
    @FieldSource("WAYS")
    void a_variation_of_a_variation_is_lawful_within_the_caps_well_formed_and_not_of_numbers_only(Way way) {
        Units units = way.variation().growth().vocabulary().units();
        for (Expr formula : way.formulas()) {
            Expr varied = formula;
            for (int k = 0; k < 4; k++) {
                varied = way.vary(varied, random);
                String what = way + " of " + formula + ": " + varied;
                assertThat(CAPS.allow(varied)).as(what).isTrue();
                assertThat(units.lawful(varied)).as(what).isTrue();
                assertThat(varied).isInstanceOf(Expr.Call.class);
                assertThat(Searches.computesNumbers(varied)).as(what).isFalse();
                assertThat(parse(varied.toString())).isEqualTo(varied);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void a_variation_changes_many_formulas_and_by_the_same_seed_alike(Way way) {
        List<Expr> once = varied(way, new SplittableRandom(5));
        assertThat(varied(way, new SplittableRandom(5))).isEqualTo(once);
        List<Expr> formulas = way.formulas();
        long changed = IntStream.range(0, formulas.size())
                .filter(k -> !once.get(k).equals(formulas.get(k)))
                .count();
        double least = switch (way.name()) {
            case "crossover" -> 0.9;
            case "subtree" -> 0.8;
            default -> 0.4;
        };
        assertThat(changed / (double) formulas.size()).isGreaterThan(least);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_in_ten_cuts_and_one_in_ten_parts_of_a_donor_are_leaves(boolean units) {
        var roomy = new Variation(Searches.growth(new Caps(5, 100, 1000), units));
        List<Expr> formulas = Searches.grown(roomy.growth(), 2 * COUNT, new SplittableRandom(6)).stream()
                .filter(formula -> formula.depth() > 2)
                .toList();
        int changed = 0;
        int cuts = 0;
        int parts = 0;
        for (Expr formula : formulas) {
            Expr donor = formulas.get(random.nextInt(formulas.size()));
            Optional<Change> change = Change.between(formula, roomy.crossover(formula, donor, random));
            changed += change.isPresent() ? 1 : 0;
            cuts += change.filter(known -> !(known.before() instanceof Expr.Call))
                            .isPresent()
                    ? 1
                    : 0;
            parts += change.filter(known -> !(known.after() instanceof Expr.Call))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(changed).isGreaterThan(formulas.size() * 9 / 10);
        assertThat(cuts / (double) changed).as("cuts").isCloseTo(0.1, within(0.015));
        assertThat(parts / (double) changed).as("parts").isCloseTo(0.08, within(0.02));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void many_variations_do_not_drift_to_leaves_nor_to_long_formulas(boolean units) {
        Variation variation = units ? WITH_UNITS : VARIATION;
        List<Expr> formulas = units ? LAWFUL : FORMULAS;
        List<Expr> varied = formulas;
        for (int k = 0; k < 5; k++) {
            List<Expr> before = varied;
            varied = before.stream()
                    .map(formula -> variation.crossover(formula, before.get(random.nextInt(before.size())), random))
                    .toList();
        }
        assertThat(mean(varied)).isCloseTo(mean(formulas), withinPercentage(25));
        assertThat(leafShare(varied)).isBetween(leafShare(formulas) - 0.05, leafShare(formulas) + 0.005);
    }

    @Test
    void what_is_not_lawful_stays_as_it_is_or_becomes_lawful() {
        Units units = WITH_UNITS.growth().vocabulary().units();
        int mended = 0;
        for (Way way : WAYS.stream().filter(Way::units).toList()) {
            for (Expr formula : FORMULAS) {
                Expr varied = way.vary(formula, random);
                assertThat(varied.equals(formula) || units.lawful(varied))
                        .as("%s of %s: %s", way, formula, varied)
                        .isTrue();
                mended += !units.lawful(formula) && units.lawful(varied) ? 1 : 0;
            }
        }
        assertThat(mended).isGreaterThan(500);
    }

    @Test
    void crossover_finds_the_parts_that_fit() {
        Expr receiver = parse("div(close, ts_mean(vwap, 5))");
        Expr donor = parse("ts_zscore(mul(volume, ts_max(some_adjusted_price, 10)), 5)");
        assertThat(IntStream.range(0, 500)
                        .mapToObj(_ ->
                                WITH_UNITS.crossover(receiver, donor, random).toString())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "div(close, ts_max(some_adjusted_price, 10))",
                        "div(close, some_adjusted_price)",
                        "div(close, ts_mean(ts_max(some_adjusted_price, 10), 5))",
                        "div(close, ts_mean(some_adjusted_price, 5))",
                        "div(ts_max(some_adjusted_price, 10), ts_mean(vwap, 5))",
                        "div(some_adjusted_price, ts_mean(vwap, 5))",
                        donor.toString());
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

    /** The part that was replaced, and what it was replaced by. */
    private record Change(Expr before, Expr after) {

        static Optional<Change> between(Expr before, Expr after) {
            if (before.equals(after)) {
                return Optional.empty();
            }
            List<Change> below = sameTop(before, after)
                    ? IntStream.range(0, before.children().size())
                            .mapToObj(k -> between(
                                    before.children().get(k), after.children().get(k)))
                            .flatMap(Optional::stream)
                            .toList()
                    : List.of();
            return Optional.of(below.size() == 1 ? below.getFirst() : new Change(before, after));
        }
    }

    private static List<Expr> grown(Variation variation) {
        return Searches.grown(variation.growth(), COUNT, new SplittableRandom(3));
    }

    private static List<Expr> varied(Way way, SplittableRandom random) {
        return way.formulas().stream().map(formula -> way.vary(formula, random)).toList();
    }

    private static double mean(List<Expr> formulas) {
        return formulas.stream().mapToInt(Expr::size).average().orElseThrow();
    }

    private static double leafShare(List<Expr> formulas) {
        return formulas.stream()
                .flatMap(Expr::nodes)
                .mapToInt(part -> part instanceof Expr.Call ? 0 : 1)
                .average()
                .orElseThrow();
    }

    private static Stream<Expr> replacedOnce(Expr formula, List<Expr> parts) {
        return IntStream.range(0, (int) formula.nodes().count())
                .boxed()
                .flatMap(cut -> parts.stream().map(part -> Subtrees.replace(formula, cut, part)));
    }

    /** In how many places two formulas differ, a different call with all below it counting once. */
    private static int differences(Expr a, Expr b) {
        return !sameTop(a, b)
                ? a.equals(b) ? 0 : 1
                : IntStream.range(0, a.children().size())
                        .map(k -> differences(a.children().get(k), b.children().get(k)))
                        .sum();
    }

    private static boolean sameTop(Expr a, Expr b) {
        return a instanceof Expr.Call x
                && b instanceof Expr.Call y
                && x.op().equals(y.op())
                && x.settings().equals(y.settings());
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
