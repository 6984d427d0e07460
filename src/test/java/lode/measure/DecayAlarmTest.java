package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecayAlarmTest {

    private static final int SERIES = 2000;

    /** RankIC 0.03 with a standard deviation of 0.1 on 1600 independent days: t = 12. */
    private static final IcStats TRAINING = new IcStats(-0.03, 0.1, -12, 1600);

    private static final DecayAlarm ALARM = DecayAlarm.of(TRAINING, -1, DecayAlarm.DAYS_BETWEEN_FALSE_ALARMS);

    @Test
    void the_yardstick_is_the_mean_in_the_direction_of_the_factor_and_the_long_run_deviation() {
        assertThat(ALARM.mean()).isEqualTo(0.03);
        assertThat(ALARM.deviation()).isCloseTo(0.1, within(1e-15));
        assertThat(ALARM.slack()).isCloseTo(0.15, within(1e-15));
    }

    @Test
    void the_threshold_solves_siegmunds_equation() {
        double reach = 2 * 0.15 * (ALARM.threshold() + 1.166);
        assertThat((Math.exp(reach) - reach - 1) / (2 * 0.15 * 0.15)).isCloseTo(2520, within(0.01));
        assertThat(ALARM.threshold()).isCloseTo(14.77, within(0.01));
    }

    /** Without a drift, an alarm comes after the square of threshold and overshoot. */
    @Test
    void a_factor_that_foresaw_next_to_nothing_has_a_threshold_too() {
        for (double t : new double[] {1e-3, 1e-9, 1e-16}) {
            double mean = t * 0.1 / Math.sqrt(1600);
            DecayAlarm alarm = DecayAlarm.of(new IcStats(mean, 0.1, t, 1600), 1, 2520);
            assertThat(alarm.threshold()).isCloseTo(Math.sqrt(2520) - 1.166, within(0.02));
            assertThat(alarm.delay()).isCloseTo(2520, within(3.0));
        }
    }

    @Test
    void the_sum_is_counted_by_hand() {
        var alarm = new DecayAlarm(0.25, 0.5, 0.25, 2);
        // z = (ic - 0.25) / 0.5: 0, -1, -1, missing, 1, -2; S = 0, 0.75, 1.5, 1.5, 0.25, 2.0, then -1: 2.75
        DecayAlarm.Reading below = alarm.over(new double[] {0.25, -0.25, -0.25, Double.NaN, 0.75, -0.75});
        assertThat(below.sum()).isEqualTo(2);
        assertThat(below.alarm()).isEmpty();
        DecayAlarm.Reading raised = alarm.over(new double[] {0.25, -0.25, -0.25, Double.NaN, 0.75, -0.75, -0.25, 9});
        assertThat(raised.sum()).isEqualTo(2.75);
        assertThat(raised.alarm()).hasValue(6);
    }

    @Test
    void a_factor_that_holds_raises_an_alarm_once_in_ten_years() {
        assertThat(meanDays(0.03, 1, 7)).isCloseTo(2520, within(250.0));
    }

    @Test
    void a_factor_that_ceases_to_foresee_is_noticed_after_the_delay_that_is_foreseen() {
        assertThat(ALARM.delay()).isCloseTo(84.2, within(0.1));
        assertThat(meanDays(0, 1, 8)).isCloseTo(ALARM.delay(), within(5.0));
    }

    @Test
    void a_factor_that_turns_is_noticed_sooner() {
        assertThat(meanDays(-0.03, 1, 9)).isLessThan(meanDays(0, 1, 8) / 2);
    }

    @Test
    void labels_that_overlap_do_not_raise_more_false_alarms() {
        assertThat(meanDays(0.03, 5, 10)).isGreaterThan(2520 * 0.9);
    }

    @Test
    void a_factor_that_foresaw_nothing_cannot_decay() {
        var nothing = new IcStats(0.001, 0.1, -0.4, 1600);
        var constant = new IcStats(0.1, 0, Double.NaN, 10);
        assertThat(DecayAlarm.applies(nothing, -1)).isFalse();
        assertThat(DecayAlarm.applies(constant, 1)).isFalse();
        assertThat(DecayAlarm.applies(TRAINING, 1)).isFalse();
        assertThatThrownBy(() -> DecayAlarm.of(TRAINING, 1, 2520)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Days until the alarm, over many series of a mean whose long-run deviation is that of training. */
    private static double meanDays(double mean, int overlap, long seed) {
        var seeds = new SplittableRandom(seed);
        return IntStream.range(0, SERIES)
                .map(_ -> days(mean, overlap, seeds.nextLong()))
                .average()
                .orElseThrow();
    }

    /** Looks at more and more of the same series until the alarm. */
    private static int days(double mean, int overlap, long seed) {
        return IntStream.iterate(256, days -> 4 * days)
                        .mapToObj(days ->
                                ALARM.over(series(mean, overlap, days, seed)).alarm())
                        .flatMapToInt(OptionalInt::stream)
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    private static double[] series(double mean, int overlap, int days, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] series = new double[days];
        double[] noise = new double[days + overlap];
        for (int t = 0; t < noise.length; t++) {
            noise[t] = 0.1 * random.nextGaussian() / overlap;
        }
        for (int t = 0; t < series.length; t++) {
            series[t] = mean;
            for (int k = 0; k < overlap; k++) {
                series[t] += noise[t + k];
            }
        }
        return series;
    }
}
