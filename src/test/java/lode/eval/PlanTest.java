package lode.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Field;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Parser PARSER = new Parser(Operators.CATALOG, Field.STANDARD);
    private static final int PLENTY = 1 << 20;

    private final Formulas random =
            new Formulas(List.of("open", "close", "volume"), List.of("industry"), List.of(5, 10));

    @Test
    void operands_come_before_what_is_made_of_them() {
        assertThat(steps(PLENTY, "sub(abs(close), neg(open))"))
                .containsExactly("0 = abs(close)", "1 = neg(open)", "2 = sub(0, 1)", "formula 0 is 2");
    }

    @Test
    void equal_subtrees_are_computed_once() {
        assertThat(steps(PLENTY, "add(abs(close), abs(close))", "neg(abs(close))", "neg(abs(close))"))
                .containsExactly(
                        "0 = abs(close)",
                        "1 = add(0, 0)",
                        "formula 0 is 1",
                        "3 = neg(0)",
                        "formula 1 is 3",
                        "formula 2 is 3");
    }

    @Test
    void fields_are_read_where_they_are() {
        assertThat(steps(PLENTY, "close")).containsExactly("formula 0 is close");
    }

    @Test
    void operators_across_instruments_read_masked_series_and_whole_groups() {
        assertThat(steps(PLENTY, "add(cs_rank(close), group_rank(close, industry))"))
                .containsExactly(
                        "0 = masked(close)",
                        "1 = cs_rank(0)",
                        "2 = group_rank(0, industry)",
                        "3 = add(1, 2)",
                        "formula 0 is 3");
    }

    @Test
    void what_suspended_days_were_taken_out_of_stays_so_between_windows() {
        assertThat(steps(Conventions.RQFACTOR, PLENTY, "cs_rank(lag(ts_mean(close, 5), 5))"))
                .containsExactly(
                        "0 = squeezed(close)",
                        "1 = masked(0)",
                        "2 = ts_mean(1)",
                        "3 = lag(2)",
                        "4 = stretched(3)",
                        "5 = masked(4)",
                        "6 = cs_rank(5)",
                        "7 = masked(6)",
                        "formula 0 is 7");
    }

    @Test
    void groupings_that_formulas_make_are_computed_like_any_part() {
        assertThat(steps(
                        PLENTY,
                        "group_rank(close, bucket(volume, 5))",
                        "group_mean(close, cartesian(industry, bucket(volume, 5)))"))
                .containsExactly(
                        "0 = masked(close)",
                        "1 = masked(volume)",
                        "2 = bucket(1)",
                        "3 = group_rank(0, 2)",
                        "formula 0 is 3",
                        "5 = cartesian(industry, 2, pool)",
                        "6 = group_mean(0, 5)",
                        "formula 1 is 6");
    }

    @Test
    void operators_that_fill_are_told_who_is_in_the_pool() {
        assertThat(steps(PLENTY, "cs_fill_mean(close)"))
                .containsExactly("0 = masked(close)", "1 = cs_fill_mean(0, pool)", "formula 0 is 1");
    }

    @Test
    void a_value_without_room_is_forgotten_and_made_again() {
        assertThat(steps(3, "sub(abs(close), neg(open))", "sub(inv(volume), exp(volume))", "sign(abs(close))"))
                .containsExactly(
                        "0 = abs(close)",
                        "1 = neg(open)",
                        "2 = sub(0, 1)",
                        "formula 0 is 2",
                        "4 = inv(volume)",
                        "5 = exp(volume)",
                        "6 = sub(4, 5)",
                        "formula 1 is 6",
                        "8 = abs(close)",
                        "9 = sign(8)",
                        "formula 2 is 9");
    }

    @Test
    void what_a_forgotten_value_will_read_again_is_kept_for_it() {
        String pressure = "inv(exp(volume))";
        List<String> live =
                steps(3, "neg(abs(close))", pressure, "sign(abs(close))", "neg(abs(close))", "log(abs(close))");
        assertThat(live).filteredOn(step -> step.contains("neg")).hasSize(2);
        assertThat(live).filteredOn(step -> step.contains("abs")).hasSize(1);
        String twice = "neg(abs(sqrt(close)))";
        List<String> givenUp = steps(3, twice, pressure, "sign(sqrt(close))", twice, "log(sqrt(close))");
        assertThat(givenUp).filteredOn(step -> step.contains("abs")).hasSize(2);
        assertThat(givenUp).filteredOn(step -> step.contains("sqrt")).hasSize(1);
    }

    @Test
    void every_distinct_subtree_of_random_formulas_is_computed_once() {
        List<Expr> formulas = random.some(2000, 5, new SplittableRandom(1));
        Set<Expr> distinct = formulas.stream()
                .flatMap(PlanTest::parts)
                .filter(part -> !(part instanceof Expr.Field))
                .collect(Collectors.toSet());
        long computed = Plan.of(formulas, Conventions.LODE, PLENTY).steps().stream()
                .filter(step -> step instanceof Step.Compute(var task, var _) && !(task instanceof Task.Mask))
                .count();
        assertThat(computed).isEqualTo(distinct.size());
    }

    @Test
    void every_formula_of_a_plan_is_what_was_asked_for_whatever_the_capacity() {
        for (int capacity : new int[] {1, 4, 10, 11, 12, 16, 24, 40, PLENTY}) {
            List<Expr> formulas = random.some(300, 5, new SplittableRandom(capacity));
            assertThat(written(Plan.of(formulas, Conventions.LODE, capacity)))
                    .as("capacity %d", capacity)
                    .containsExactlyElementsOf(
                            formulas.stream().map(PlanTest::masked).toList());
        }
    }

    @Test
    void no_more_values_are_kept_than_there_is_room_for() {
        for (int capacity = 12; capacity <= 60; capacity += 4) {
            for (int seed = 0; seed < 5; seed++) {
                Plan plan = Plan.of(random.some(300, 5, new SplittableRandom(seed)), Conventions.LODE, capacity);
                assertThat(plan.mostLive()).isLessThanOrEqualTo(capacity);
                assertThat(mostNeeded(plan)).isLessThanOrEqualTo(plan.mostLive());
            }
        }
    }

    @Test
    void a_value_is_given_up_after_its_last_use() {
        for (int seed = 0; seed < 20; seed++) {
            Plan plan = Plan.of(random.some(100, 5, new SplittableRandom(seed)), Conventions.LODE, PLENTY);
            assertThat(plan.mostLive()).isEqualTo(mostNeeded(plan));
        }
    }

    @Test
    void a_plan_with_little_room_computes_more() {
        List<Expr> formulas = random.some(500, 5, new SplittableRandom(3));
        assertThat(Plan.of(formulas, Conventions.LODE, 24).steps())
                .hasSizeGreaterThan(
                        Plan.of(formulas, Conventions.LODE, PLENTY).steps().size());
    }

    /** A formula with all below it, groupings that formulas make included. */
    private static Stream<Expr> parts(Expr formula) {
        return formula.nodes()
                .flatMap(part -> Stream.concat(
                        Stream.of(part),
                        part.groupings().stream()
                                .filter(grouping -> grouping instanceof Expr.Call)
                                .flatMap(PlanTest::parts)));
    }

    @Test
    void a_plan_leaves_what_is_dear_for_the_next_one_to_read() {
        var numbering = new Numbering();
        Plan first = next(numbering, Map.of(), PLENTY, "neg(ts_mean(abs(close), 5))", "ts_mean(close, 5)");
        assertThat(texts(first))
                .containsExactly(
                        "0 = abs(close)",
                        "1 = ts_mean(0)",
                        "2 = neg(1)",
                        "formula 0 is 2",
                        "4 = ts_mean(close)",
                        "formula 1 is 4");
        assertThat(first.left()).extracting(Node::step).containsExactly(1, 4);
        Plan second =
                next(numbering, left(first), PLENTY, "sign(ts_mean(abs(close), 5))", "ts_sum(ts_mean(close, 5), 5)");
        int kept = first.left().getFirst().number;
        int alsoKept = first.left().getLast().number;
        assertThat(texts(second))
                .containsExactly(
                        "0 = sign(kept " + kept + ")",
                        "formula 0 is 0",
                        "2 = ts_sum(kept " + alsoKept + ")",
                        "formula 1 is 2");
        assertThat(second.left()).extracting(node -> node.number).contains(kept, alsoKept);
    }

    @Test
    void what_is_worth_least_makes_room() {
        var numbering = new Numbering();
        String[] formulas = {"ts_mean(close, 5)", "abs(ts_mean(open, 5))", "neg(ts_mean(open, 5))", "ts_sum(open, 5)"};
        Plan plan = next(numbering, Map.of(), 2, formulas);
        assertThat(plan.mostLive()).isEqualTo(2);
        assertThat(plan.left()).extracting(Node::step).containsExactly(2, 7);
    }

    @Test
    void plans_that_follow_each_other_stay_within_their_room() {
        for (int capacity = 12; capacity <= 60; capacity += 8) {
            var numbering = new Numbering();
            Map<Integer, Kept> kept = Map.of();
            for (int seed = 0; seed < 5; seed++) {
                List<Expr> formulas = random.some(100, 5, new SplittableRandom(seed / 2));
                Plan plan = Plan.of(
                        formulas, capacity, new Graph(new Views(Conventions.LODE, false), numbering, kept), true);
                assertThat(plan.mostLive()).isLessThanOrEqualTo(capacity);
                assertThat(plan.left()).isNotEmpty();
                kept = left(plan);
            }
        }
    }

    private static Plan next(Numbering numbering, Map<Integer, Kept> kept, int capacity, String... formulas) {
        List<Expr> parsed = Stream.of(formulas).map(PARSER::parse).toList();
        return Plan.of(parsed, capacity, new Graph(new Views(Conventions.LODE, false), numbering, kept), true);
    }

    private static Map<Integer, Kept> left(Plan plan) {
        Map<Integer, Kept> left = new LinkedHashMap<>();
        plan.left().forEach(node -> left.put(node.number, new Kept(node.task, new double[0], node.worth())));
        return left;
    }

    private static List<String> steps(int capacity, String... formulas) {
        return steps(Conventions.LODE, capacity, formulas);
    }

    private static List<String> steps(Conventions conventions, int capacity, String... formulas) {
        return texts(Plan.of(Stream.of(formulas).map(PARSER::parse).toList(), conventions, capacity));
    }

    private static List<String> texts(Plan plan) {
        List<Step> steps = plan.steps();
        List<String> texts = new ArrayList<>();
        for (Step step : steps) {
            String operands = step.operands().stream().map(PlanTest::text).collect(Collectors.joining(", "));
            texts.add(
                    switch (step) {
                        case Step.Compute(var task, var _) -> texts.size() + " = " + text(task) + "(" + operands + ")";
                        case Step.Finish(int formula, var _) -> "formula " + formula + " is " + operands;
                    });
        }
        return texts;
    }

    private static String text(Step.Operand operand) {
        return switch (operand) {
            case Step.Operand.OfStep(int step) -> Integer.toString(step);
            case Step.Operand.OfData(var task) -> text(task);
            case Step.Operand.OfKept(int number) -> "kept " + number;
        };
    }

    private static String text(Task task) {
        return switch (task) {
            case Task.ReadField(var name) -> name;
            case Task.ReadGroups(var name) -> name;
            case Task.ReadPool _ -> "pool";
            case Task.Fill(double value) -> "number " + value;
            case Task.Mask _ -> "masked";
            case Task.Squeeze _ -> "squeezed";
            case Task.Stretch _ -> "stretched";
            case Task.Apply(var op, var _) -> op.name();
        };
    }

    /** What the steps of a plan write down when they are taken in order. */
    private static List<String> written(Plan plan) {
        Map<Integer, String> values = new HashMap<>();
        List<String> formulas = new ArrayList<>();
        for (int k = 0; k < plan.steps().size(); k++) {
            List<String> operands = plan.steps().get(k).operands().stream()
                    .map(operand -> operand instanceof Step.Operand.OfStep(int made) ? values.get(made) : text(operand))
                    .toList();
            switch (plan.steps().get(k)) {
                case Step.Finish(int formula, var _) -> formulas.add(formula, operands.getFirst());
                case Step.Compute(var task, var _) ->
                    values.put(
                            k,
                            task instanceof Task.Apply(var op, var settings)
                                    ? op + settings.days().toString() + operands
                                    : text(task) + (operands.isEmpty() ? "" : operands));
            }
        }
        return formulas;
    }

    /** A formula in the same words. */
    private static String masked(Expr formula) {
        return switch (formula) {
            case Expr.Field(var name) -> name;
            case Expr.Literal(double value) -> "number " + value;
            case Expr.Call(var op, var args, var settings) -> {
                List<String> operands = new ArrayList<>();
                args.forEach(arg ->
                        operands.add(op.reach().acrossInstruments() ? "masked[" + masked(arg) + "]" : masked(arg)));
                settings.groupings().forEach(grouping -> operands.add(masked(grouping)));
                if (op.seesPool()) {
                    operands.add("pool");
                }
                yield op + settings.days().toString() + operands;
            }
        };
    }

    /** The most values that are still to be read, the one being made included, when the steps are taken in order. */
    private static int mostNeeded(Plan plan) {
        Map<Integer, Integer> lastRead = new HashMap<>();
        for (int k = 0; k < plan.steps().size(); k++) {
            for (Step.Operand operand : plan.steps().get(k).operands()) {
                if (operand instanceof Step.Operand.OfStep(int made)) {
                    lastRead.put(made, k);
                }
            }
        }
        Set<Integer> live = new HashSet<>();
        int most = 0;
        for (int k = 0; k < plan.steps().size(); k++) {
            int step = k;
            if (plan.steps().get(k) instanceof Step.Compute) {
                live.add(k);
                most = Math.max(most, live.size());
            }
            live.removeIf(made -> lastRead.get(made) <= step);
        }
        return most;
    }
}
