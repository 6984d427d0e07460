package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Expr;
import lode.ops.Operators;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;

/** Seeds and building blocks. */
class OutsideTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(30, 120));

    private final List<List<Expr>> populations = new ArrayList<>();

    @Test
    void seeds_that_cannot_be_used_are_left_out_and_counted_by_reason() {
        Outside outside = outside(
                new Aids(
                        Tuning.NONE,
                        BuildingBlocks.NONE,
                        List.of(
                                "ts_mean(returns, 5)",
                                "close",
                                "neg(add(close, volume))",
                                "nonsense(close)",
                                "neg(no_such_field)",
                                "ts_mean(returns, 5)",
                                "abs(abs(abs(abs(abs(abs(returns))))))",
                                "group_rank(close, nowhere)",
                                "neg(returns)")),
                Units.of(MARKET));
        assertThat(outside.seeds().formulas()).hasToString("[ts_mean(returns, 5), neg(returns)]");
        assertThat(outside.notes())
                .containsExactly("Left out 6 of 8 seeds: 1 without an operator, 1 against the rules of units,"
                        + " 3 with an operator, field or grouping that is not there,"
                        + " 1 too large for depth 6 and size 20");
    }

    @Test
    void seeds_are_at_most_half_of_the_population() {
        List<String> seeds = IntStream.rangeClosed(1, 30)
                .mapToObj(d -> "lag(close, " + d + ")")
                .toList();
        Outside outside = outside(new Aids(Tuning.NONE, BuildingBlocks.NONE, seeds), Units.NONE);
        assertThat(outside.seeds().formulas()).hasSize(20);
        assertThat(outside.notes()).containsExactly("Left out 10 of 30 seeds: 10 beyond half of the population");
    }

    @Test
    void building_blocks_need_an_operator_and_room_above_them_and_may_have_any_unit() {
        Outside outside = outside(
                new Aids(
                        Tuning.NONE,
                        new BuildingBlocks(
                                0.1,
                                0,
                                List.of(
                                        "ts_mean(close, 5)",
                                        "close",
                                        "add(close, volume)",
                                        "abs(abs(abs(abs(abs(returns)))))")),
                        List.of()),
                Units.of(MARKET));
        assertThat(outside.blocks().formulas()).hasToString("[ts_mean(close, 5)]");
        assertThat(outside.notes())
                .containsExactly("Left out 3 of 4 building blocks: 1 without an operator, 1 against the rules of units,"
                        + " 1 without room for an operator");
    }

    @Test
    void seeds_are_dealt_to_the_islands_in_their_order_and_begin_the_first_generation() {
        SearchPlan islands = Searches.bred(plan(1), "islands", new Islands(2, 5, 1));
        run(Searches.aided(
                islands,
                new Aids(
                        Tuning.NONE, BuildingBlocks.NONE, List.of("lag(close, 1)", "lag(close, 2)", "lag(close, 3)"))));
        List<Expr> first = populations.getFirst();
        assertThat(first).hasSize(40);
        assertThat(first.subList(0, 2)).hasToString("[lag(close, 1), lag(close, 3)]");
        assertThat(first.get(20)).hasToString("lag(close, 2)");
    }

    @Test
    void without_aids_nothing_is_drawn_otherwise() {
        run(plan(4));
        List<List<Expr>> usual = List.copyOf(populations);
        populations.clear();
        run(Searches.aided(
                plan(4), new Aids(Tuning.NONE, new BuildingBlocks(0, 10, List.of("neg(close)")), List.of())));
        assertThat(populations).isEqualTo(usual);
    }

    @Test
    void blocks_are_drawn_as_often_as_their_share_says() {
        Expr block = Searches.parse("delta(close, 3)");
        for (Units units : List.of(Units.NONE, Units.of(MARKET))) {
            Vocabulary vocabulary = Vocabulary.of(Searches.EVERYTHING, Operators.CATALOG, Searches.TOY, units)
                    .with(List.of(block), 0.3);
            var random = new SplittableRandom(1);
            long drawn = IntStream.range(0, 10_000)
                    .filter(_ ->
                            vocabulary.leaves().draw(Goal.ANY, false, random).equals(block))
                    .count();
            assertThat(drawn / 10_000.0).isBetween(0.28, 0.32);
        }
    }

    @Test
    void formulas_with_blocks_stay_lawful_and_within_the_caps() {
        List<Expr> blocks = Stream.of("delta(close, 3)", "div(volume, ts_mean(volume, 5))", "cs_rank(volume)")
                .map(Searches::parse)
                .toList();
        Vocabulary vocabulary = Vocabulary.of(
                        Searches.EVERYTHING, Operators.CATALOG, Searches.TOY, Units.of(Searches.TOY))
                .with(blocks, 0.5);
        var growth = new Growth(vocabulary, new Caps(4, 6, 20));
        List<Expr> grown = Searches.grown(growth, 500, new SplittableRandom(2));
        assertThat(grown).allMatch(new Variation(growth)::allows);
        assertThat(grown.stream().filter(formula -> formula.nodes().anyMatch(blocks::contains)))
                .hasSizeGreaterThan(150);
    }

    @Test
    void the_origin_of_a_formula_names_the_blocks_that_its_parents_lack() {
        Expr block = Searches.parse("delta(close, 3)");
        Expr with = Searches.parse("neg(delta(close, 3))");
        Expr without = Searches.parse("neg(close)");
        assertThat(Origin.GROWN.drawing(List.of(block), with).blocks()).containsExactly(block);
        assertThat(Origin.GROWN.drawing(List.of(block), without)).isEqualTo(Origin.GROWN);
        var child = new Origin(List.of(Way.POINT), List.of(with));
        assertThat(child.drawing(List.of(block), with)).isEqualTo(child);
    }

    @Test
    void known_blocks_and_frequent_parts_come_into_formulas_with_their_lineage() {
        Expr known = Searches.parse("ts_corr(close, volume, 17)");
        Expr frequent = Searches.parse("delta(close, 5)");
        var random = new SplittableRandom(3);
        Growth growth = Searches.growth(new Caps(4, 6, 20));
        var breeder = new Breeder(
                Searches.breeding(40, 4, growth.caps()), growth, List.of(), Searches.trials(plan(1), MARKET), random);
        List<Individual> members = new ArrayList<>();
        for (Expr grown : Searches.grown(growth, 30, random)) {
            members.add(Individual.of(grown, 1, 0.01));
        }
        for (int d = 1; d <= 10; d++) {
            members.add(member("ts_mean(delta(close, 5), " + d + ")", 0.05));
        }
        new Blocks(new BuildingBlocks(0.5, 5, List.of()), List.of(known), growth).offer(members, breeder);
        List<Newborn> children = breeder.next(members, 4, 2, random);
        for (Expr block : List.of(known, frequent)) {
            assertThat(children.stream().filter(child -> child.origin().blocks().contains(block)))
                    .isNotEmpty()
                    .allMatch(child -> child.formula().nodes().anyMatch(block::equals))
                    .allMatch(child -> child.origin().parents().stream()
                            .noneMatch(parent -> parent.nodes().anyMatch(block::equals)));
        }
    }

    @Test
    void frequent_parts_are_those_whose_formulas_are_better_than_the_rest() {
        List<Individual> members = new ArrayList<>();
        for (String good : List.of("neg", "abs", "sign", "cs_rank")) {
            members.add(member(good + "(delta(close, 5))", 0.05));
        }
        for (String poor : List.of("neg", "abs", "sign", "cs_rank")) {
            members.add(member(poor + "(lag(volume, 5))", 0.01));
        }
        members.add(member("neg(ts_mean(vwap, 5))", 0.09));
        members.add(member("abs(ts_mean(vwap, 5))", Double.NEGATIVE_INFINITY));
        assertThat(FrequentParts.of(members, 5)).hasToString("[delta(close, 5)]");
        assertThat(FrequentParts.of(members, 0)).isEmpty();
        assertThat(FrequentParts.of(List.of(), 5)).isEmpty();
    }

    @Test
    void of_parts_that_always_occur_together_one_is_taken() {
        List<Individual> members = new ArrayList<>();
        for (String good : List.of("neg", "abs", "sign")) {
            members.add(member(good + "(ts_mean(delta(close, 5), 10))", 0.05));
        }
        for (String poor : List.of("neg", "abs", "sign")) {
            members.add(member(poor + "(volume)", 0.01));
        }
        assertThat(FrequentParts.of(members, 5)).hasSize(1);
    }

    private static Individual member(String formula, double fitness) {
        return Individual.of(Searches.parse(formula), 1, fitness);
    }

    private static Outside outside(Aids aids, Units units) {
        SearchPlan plan = Searches.aided(plan(1), aids);
        Vocabulary vocabulary = Vocabulary.of(plan.functions(), Operators.CATALOG, MARKET, units);
        return Outside.of(plan, vocabulary, Operators.CATALOG, MARKET);
    }

    private static SearchPlan plan(int generations) {
        return Searches.plan(MARKET.axes(), Searches.EVERYTHING, 40, generations, 1);
    }

    private void run(SearchPlan plan) {
        var trials = Searches.trials(plan, MARKET);
        Vocabulary vocabulary = Vocabulary.of(plan.functions(), Operators.CATALOG, MARKET, Units.NONE);
        var evolution =
                new Evolution(plan, vocabulary, trials, Outside.of(plan, vocabulary, Operators.CATALOG, MARKET));
        for (int k = 0; k < plan.generations(); k++) {
            evolution.next();
            populations.add(evolution.formulas());
        }
    }
}
