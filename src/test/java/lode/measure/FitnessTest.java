package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lode.panel.AxesMismatchException;
import lode.panel.DayRanks;
import lode.panel.KnownValues;
import lode.panel.Label;
import lode.panel.Panel;
import lode.panel.Tables;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every fitness promises, and their numbers against pandas and scipy. */
class FitnessTest {

    private static final Map<String, Double> GOLDEN = golden();
    private static final TrainingGround GROUND = FitnessMarket.ground();

    static List<Fitness> all() {
        return Fitness.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_figure_is_that_of_pandas_and_scipy(Fitness fitness) {
        assertThat(of(fitness, FitnessMarket.FACTOR))
                .isCloseTo(Objects.requireNonNull(GOLDEN.get(fitness.name())), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_factor_and_its_negative_are_one(Fitness fitness) {
        double[] negative = Arrays.stream(FitnessMarket.FACTOR).map(x -> -x).toArray();
        assertThat(of(fitness, negative)).isEqualTo(of(fitness, FitnessMarket.FACTOR));
    }

    @ParameterizedTest
    @MethodSource("all")
    void factors_of_one_order_have_one_figure_unless_values_are_read(Fitness fitness) {
        double[] ranks = FitnessMarket.table((_, _) -> Double.NaN);
        var known = new KnownValues(FitnessMarket.WIDTH);
        for (int t = 0; t < FitnessMarket.AXES.length(); t++) {
            known.take(FitnessMarket.FACTOR, t * FitnessMarket.WIDTH, FitnessMarket.WIDTH);
            int[] doubled = new DayRanks(FitnessMarket.WIDTH).of(known.values(), known.count());
            for (int k = 0; k < known.count(); k++) {
                ranks[t * FitnessMarket.WIDTH + known.instruments()[k]] = doubled[k] / 7.0;
            }
        }
        boolean same = of(fitness, ranks) == of(fitness, FitnessMarket.FACTOR);
        assertThat(same).isEqualTo(!fitness.readsValues());
    }

    @ParameterizedTest
    @MethodSource("all")
    void days_after_training_and_prices_that_its_labels_do_not_reach_change_nothing(Fitness fitness) {
        int end = FitnessMarket.TRAINING.end() * FitnessMarket.WIDTH;
        int reached = end + (FitnessMarket.LABEL.spec().reach() - 1) * FitnessMarket.WIDTH;
        double[] close = poisoned(FitnessMarket.CLOSE, reached + FitnessMarket.WIDTH);
        Label label = FitnessMarket.label(close);
        TrainingGround poisoned = TrainingGround.of(
                        label, FitnessMarket.POOL, FitnessMarket.TRAINING, GROUND.fewestPairs())
                .neutralTo(
                        Optional.of(FitnessMarket.INDUSTRY),
                        FitnessMarket.styles().stream()
                                .map(style -> Panel.wrap(style.axes(), poisoned(style.values(), end)))
                                .toList())
                .knowing(FitnessMarket.KNOWN.stream()
                        .map(known -> poisoned(known, end))
                        .reduce(
                                KnownFactors.none(label, FitnessMarket.POOL, FitnessMarket.TRAINING),
                                KnownFactors::with,
                                (_, all) -> all));
        double[] factor = poisoned(FitnessMarket.FACTOR, end);
        RankIc.Daily daily = RankIc.of(label, FitnessMarket.POOL).daily(factor, FitnessMarket.TRAINING);
        assertThat(fitness.on(poisoned).of(factor, daily)).isEqualTo(of(fitness, FitnessMarket.FACTOR));
        // the poison is noticed where it is read
        double[] touched = poisoned(FitnessMarket.FACTOR, end - 300 * FitnessMarket.WIDTH);
        assertThat(of(fitness, touched)).isNotEqualTo(of(fitness, FitnessMarket.FACTOR));
    }

    @ParameterizedTest
    @MethodSource("all")
    void instruments_outside_the_pool_change_nothing(Fitness fitness) {
        double[] factor = FitnessMarket.FACTOR.clone();
        for (int cell = 0; cell < factor.length; cell++) {
            factor[cell] = FitnessMarket.POOL.contains(cell) ? factor[cell] : 1e9;
        }
        assertThat(of(fitness, factor)).isEqualTo(of(fitness, FitnessMarket.FACTOR));
    }

    @ParameterizedTest
    @MethodSource("all")
    void several_threads_may_use_one_measure(Fitness fitness) {
        Measure measure = fitness.on(GROUND);
        var random = new SplittableRandom(5);
        List<double[]> factors = IntStream.range(0, 24)
                .mapToObj(_ -> Rows.rough(FitnessMarket.AXES.cells(), random))
                .toList();
        List<Double> together = factors.parallelStream()
                .map(factor -> measure.of(factor, FitnessMarket.daily(factor)))
                .toList();
        assertThat(together)
                .isEqualTo(factors.stream()
                        .map(factor -> measure.of(factor, FitnessMarket.daily(factor)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_factor_without_values_has_no_figure_but_is_like_none(Fitness fitness) {
        double[] nothing = FitnessMarket.table((_, _) -> Double.NaN);
        Double expected = fitness.name().equals("registry-correlation") ? 0.0 : Double.NaN;
        assertThat(of(fitness, nothing)).isEqualTo(expected);
    }

    @Test
    void industries_and_styles_may_be_neutralised_alone() {
        Fitness neutral = Fitness.named("neutral-rank-ic");
        RankIc.Daily daily = FitnessMarket.daily(FitnessMarket.FACTOR);
        assertThat(neutral.on(GROUND.neutralTo(Optional.of(FitnessMarket.INDUSTRY), List.of()))
                        .of(FitnessMarket.FACTOR, daily))
                .isCloseTo(Objects.requireNonNull(GOLDEN.get("neutral-to-industry")), within(1e-12));
        assertThat(neutral.on(GROUND.neutralTo(Optional.empty(), FitnessMarket.styles()))
                        .of(FitnessMarket.FACTOR, daily))
                .isCloseTo(Objects.requireNonNull(GOLDEN.get("neutral-to-styles")), within(1e-12));
        assertThatThrownBy(() -> neutral.on(GROUND.neutralTo(Optional.empty(), List.of())))
                .isInstanceOf(UserException.class)
                .hasMessage("Fitness neutral-rank-ic needs industries in the data, or styles in the experiment,"
                        + " such as styles: [log(total_turnover)]");
    }

    @Test
    void a_cost_lowers_the_return_by_what_is_traded() {
        double free = of("long-only", GROUND.at(0));
        double dear = of("long-only", GROUND.at(0.01));
        assertThat(free - dear).isCloseTo(0.01 * of("turnover", GROUND) * 252 / 3, within(1e-12));
        assertThatThrownBy(() -> GROUND.at(1.5))
                .isInstanceOf(UserException.class)
                .hasMessage("cost must lie between 0 and 1, got 1.5");
    }

    @Test
    void a_copy_of_a_known_factor_adds_nothing_and_is_like_it() {
        TrainingGround ground = GROUND.knowing(KnownFactors.none(
                        FitnessMarket.LABEL, FitnessMarket.POOL, FitnessMarket.TRAINING)
                .with(Arrays.stream(FitnessMarket.FACTOR).map(x -> 5 - 2 * x).toArray()));
        assertThat(of("marginal-rank-ic", ground)).isZero();
        assertThat(of("registry-correlation", ground)).isEqualTo(1);
    }

    @Test
    void where_nothing_is_known_all_is_marginal() {
        TrainingGround ground = TrainingGround.of(
                FitnessMarket.LABEL, FitnessMarket.POOL, FitnessMarket.TRAINING, GROUND.fewestPairs());
        assertThat(of("marginal-rank-ic", ground)).isEqualTo(of("rank-ic", ground));
        assertThat(of("registry-correlation", ground)).isZero();
    }

    @Test
    void a_name_that_is_not_known_is_answered_with_the_nearest() {
        assertThat(Fitness.named("rank-icir").name()).isEqualTo("rank-icir");
        assertThatThrownBy(() -> Fitness.named("rank-icirr"))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "There is no fitness 'rank-icirr'. Did you mean rank-icir? There are: rank-ic, rank-icir, ic,"
                                + " quantile-spread, monotonicity, worst-year, long-only, neutral-rank-ic,"
                                + " marginal-rank-ic, turnover, registry-correlation");
    }

    @Test
    void a_style_on_other_axes_is_refused() {
        Panel style = Panel.wrap(Tables.axes(1, 2), new double[2]);
        assertThatThrownBy(() -> GROUND.neutralTo(Optional.empty(), List.of(style)))
                .isInstanceOf(AxesMismatchException.class)
                .hasMessage("the label has 470 days x 40 instruments, a style 1 days x 2 instruments");
    }

    private static double of(Fitness fitness, double[] factor) {
        return fitness.on(GROUND).of(factor, FitnessMarket.daily(factor));
    }

    private static double of(String fitness, TrainingGround ground) {
        return Fitness.named(fitness).on(ground).of(FitnessMarket.FACTOR, FitnessMarket.daily(FitnessMarket.FACTOR));
    }

    private static double[] poisoned(double[] values, int from) {
        double[] other = values.clone();
        for (int cell = from; cell < other.length; cell++) {
            other[cell] = 1 + cell * 7919L % 1009;
        }
        return other;
    }

    private static Map<String, Double> golden() {
        Map<String, Double> golden = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(FitnessTest.class.getResourceAsStream("/fitness/fitness.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(parts -> golden.put(parts[0], Double.parseDouble(parts[1])));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return golden;
    }
}
