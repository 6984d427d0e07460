package lode.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Groups;
import lode.panel.Panel;
import lode.panel.Pool;
import lode.panel.Tables;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {

    private static final double NAN = Double.NaN;
    private static final long PLENTY = 1L << 30;
    private static final Axes AXES = Tables.axes(3, 4);
    private static final Dataset DATA = data(1, 2, 3, 4, 6, 5, 8, 7, 9, 12, 11, 10);
    private static final Parser PARSER = new Parser(Operators.CATALOG, Field.STANDARD);

    static Stream<Conventions> profiles() {
        return Stream.concat(Stream.of(Conventions.LODE.with(Coverage.ANY)), Conventions.ALL.stream());
    }

    static Stream<Conventions> someProfiles() {
        return Stream.of(Conventions.LODE.with(Coverage.HALF), Conventions.RQFACTOR);
    }

    @ParameterizedTest
    @MethodSource("someProfiles")
    void threads_and_memory_do_not_change_a_bit(Conventions conventions) {
        List<Expr> formulas = Formulas.over(Markets.NASTY, List.of(2, 5, 20)).some(500, 5, new SplittableRandom(3));
        List<double[]> alone = values(conventions, formulas, 1, PLENTY);
        for (int threads : new int[] {1, 2, 4}) {
            for (long memory : new long[] {0, PLENTY}) {
                List<double[]> values = values(conventions, formulas, threads, memory);
                for (int k = 0; k < formulas.size(); k++) {
                    assertThat(values.get(k))
                            .as("%s by %d threads in %d bytes", formulas.get(k), threads, memory)
                            .containsExactly(alone.get(k));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("someProfiles")
    void what_is_computed_along_does_not_change_a_bit(Conventions conventions) {
        List<Expr> formulas = Formulas.over(Markets.NASTY, List.of(2, 5)).some(40, 5, new SplittableRandom(4));
        List<double[]> together = values(conventions, formulas, 2, PLENTY);
        for (int k = 0; k < formulas.size(); k++) {
            assertThat(values(conventions, List.of(formulas.get(k)), 1, PLENTY).getFirst())
                    .containsExactly(together.get(k));
        }
    }

    @Test
    void what_is_kept_from_one_call_to_the_next_does_not_change_a_bit() {
        List<Expr> all = Formulas.over(Markets.NASTY, List.of(2, 5)).some(120, 4, new SplittableRandom(9));
        Conventions conventions = Conventions.LODE.with(Coverage.HALF);
        List<double[]> alone = values(conventions, all, 1, PLENTY);
        for (int threads : new int[] {1, 3}) {
            for (long memory : new long[] {0, 40L * 8 * 990, PLENTY}) {
                var engine = new Engine(Markets.NASTY, Markets.NASTY.pool("some"), conventions, threads, memory);
                for (int first = 0; first < 90; first += 10) {
                    List<Expr> generation = all.subList(first, first + 30);
                    assertThatThrownBy(() -> engine.evaluateOneOfMany(generation.subList(9, 20), 90, (_, values, _) -> {
                                throw new IllegalStateException("stop");
                            }))
                            .hasMessage("stop");
                    for (int again = 0; again < 2; again++) {
                        List<double[]> values =
                                engine.evaluateOneOfMany(generation, 90, (_, series, _) -> series.clone());
                        for (int k = 0; k < 30; k++) {
                            assertThat(values.get(k))
                                    .as(generation.get(k).toString())
                                    .containsExactly(alone.get(first + k));
                        }
                    }
                }
            }
        }
    }

    @Test
    void what_is_kept_is_not_computed_again_unless_other_days_are_asked_for() {
        var engine = engine(Tables.everyone(AXES), 1);
        List<Expr> formulas = List.of(PARSER.parse("ts_mean(close, 2)"));
        double[] first =
                engine.evaluateOneOfMany(formulas, 2, (_, values, _) -> values).getFirst();
        assertThat(first).hasSize(8);
        assertThat(engine.evaluateOneOfMany(formulas, 2, (_, values, _) -> values))
                .containsExactly(first);
        double[] longer =
                engine.evaluateOneOfMany(formulas, 3, (_, values, _) -> values).getFirst();
        assertThat(longer).hasSize(12).startsWith(first);
    }

    @Test
    void scores_come_in_the_order_of_the_formulas_equal_ones_included() {
        List<Expr> formulas = Stream.of("neg(close)", "close", "2", "neg(close)")
                .map(PARSER::parse)
                .toList();
        assertThat(engine(Tables.everyone(AXES), 2)
                        .evaluate(formulas, 3, (formula, values, _) -> formula + " " + values[0]))
                .containsExactly("neg(close) -1.0", "close 1.0", "2 2.0", "neg(close) -1.0");
    }

    @Test
    void no_formulas_have_no_scores() {
        assertThat(engine(Tables.everyone(AXES), 2).evaluate(List.of(), 3, (_, _, _) -> 1))
                .isEmpty();
    }

    @Test
    void operators_across_instruments_see_only_the_pool() {
        Pool pool = Tables.pool(AXES, cell -> cell % 4 != 3 && cell != 4);
        assertThat(values(pool, "cs_rank(close)"))
                .containsExactly(1 / 3.0, 2 / 3.0, 1, NAN, NAN, 0.5, 1, NAN, 1 / 3.0, 1, 2 / 3.0, NAN);
        assertThat(values(pool, "group_demean(close, industry)"))
                .containsExactly(-0.5, 0.5, 0, NAN, NAN, 0, 0, NAN, -1.5, 1.5, 0, NAN);
    }

    @Test
    void only_instruments_of_the_pool_are_filled() {
        Pool pool = Tables.pool(AXES, cell -> cell % 4 != 3);
        assertThat(values(pool, "cs_fill_mean(log(sub(close, 2)))")).startsWith(0, 0, 0, NAN);
        assertThat(values(pool, "group_fill(inv(sub(close, 5)), industry)"))
                .containsExactly(-0.25, -1 / 3.0, -0.5, NAN, 1, 1, 1 / 3.0, NAN, 0.25, 1 / 7.0, 1 / 6.0, NAN);
    }

    @Test
    void groupings_are_made_of_the_pool_of_the_day() {
        Pool pool = Tables.pool(AXES, cell -> cell % 4 != 3);
        assertThat(values(pool, "group_mean(close, bucket(close, 2))"))
                .containsExactly(1.5, 1.5, 3, NAN, 5.5, 5.5, 8, NAN, 10, 12, 10, NAN);
        assertThat(values(pool, "group_count(close, cartesian(industry, bucket(close, 2)))"))
                .containsExactly(2, 2, 1, NAN, 2, 2, 1, NAN, 1, 1, 1, NAN);
        assertThat(values(pool, "group_rank(close, densify(sign(sub(close, 2))))"))
                .containsExactly(1, 1, 1, NAN, 2 / 3.0, 1 / 3.0, 1, NAN, 1 / 3.0, 1, 2 / 3.0, NAN);
    }

    @Test
    void windows_see_all_history_also_outside_the_pool() {
        Pool lastDay = Tables.pool(AXES, cell -> cell >= 8);
        assertThat(values(lastDay, "ts_sum(close, 3)"))
                .containsExactly(NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, 16, 19, 22, 21);
        assertThat(values(lastDay, "cs_rank(delta(close, 2))"))
                .containsExactly(NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, 0.625, 1, 0.625, 0.25);
    }

    @Test
    void a_number_is_the_same_everywhere() {
        assertThat(values(Tables.pool(AXES, _ -> false), "add(close, 2)"))
                .containsExactly(3, 4, 5, 6, 8, 7, 10, 9, 11, 14, 13, 12);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void days_after_the_end_are_not_looked_at(Conventions conventions) {
        double[] present = {1, 2, 3, 4, NAN, 5, 8, 7};
        double[] future = {9, 12, 11, 10};
        double[] otherFuture = {-1, NAN, 0, 1e300};
        List<Expr> formulas = Formulas.over(DATA, List.of(2, 3)).some(200, 4, new SplittableRandom(5));
        var known = new Engine(data(joined(present, future)), Tables.everyone(AXES), conventions, 1, 0);
        var other = new Engine(data(joined(present, otherFuture)), Tables.everyone(AXES), conventions, 1, 0);
        List<double[]> expected = known.evaluate(formulas, 2, (_, values, _) -> Arrays.copyOf(values, 8));
        List<double[]> actual = other.evaluate(formulas, 2, (_, values, days) -> {
            assertThat(days.last()).isEqualTo(2);
            return Arrays.copyOf(values, 8);
        });
        for (int k = 0; k < formulas.size(); k++) {
            assertThat(actual.get(k)).as(formulas.get(k).toString()).containsExactly(expected.get(k));
        }
    }

    @Test
    void infinite_values_are_missing_to_windows_and_rank_where_the_conventions_say_so() {
        double inf = Double.POSITIVE_INFINITY;
        Dataset infinite = data(1, inf, 3, 4, 6, 5, 8, -inf, 9, 12, inf, 10);
        assertThat(values(infinite, Conventions.PANDAS, "ts_sum(close, 2)"))
                .containsExactly(NAN, NAN, NAN, NAN, 7, NAN, 11, NAN, 15, 17, NAN, NAN);
        assertThat(values(infinite, Conventions.PANDAS, "cs_rank(close)"))
                .containsExactly(0.25, 1, 0.5, 0.75, 0.75, 0.5, 1, 0.25, 0.25, 0.75, 1, 0.5);
        assertThat(values(infinite, Conventions.PANDAS, "close"))
                .containsExactly(1, inf, 3, 4, 6, 5, 8, -inf, 9, 12, inf, 10);
        assertThat(values(infinite, Conventions.RQFACTOR, "group_rank(close, industry)"))
                .containsExactly(1, NAN, 0.5, 1, 1, 0.5, 1, NAN, 0.5, 1, NAN, 1);
        assertThat(values(infinite, Conventions.RQFACTOR, "close"))
                .containsExactly(1, NAN, 3, 4, 6, 5, 8, NAN, 9, 12, NAN, 10);
    }

    @Test
    void windows_reach_over_suspended_days_where_these_are_removed() {
        Dataset gaps = data(NAN, 1, 1, 1, 2, NAN, 2, 2, 3, 4, NAN, 4, 5, NAN, NAN, 8);
        assertThat(values(gaps, Conventions.RQFACTOR, "ts_sum(close, 2)"))
                .containsExactly(NAN, NAN, NAN, NAN, NAN, NAN, 3, 3, 5, 5, NAN, 6, 8, NAN, NAN, 12);
        assertThat(values(gaps, Conventions.RQFACTOR, "lag(ts_sum(close, 2), 1)"))
                .containsExactly(NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, 3, 5, NAN, NAN, 6);
        assertThat(values(gaps, Conventions.RQFACTOR, "cs_rank(ts_sum(close, 2))"))
                .containsExactly(NAN, NAN, NAN, NAN, NAN, NAN, 0.75, 0.75, 0.5, 0.5, NAN, 1, 0.5, NAN, NAN, 1);
    }

    @Test
    void a_flag_says_who_is_suspended_where_there_is_one() {
        Dataset flagged = Dataset.on(Tables.axes(4, 1), Tables.ORIGIN)
                .field(Field.standard("close").orElseThrow(), new double[] {1, 2, 3, 4})
                .field(Field.standard("suspended").orElseThrow(), new double[] {0, 1, NAN, 0})
                .build();
        assertThat(values(flagged, Conventions.RQFACTOR, "lag(close, 1)")).containsExactly(NAN, NAN, 1, 3);
        assertThat(values(flagged, Conventions.LODE, "lag(close, 1)")).containsExactly(NAN, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void what_a_scorer_throws_reaches_the_caller_and_no_thread_stays(int threads) {
        var engine = new Engine(Markets.NASTY, Markets.NASTY.pool("some"), Conventions.LODE, threads, PLENTY);
        List<Expr> formulas = Formulas.over(Markets.NASTY, List.of(5)).some(60, 4, new SplittableRandom(6));
        Set<Thread> scoring = ConcurrentHashMap.newKeySet();
        for (Throwable thrown : List.of(new IllegalStateException("stop"), new AssertionError("stop"))) {
            assertThatThrownBy(() -> engine.evaluate(formulas, 90, (formula, _, _) -> {
                        scoring.add(Thread.currentThread());
                        if (formula.equals(formulas.get(30))) {
                            sneak(thrown);
                        }
                        return 1;
                    }))
                    .isSameAs(thrown);
            scoring.remove(Thread.currentThread());
            assertThat(scoring).noneMatch(Thread::isAlive);
        }
        assertThat(engine.evaluate(formulas, 90, (_, _, _) -> 1)).hasSize(60).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "group_rank(close, sector)"})
    void what_the_data_lack_is_told_before_anything_is_computed(String wrong) {
        var calls = new AtomicInteger();
        List<Expr> formulas =
                Stream.of("close", "neg(close)", wrong).map(PARSER::parse).toList();
        assertThatThrownBy(() ->
                        engine(Tables.everyone(AXES), 2).evaluate(formulas, 3, (_, _, _) -> calls.incrementAndGet()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Data 'toy' has no ");
        assertThat(calls).hasValue(0);
    }

    @Test
    void no_threads_are_refused() {
        assertThatThrownBy(() -> engine(Tables.everyone(AXES), 0)).hasMessage("threads must be 1 or more, got 0");
    }

    private static void sneak(Throwable thrown) {
        switch (thrown) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalArgumentException(thrown);
        }
    }

    private static Dataset data(double... closes) {
        Axes axes = Tables.axes(closes.length / 4, 4);
        double[] industries = new double[closes.length];
        Arrays.setAll(industries, cell -> Math.floorDiv(cell % 4, 2));
        return Dataset.on(axes, Tables.ORIGIN)
                .field(Field.standard("close").orElseThrow(), closes)
                .groups(Groups.of("industry", List.of("bank", "steel"), Panel.wrap(axes, industries)))
                .build();
    }

    private static double[] values(Dataset data, Conventions conventions, String formula) {
        return new Engine(data, Tables.everyone(data.axes()), conventions, 2, PLENTY)
                .values(PARSER.parse(formula))
                .values();
    }

    private static Engine engine(Pool pool, int threads) {
        return new Engine(DATA, pool, Conventions.LODE, threads, PLENTY);
    }

    private static double[] values(Pool pool, String formula) {
        return engine(pool, 2).values(PARSER.parse(formula)).values();
    }

    private static double[] joined(double[] days, double[] later) {
        return DoubleStream.concat(Arrays.stream(days), Arrays.stream(later)).toArray();
    }

    private static List<double[]> values(Conventions conventions, List<Expr> formulas, int threads, long memory) {
        return new Engine(Markets.NASTY, Markets.NASTY.pool("some"), conventions, threads, memory)
                .evaluate(formulas, 90, (_, values, _) -> values.clone());
    }
}
