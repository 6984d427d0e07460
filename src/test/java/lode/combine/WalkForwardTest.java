package lode.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import lode.measure.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every method promises. */
class WalkForwardTest {

    private static final int DAYS = 200;
    private static final int REACH = Toy.LABEL.reach();
    private static final Material WHOLE = Toy.of(DAYS).material();

    private static Combination combine(Material material, Method method, int threads, String... settings) {
        return new WalkForward(material, Toy.protocol(settings), ModelCache.NONE, threads).combine(method, () -> {});
    }

    private static double[] until(int day, Combination combination) {
        return Arrays.copyOf(combination.values().values(), (day + 1) * Toy.WIDTH);
    }

    @ParameterizedTest
    @EnumSource
    void days_that_have_not_come_change_nothing(Method method) {
        Combination whole = combine(WHOLE, method, 2);
        for (int today : new int[] {119, 120, 127, 155}) {
            assertThat(until(today, combine(Toy.of(today + 1).material(), method, 2)))
                    .as("cut after day %d", today)
                    .containsExactly(until(today, whole));
            assertThat(until(today, combine(Toy.of(DAYS).poisonedFrom(today + 1).material(), method, 2)))
                    .as("poisoned after day %d", today)
                    .containsExactly(until(today, whole));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_poison_of_that_test_does_change_what_follows(Method method) {
        Combination whole = combine(WHOLE, method, 2);
        Combination poisoned = combine(Toy.of(DAYS).poisonedFrom(100).material(), method, 2);
        assertThat(poisoned.values().values()).isNotEqualTo(whole.values().values());
        assertThat(Arrays.stream(until(99, whole))).anyMatch(value -> !Double.isNaN(value));
    }

    @ParameterizedTest
    @EnumSource
    void threads_change_nothing(Method method) {
        Combination one = combine(WHOLE, method, 1);
        Combination three = combine(WHOLE, method, 3);
        assertThat(three.values().values()).containsExactly(one.values().values());
        assertThat(three.inSample()).isEqualTo(one.inSample());
    }

    @ParameterizedTest
    @EnumSource
    void labels_are_complete_when_they_are_learned_from(Method method) {
        int embargo = method.byCoefficients() ? 0 : 3;
        List<Fit> fits = combine(WHOLE, method, 2).fits();
        assertThat(fits).isNotEmpty().allSatisfy(fit -> {
            int last = fit.dates()[fit.dates().length - 1];
            assertThat(last).isEqualTo(fit.day() - REACH - embargo);
            for (int k = 1; k < fit.dates().length; k++) {
                assertThat(fit.dates()[k] - fit.dates()[k - 1]).isEqualTo(Toy.LABEL.horizon());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_is_planted_is_found_out_of_sample(Method method) {
        Combination found = combine(WHOLE, method, 2);
        assertThat(found.outOfSample()).isGreaterThan(0.2);
        assertThat(found.inSample()).isGreaterThan(0.2);
    }

    @ParameterizedTest
    @EnumSource
    void values_are_standardised_on_each_day_and_missing_outside_the_pool(Method method) {
        Combination found = combine(WHOLE, method, 2);
        int first = found.fits().getFirst().day();
        for (int day = 0; day < DAYS; day++) {
            double[] known = new double[Toy.WIDTH];
            int count = 0;
            for (int i = 0; i < Toy.WIDTH; i++) {
                double value = found.values().at(day, i);
                if (!Double.isNaN(value)) {
                    assertThat(WHOLE.pool().contains(day, i)).isTrue();
                    known[count++] = value;
                }
            }
            double[] row = Arrays.copyOf(known, count);
            if (day < first) {
                assertThat(count).isZero();
            } else {
                assertThat(count).isGreaterThan(20);
                assertThat(Series.mean(row)).isCloseTo(0, within(1e-12));
                assertThat(Series.std(row)).isCloseTo(1, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR", "FAMA_MACBETH"})
    void regressions_find_the_slopes(Method method) {
        List<Fit> fits = combine(WHOLE, method, 1, "train", "140", "window", "70", "ridge", "0.001")
                .fits();
        assertThat(fits).isNotEmpty();
        for (Fit fit : fits) {
            if (fit.model() instanceof Weights weights) {
                assertThat(weights.values()[0]).isCloseTo(2.0 / 3, within(0.15));
                assertThat(weights.values()[1]).isCloseTo(-1.0 / 3, within(0.15));
            }
        }
    }

    @Test
    void dynamic_selection_leaves_out_what_foresees_nothing() {
        List<Fit> fits = combine(WHOLE, Method.DYNAMIC, 1, "window", "30", "least-icir", "0.5")
                .fits();
        assertThat(fits).isNotEmpty().allSatisfy(fit -> {
            if (fit.model() instanceof Weights weights) {
                assertThat(weights.values()[2]).isZero();
                assertThat(weights.values()[0]).isPositive();
            }
        });
    }

    @Test
    void dynamic_selection_takes_the_steadiest_where_none_passes() {
        for (Fit fit : combine(WHOLE, Method.DYNAMIC, 1, "least-icir", "1000").fits()) {
            if (fit.model() instanceof Weights weights) {
                assertThat(Arrays.stream(weights.values()).filter(weight -> weight != 0))
                        .hasSize(1);
            }
        }
    }

    @Test
    void equal_weights_have_the_learned_sign() {
        Fit last = combine(WHOLE, Method.EQUAL, 1).fits().getLast();
        assertThat(last.model()).isInstanceOfSatisfying(Weights.class, weights -> {
            assertThat(weights.values()[0]).isEqualTo(1.0 / 3);
            assertThat(weights.values()[1]).isEqualTo(-1.0 / 3);
        });
    }

    @Test
    void declared_signs_are_kept_whatever_was_learned() {
        Fit last = combine(WHOLE, Method.EQUAL, 1, "signs", "declared").fits().getLast();
        assertThat(last.model())
                .isInstanceOfSatisfying(
                        Weights.class,
                        weights -> assertThat(weights.values()).containsExactly(1.0 / 3, 1.0 / 3, 1.0 / 3));
    }

    @Test
    void long_only_weights_follow_the_sign_of_each_factor() {
        for (Fit fit : combine(WHOLE, Method.MAX_ICIR, 1, "long-only", "yes").fits()) {
            if (fit.model() instanceof Weights weights) {
                assertThat(weights.values()[0]).isNotNegative();
                assertThat(weights.values()[1]).isNotPositive();
            }
        }
    }

    @Test
    void without_a_mean_for_missing_values_all_factors_are_needed() {
        Combination strict = combine(WHOLE, Method.RIDGE, 1, "missing", "none");
        int day = strict.fits().getLast().day();
        for (int i = 0; i < Toy.WIDTH; i++) {
            boolean complete = !Double.isNaN(WHOLE.value(0, day, i))
                    && !Double.isNaN(WHOLE.value(1, day, i))
                    && !Double.isNaN(WHOLE.value(2, day, i));
            assertThat(Double.isNaN(strict.values().at(day, i))).isEqualTo(!complete);
        }
    }

    @Test
    void the_validation_block_of_boosting_lies_after_all_labels_of_training() {
        History history = WHOLE.until(150);
        int[] dates = history.dates(30, 3);
        TreeLearner.Blocks blocks =
                TreeLearner.of(Method.BOOSTING, Toy.protocol(), ModelCache.NONE).blocks(history, dates);
        int lastTrained = blocks.training()[blocks.training().length - 1];
        assertThat(blocks.validation()).hasSize(6).endsWith(150 - REACH - 3);
        assertThat(lastTrained + REACH + 3).isLessThanOrEqualTo(blocks.validation()[0]);
        assertThat(blocks.training()).startsWith(dates[0]);
    }

    @Test
    void nobody_is_told_a_label_before_it_is_complete() {
        History history = WHOLE.until(100);
        assertThat(history.last()).isEqualTo(97);
        assertThat(history.label(97, 1)).isEqualTo(WHOLE.label(97, 1));
        assertThatThrownBy(() -> history.label(98, 1)).hasMessage("the label of day 98 is not complete on day 100");
        assertThatThrownBy(() -> history.ics(new int[] {98}))
                .hasMessage("the label of day 98 is not complete on day 100");
    }

    @Test
    void nothing_is_learned_from_fewer_than_half_of_the_days_wanted() {
        assertThat(WHOLE.until(12 + REACH).dates(14, 0)).containsExactly(0, 2, 4, 6, 8, 10, 12);
        assertThat(WHOLE.until(11 + REACH).dates(14, 0)).isEmpty();
    }
}
