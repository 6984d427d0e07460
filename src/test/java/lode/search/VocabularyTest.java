package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.expr.Operator;
import lode.ops.Operators;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void an_unknown_operator_is_told_with_the_nearest() {
        refused(
                set(Map.of("ts_men", 1.0), Map.of("close", 1.0)),
                "The function set names an unknown operator 'ts_men'. Did you mean ts_mean?");
    }

    @Test
    void an_unknown_field_is_told_with_the_nearest() {
        refused(
                set(Map.of("neg", 1.0), Map.of("closs", 1.0)),
                "The function set names an unknown field 'closs'. Did you mean close?");
    }

    @Test
    void fields_that_the_data_lack_are_left_out() {
        Vocabulary vocabulary = vocabulary(set(Map.of("neg", 1.0), Map.of("open", 5.0, "volume", 1.0)));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(_ -> vocabulary
                                .leaves()
                                .draw(Goal.ANY, false, random)
                                .toString()))
                .containsOnly("volume");
        refused(set(Map.of("neg", 1.0), Map.of("open", 1.0)), "Data 'toy' have none of the function set's fields open");
    }

    @Test
    void operators_within_groups_are_left_out_where_the_data_have_no_such_grouping() {
        var set = new FunctionSet(
                Map.of("neg", 1.0, "group_rank", 9.0), Map.of("close", 1.0), List.of(5), List.of(), List.of("sector"));
        assertThat(drawn(vocabulary(set)).keySet()).extracting(Operator::name).containsExactly("neg");
        var onlyGroups = new FunctionSet(
                Map.of("group_rank", 9.0), Map.of("close", 1.0), List.of(5), List.of(), List.of("sector"));
        refused(
                onlyGroups,
                "All operators of the function set need a grouping, and data 'toy' have none of its groupings: sector");
    }

    @Test
    void groupings_are_names_or_made_by_formulas() {
        Vocabulary vocabulary =
                vocabulary(grouped("industry", "bucket( Vol , 5)", "cartesian(industry, bucket(vwap, 3))"));
        Operator rank = Operators.CATALOG.find("group_rank").orElseThrow();
        assertThat(IntStream.range(0, 100)
                        .mapToObj(_ -> vocabulary
                                .settings(rank, random)
                                .groupings()
                                .getFirst()
                                .toString()))
                .containsOnly("industry", "bucket(volume, 5)", "cartesian(industry, bucket(vwap, 3))");
    }

    @Test
    void groupings_made_of_what_the_data_lack_are_left_out() {
        Vocabulary vocabulary = vocabulary(grouped("bucket(open, 5)", "cartesian(sector, industry)", "industry"));
        Operator rank = Operators.CATALOG.find("group_rank").orElseThrow();
        assertThat(IntStream.range(0, 50)
                        .mapToObj(_ -> vocabulary
                                .settings(rank, random)
                                .groupings()
                                .getFirst()
                                .toString()))
                .containsOnly("industry");
    }

    @Test
    void a_misspelt_grouping_is_told_with_the_nearest() {
        refused(grouped("industri"), "The function set names an unknown grouping 'industri'. Did you mean industry?");
        refused(
                grouped("cartesian(industry, bord)"),
                "The function set names an unknown grouping 'bord'. Did you mean board?");
        refused(grouped("bucket(volume)"), """
                A grouping of the function set cannot be read. bucket(x, n) takes 2 arguments, got 1 at column 1
                  bucket(volume)
                  ^^^^^^""");
        refused(grouped("neg(volume)"), """
                A grouping of the function set cannot be read. neg(x) makes no grouping at column 1
                  neg(volume)
                  ^^^^^^^^^^^
                Equal values of a series are groups by densify(x)""");
    }

    @Test
    void an_operator_that_makes_groupings_belongs_among_the_groupings() {
        refused(
                set(Map.of("bucket", 1.0), Map.of("close", 1.0)),
                "Operator 'bucket' makes groupings: name it under groupings, such as 'bucket(volume, 5)'");
    }

    @Test
    void settings_are_drawn_that_go_together() {
        var set = new FunctionSet(
                Map.of("ts_kth", 1.0), Map.of("close", 1.0), List.of(2, 5), List.of(3.0, 9.0), List.of());
        Operator kth = Operators.CATALOG.find("ts_kth").orElseThrow();
        Vocabulary vocabulary = vocabulary(set);
        for (int k = 0; k < 100; k++) {
            var settings = vocabulary.settings(kth, random);
            assertThat(settings.number(0)).isLessThanOrEqualTo(settings.days(0));
        }
    }

    @Test
    void an_operator_named_twice_has_the_sum_of_its_weights() {
        Vocabulary vocabulary = vocabulary(set(Map.of("ts_mean", 1.0, "ma", 1.0, "neg", 2.0), Map.of("close", 1.0)));
        Map<Operator, Long> drawn = drawn(vocabulary);
        assertThat(drawn).hasSize(2).allSatisfy((_, count) -> assertThat(count).isCloseTo(5000, within(250L)));
    }

    @Test
    void a_field_named_twice_has_the_sum_of_its_weights() {
        Vocabulary vocabulary = vocabulary(set(Map.of("neg", 1.0), Map.of("volume", 1.0, "vol", 1.0, "close", 2.0)));
        long volumes = IntStream.range(0, 10_000)
                .filter(_ -> vocabulary
                        .leaves()
                        .draw(Goal.ANY, false, random)
                        .toString()
                        .equals("volume"))
                .count();
        assertThat(volumes).isCloseTo(5000, within(250L));
    }

    @Test
    void another_operator_takes_as_many_series_and_is_drawn_by_weight() {
        Vocabulary vocabulary =
                vocabulary(set(Map.of("neg", 1.0, "abs", 1.0, "log", 3.0, "add", 9.0), Map.of("close", 1.0)));
        Operator neg = Operators.CATALOG.find("neg").orElseThrow();
        Operator add = Operators.CATALOG.find("add").orElseThrow();
        Map<String, Long> drawn = IntStream.range(0, 10_000)
                .mapToObj(_ -> vocabulary.like(neg, _ -> true, random).name())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        assertThat(drawn.keySet()).isEqualTo(Set.of("abs", "log"));
        assertThat(drawn.get("log")).isCloseTo(7500L, within(250L));
        assertThat(vocabulary.like(add, _ -> true, random)).isSameAs(add);
        assertThat(vocabulary.like(neg, op -> op.name().equals("abs"), random)).hasToString("abs");
        assertThat(vocabulary.like(neg, _ -> false, random)).isSameAs(neg);
    }

    @Test
    void windows_are_those_of_the_set_that_the_operator_takes() {
        var set = new FunctionSet(Map.of("ts_std", 1.0), Map.of("close", 1.0), List.of(1, 2, 5), List.of(), List.of());
        Operator std = Operators.CATALOG.find("ts_std").orElseThrow();
        Vocabulary vocabulary = vocabulary(set);
        assertThat(IntStream.range(0, 100)
                        .mapToObj(_ -> vocabulary.settings(std, random).days(0)))
                .containsOnly(2, 5)
                .contains(2, 5);
        var short1 = new FunctionSet(Map.of("ts_std", 1.0), Map.of("close", 1.0), List.of(1), List.of(), List.of());
        assertThat(vocabulary(short1).settings(std, random).days(0)).isEqualTo(2);
    }

    @Test
    void numbers_occur_only_where_they_are_allowed_and_rarely() {
        Vocabulary vocabulary = vocabulary(Searches.EVERYTHING);
        assertThat(numbers(vocabulary, false)).isZero();
        assertThat(numbers(vocabulary, true)).isCloseTo(500, within(100L));
        assertThat(numbers(vocabulary(set(Map.of("neg", 1.0), Map.of("close", 1.0))), true))
                .isZero();
    }

    @Test
    void a_function_set_needs_windows_of_a_day_or_more() {
        assertThatThrownBy(() ->
                        new FunctionSet(Map.of("neg", 1.0), Map.of("close", 1.0), List.of(5, 0), List.of(), List.of()))
                .isInstanceOf(UserException.class)
                .hasMessage("A function set needs windows of 1 day or more, got [5, 0]");
        assertThatThrownBy(() ->
                        new FunctionSet(Map.of("neg", 1.0), Map.of("close", 1.0), List.of(), List.of(), List.of()))
                .hasMessage("A function set needs windows of 1 day or more, got []");
    }

    @Test
    void a_grouping_of_what_has_different_units_is_refused_with_units_only() {
        FunctionSet set = grouped("bucket(add(close, volume), 5)");
        assertThat(vocabulary(set).units()).isSameAs(Units.NONE);
        assertThatThrownBy(() -> Vocabulary.of(set, Operators.CATALOG, Searches.TOY, Units.of(Searches.TOY)))
                .isInstanceOf(UserException.class)
                .hasMessage("Grouping 'bucket(add(close, volume), 5)' of the function set adds up or compares what has"
                        + " different units: make it of like ones, or leave units out of account with --no-units");
        FunctionSet alike = grouped("industry", "bucket(add(volume, volume), 5)");
        assertThat(Vocabulary.of(alike, Operators.CATALOG, Searches.TOY, Units.of(Searches.TOY))
                        .units()
                        .lawful(Searches.parse("close")))
                .isFalse();
    }

    private long numbers(Vocabulary vocabulary, boolean allowed) {
        return IntStream.range(0, 10_000)
                .filter(_ -> vocabulary.leaves().draw(Goal.ANY, allowed, random) instanceof Expr.Literal)
                .count();
    }

    private Map<Operator, Long> drawn(Vocabulary vocabulary) {
        return IntStream.range(0, 10_000)
                .mapToObj(_ -> vocabulary.operators().draw(random))
                .collect(Collectors.groupingBy(op -> op, Collectors.counting()));
    }

    private static FunctionSet set(Map<String, Double> operators, Map<String, Double> fields) {
        return new FunctionSet(operators, fields, List.of(5), List.of(), List.of());
    }

    private static FunctionSet grouped(String... groupings) {
        return new FunctionSet(
                Map.of("group_rank", 1.0), Map.of("close", 1.0), List.of(5), List.of(), List.of(groupings));
    }

    private static Vocabulary vocabulary(FunctionSet set) {
        return Vocabulary.of(set, Operators.CATALOG, Searches.TOY, Units.NONE);
    }

    private static void refused(FunctionSet set, String message) {
        assertThatThrownBy(() -> vocabulary(set))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }
}
