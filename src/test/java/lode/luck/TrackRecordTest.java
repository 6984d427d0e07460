package lode.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrackRecordTest {

    private static final TrackRecord HEDGE_FUND = new TrackRecord(0.036 / 0.079, -2.448, 10.164, 24);

    @Test
    void a_record_with_a_long_left_tail_is_less_sure_than_a_normal_one() {
        assertThat(new TrackRecord(0.036 / 0.079, 0, 3, 24).probabilityAbove(0)).isCloseTo(0.98124, within(5e-6));
        assertThat(HEDGE_FUND.probabilityAbove(0)).isCloseTo(0.91271, within(5e-6));
        double annual = 1.585 / Math.sqrt(12);
        assertThat(new TrackRecord(annual, 0, 3, 24).probabilityAbove(0)).isCloseTo(0.98159, within(5e-6));
        assertThat(new TrackRecord(annual, -2.448, 10.164, 24).probabilityAbove(0))
                .isCloseTo(0.91323, within(5e-6));
    }

    @Test
    void the_least_track_record_is_that_of_the_paper() {
        assertThat(years(252, 0, 3)).isCloseTo(2.7309842751596634, within(1e-12));
        assertThat(years(52, 0, 3)).isCloseTo(2.828833586945237, within(1e-12));
        assertThat(years(12, 0, 3)).isCloseTo(3.239800696444647, within(1e-12));
        assertThat(years(12, -0.72, 5.78)).isCloseTo(4.99, within(5e-3));
    }

    private static double years(double perYear, double skewness, double kurtosis) {
        var record = new TrackRecord(2 / Math.sqrt(perYear), skewness, kurtosis, 100);
        return record.leastObservations(1 / Math.sqrt(perYear), 0.95) / perYear;
    }

    @Test
    void the_deflated_ratio_falls_with_the_number_of_trials() {
        double variance = 0.5 / 250;
        var record = new TrackRecord(2.5 / Math.sqrt(250), -3, 10, 1250);
        assertThat(Math.sqrt(variance) * BestOfMany.expected(100)).isCloseTo(0.11317200186513214, within(1e-15));
        assertThat(record.deflated(100, variance)).isCloseTo(0.9003968344493903, within(1e-12));
        assertThat(record.deflated(46, variance)).isCloseTo(0.9505017068755787, within(1e-12));
        assertThat(new TrackRecord(2.5 / Math.sqrt(250), 0, 3, 1250).deflated(88, variance))
                .isCloseTo(0.9504908166760139, within(1e-12));
        assertThat(record.deflated(1, variance)).isEqualTo(record.probabilityAbove(0));
    }

    @Test
    void the_best_of_many_without_merit_is_as_often_above_what_luck_reaches_as_below() {
        var random = new SplittableRandom(1);
        int searches = 300;
        int trials = 100;
        double[] deflated = new double[searches];
        Arrays.setAll(
                deflated,
                _ -> Stream.generate(() -> TrackRecord.of(noise(random)))
                        .limit(trials)
                        .mapToDouble(record -> record.deflated(trials))
                        .max()
                        .orElseThrow());
        Arrays.sort(deflated);
        assertThat(deflated[searches / 2]).isBetween(0.4, 0.55);
        assertThat(Arrays.stream(deflated).filter(sure -> sure > 0.95).count()).isLessThan(searches / 20);
    }

    private static double[] noise(SplittableRandom random) {
        return random.doubles(250).map(draw -> draw - 0.5).toArray();
    }

    @Test
    void moments_are_those_of_the_returns_that_are_known() {
        TrackRecord record = TrackRecord.of(new double[] {1, Double.NaN, 2, 4});
        assertThat(record.observations()).isEqualTo(3);
        assertThat(record.sharpe()).isCloseTo(7.0 / 3 / Math.sqrt(7.0 / 3), within(1e-15));
        assertThat(record.skewness()).isCloseTo(0.381801774160607, within(1e-14));
        assertThat(record.kurtosis()).isCloseTo(1.5, within(1e-14));
    }

    @Test
    void what_cannot_be_told_is_missing() {
        assertThat(TrackRecord.of(new double[] {1, 1, 1}).sharpe()).isNaN();
        assertThat(new TrackRecord(1, 3, 2, 10).probabilityAbove(0)).isNaN();
        assertThat(HEDGE_FUND.leastObservations(1, 0.95)).isInfinite();
    }
}
