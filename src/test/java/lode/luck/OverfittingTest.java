package lode.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverfittingTest {

    private static double[][] fixture() {
        double[][] returns = new double[24][5];
        for (int t = 1; t <= 24; t++) {
            for (int n = 1; n <= 5; n++) {
                returns[t - 1][n - 1] =
                        0.01 * Math.sin(0.9 * t * n + 0.3 * n) + 0.002 * Math.cos(0.4 * t + n) + 0.0005 * n;
            }
        }
        return returns;
    }

    @Test
    void four_blocks_of_the_fixture() {
        Overfitting four = Overfitting.of(fixture(), 4, new Random(1));
        assertThat(four.logits())
                .containsExactly(new double[] {0.693147, 0, -0.693147, 0.693147, -1.609438, 0}, within(5e-7));
        assertThat(four.probability()).isCloseTo(4.0 / 6, within(1e-15));
        assertThat(four.strictProbability()).isCloseTo(2.0 / 6, within(1e-15));
        assertThat(four.lossProbability()).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(four.slope()).isCloseTo(-1.3479318998424723, within(1e-10));
        assertThat(four.sampled()).isFalse();
    }

    @Test
    void six_blocks_of_the_fixture() {
        Overfitting six = Overfitting.of(fixture(), 6, new Random(1));
        assertThat(six.probability()).isCloseTo(0.7, within(1e-15));
        assertThat(six.strictProbability()).isCloseTo(0.4, within(1e-15));
        assertThat(six.slope()).isCloseTo(-1.1925714999204964, within(1e-10));
    }

    @Test
    void days_before_the_first_full_block_change_nothing() {
        double[][] longer = new double[27][5];
        for (double[] day : longer) {
            Arrays.fill(day, 1e3);
        }
        System.arraycopy(fixture(), 0, longer, 3, 24);
        assertThat(Overfitting.of(longer, 4, new Random(1)).logits())
                .containsExactly(Overfitting.of(fixture(), 4, new Random(1)).logits());
    }

    @Test
    void one_that_is_better_every_day_is_never_overfitted() {
        var random = new Random(5);
        double[][] returns = new double[160][10];
        for (double[] day : returns) {
            Arrays.setAll(day, i -> random.nextGaussian() + (i == 7 ? 2 : 0));
        }
        Overfitting result = Overfitting.of(returns, 10, random);
        assertThat(result.probability()).isZero();
        assertThat(result.dominanceGap()).isZero();
    }

    @Test
    void noise_is_overfitted_about_every_other_time() {
        var random = new Random(11);
        double total = 0;
        for (int market = 0; market < 40; market++) {
            double[][] returns = new double[96][20];
            for (double[] day : returns) {
                Arrays.setAll(day, _ -> random.nextGaussian());
            }
            total += Overfitting.of(returns, 8, random).probability() / 40;
        }
        assertThat(total).isBetween(0.4, 0.65);
    }

    @Test
    void where_there_are_too_many_choices_some_are_drawn() {
        var random = new Random(3);
        double[][] returns = new double[64][2_000];
        for (double[] day : returns) {
            Arrays.setAll(day, _ -> random.nextGaussian());
        }
        Overfitting drawn = Overfitting.of(returns, 16, new Random(4));
        assertThat(drawn.sampled()).isTrue();
        assertThat(drawn.logits()).hasSize(2_000);
        assertThat(drawn.logits())
                .containsExactly(Overfitting.of(returns, 16, new Random(4)).logits());
    }
}
