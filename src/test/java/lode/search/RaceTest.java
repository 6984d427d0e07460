package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lode.measure.RankIc;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RaceTest {

    private static final double ANY = Double.NEGATIVE_INFINITY;
    private static final int WIDTH = 30;
    private static final Axes AXES = Tables.axes(1000, WIDTH);
    private static final Period DAYS = new Period(3, 990);
    private static final Label LABEL = label();
    private static final RankIc RANK_IC = RankIc.of(LABEL, everyone());

    @Test
    void a_candidate_that_needs_nothing_finishes_with_the_figures_of_all_days() {
        double[] factor = factor(1, _ -> 0.1);
        RankIc.Daily daily = RANK_IC.daily(factor, DAYS);
        assertThat(run(factor, ANY)).isInstanceOfSatisfying(Standing.Exact.class, exact -> {
            assertThat(exact.score().rankIc()).isEqualTo(daily.mean());
            assertThat(exact.score().coverage()).isEqualTo(daily.coverage());
        });
    }

    @Test
    void a_hopeless_candidate_is_stopped_with_an_estimate_and_a_bound() {
        double[] factor = factor(2, _ -> 0);
        assertThat(run(factor, 0.2)).isInstanceOfSatisfying(Standing.Stopped.class, stopped -> {
            assertThat(stopped.most()).isLessThan(0.2).isGreaterThan(Math.abs(stopped.estimate()));
            assertThat(stopped.decides(0.2)).isTrue();
            assertThat(stopped.decides(stopped.most() / 2)).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.05, -0.05})
    void nobody_is_stopped_who_has_what_is_needed(double strength) {
        for (int seed = 0; seed < 150; seed++) {
            int half = 500;
            double[] steady = factor(seed, _ -> strength);
            double[] fading = factor(seed, day -> day < half ? 2 * strength : 0);
            double[] wave = factor(seed, day -> strength * (1 + Math.sin(day / 40.0)));
            for (double[] factor : new double[][] {steady, fading, wave}) {
                double mean = Math.abs(RANK_IC.daily(factor, DAYS).mean());
                assertThat(run(factor, mean)).isInstanceOf(Standing.Exact.class);
            }
        }
    }

    @Test
    void a_candidate_known_on_few_days_is_not_judged_early() {
        double[] rare = factor(5, _ -> 0);
        for (int day = 0; day < 1000; day++) {
            if (day % 40 != 4) {
                Arrays.fill(rare, day * WIDTH, (day + 1) * WIDTH, Double.NaN);
            }
        }
        assertThat(run(rare, 0.9)).isInstanceOf(Standing.Exact.class);
    }

    @Test
    void a_candidate_without_values_finishes_without_a_score() {
        double[] nothing = new double[AXES.cells()];
        Arrays.fill(nothing, Double.NaN);
        assertThat(run(nothing, 0.1))
                .isInstanceOfSatisfying(
                        Standing.Exact.class,
                        exact -> assertThat(exact.score().rankIc()).isNaN());
    }

    private static Standing run(double[] factor, double needed) {
        return new Race(DAYS)
                .run(RANK_IC.walk(factor, DAYS), needed, daily -> Score.of(daily, 5, new double[0], Sketch.EMPTY))
                .standing();
    }

    /** Noise with some of the label in it, more or less by the day. */
    private static double[] factor(int seed, IntToDoubleFunction strength) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, AXES.cells())
                .mapToDouble(cell -> {
                    double label = LABEL.values()[cell];
                    return random.nextGaussian()
                            + 50 * strength.applyAsDouble(cell / WIDTH) * (label == label ? label : 0);
                })
                .toArray();
    }

    private static Label label() {
        var random = new SplittableRandom(77);
        double[] closes = new double[AXES.cells()];
        for (int cell = 0; cell < closes.length; cell++) {
            closes[cell] = (cell < WIDTH ? 10 : closes[cell - WIDTH]) * Math.exp(0.01 * random.nextGaussian());
        }
        return Dataset.on(AXES, Tables.ORIGIN)
                .field(Field.standard("close").orElseThrow(), closes)
                .build()
                .label(LabelSpec.parse("close:1:5"));
    }

    private static Pool everyone() {
        var all = new BitSet();
        all.set(0, AXES.cells());
        return Pool.copyOf("all", AXES, all, true);
    }
}
