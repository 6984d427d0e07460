package lode.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EffectiveTrialsTest {

    @Test
    void trials_that_are_all_alike_are_worth_one() {
        assertThat(EffectiveTrials.of(64, (_, _) -> -1, 10_000)).isEqualTo(new EffectiveTrials(64, 1, 0, 1));
    }

    @Test
    void trials_of_which_no_two_are_alike_all_count() {
        assertThat(EffectiveTrials.of(64, (_, _) -> 0.69, 10_000).independent()).isCloseTo(10_000, within(1e-6));
    }

    @Test
    void copies_of_a_few_are_worth_the_few_however_many_there_are() {
        assertThat(EffectiveTrials.of(64, (one, other) -> one % 7 == other % 7 ? 1 : 0, 1_000_000))
                .isEqualTo(new EffectiveTrials(64, 7, 0, 7));
    }

    @Test
    void what_doubling_the_sample_shows_goes_on() {
        // each of the first sixteen leads a group, and every second one after them
        EffectiveTrials found =
                EffectiveTrials.of(32, (one, other) -> one >= 16 && one % 2 == 1 && other == 0 ? 0.7 : 0, 3_200);
        assertThat(found.groups()).isEqualTo(24);
        assertThat(found.growth()).isCloseTo(Math.log(1.5) / Math.log(2), within(1e-12));
        assertThat(found.independent()).isCloseTo(24 * Math.pow(100, found.growth()), within(1e-9));
    }

    @Test
    void a_sample_too_small_to_tell_counts_every_trial() {
        assertThat(EffectiveTrials.of(15, (_, _) -> 1, 400).independent()).isEqualTo(400);
        assertThat(EffectiveTrials.of(0, (_, _) -> 1, 0).independent()).isZero();
    }
}
