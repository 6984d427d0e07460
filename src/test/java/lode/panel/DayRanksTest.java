package lode.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayRanksTest {

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void the_smallest_has_two_and_equals_share_their_mean_rank() {
        assertThat(new DayRanks(6).of(new double[] {2, 7, -1, 2, 0.0, -0.0}, 6)).containsExactly(9, 12, 2, 9, 5, 5);
    }

    @Test
    void a_day_without_values_has_no_ranks() {
        assertThat(new DayRanks(0).of(new double[0], 0)).isEmpty();
        var ranks = new DayRanks(3);
        ranks.of(new double[3], 0);
        assertThat(ranks.of(new double[] {5, 0, 0}, 1)[0]).isEqualTo(2);
    }

    @Test
    void values_that_are_all_different_have_the_ranks_of_a_plain_sort() {
        agrees(random::nextDouble);
        agrees(random::nextGaussian);
        agrees(() -> Math.exp(2 * random.nextGaussian()));
        agrees(() -> -Math.exp(40 * random.nextGaussian()));
        agrees(() -> random.nextInt(100) == 0 ? 1e12 * random.nextDouble() : random.nextGaussian());
    }

    @Test
    void few_and_many_ties_share_their_mean_ranks() {
        agrees(() -> 5);
        agrees(() -> random.nextInt(2));
        agrees(() -> random.nextInt(20) / 20.0);
        agrees(() -> random.nextInt(2) == 0 ? 0 : random.nextGaussian());
        agrees(() -> random.nextInt(30) == 0 ? 0.5 : random.nextDouble());
    }

    @Test
    void values_that_share_a_place_without_being_equal_are_told_apart() {
        agrees(() -> random.nextInt(20) + random.nextInt(3) * 1e-14);
        agrees(() -> random.nextInt(30) == 0 ? 1 + random.nextInt(3) * Math.ulp(1.0) : random.nextGaussian());
        agrees(() -> random.nextInt(100) < 98 ? random.nextInt(5) : random.nextInt(5) + 1e-13);
        agrees(() -> 1 + random.nextInt(40) * Math.ulp(1.0));
        agrees(() -> -1 - random.nextInt(40) * Math.ulp(1.0));
    }

    @Test
    void values_with_long_tails_or_on_two_scales_are_told_apart() {
        agrees(() -> random.nextGaussian() / random.nextGaussian());
        agrees(() -> random.nextGaussian() * Math.exp(3 * random.nextGaussian()));
        agrees(() -> random.nextInt(4) == 0 ? 1e-6 * random.nextGaussian() : random.nextGaussian());
        agrees(() -> random.nextInt(5) == 0 ? random.nextInt(9) * 1e-7 : random.nextGaussian());
    }

    @Test
    void infinite_values_are_the_smallest_and_the_largest() {
        agrees(() -> random.nextInt(20) == 0 ? INFINITE : random.nextGaussian());
        agrees(() -> random.nextInt(20) == 0 ? -INFINITE : random.nextGaussian());
        agrees(() -> random.nextInt(3) - 1 == 0 ? random.nextGaussian() : (random.nextInt(2) - 0.5) * INFINITE);
        agrees(() -> INFINITE);
    }

    @Test
    void extremes_are_in_order() {
        double[] extremes = {
            1e300, -1e300, 0.0, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, INFINITE, -INFINITE
        };
        agrees(() -> extremes[random.nextInt(extremes.length)]);
        agrees(() -> random.nextInt(-400, 400) * Double.MIN_VALUE);
        agrees(() -> random.nextInt(-400, 400) * (Double.MAX_VALUE / 400));
        agrees(() -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(-1070, 1020)));
    }

    @Test
    void minus_zero_equals_zero_among_its_neighbours() {
        agrees(() -> random.nextInt(3) == 0 ? -0.0 : random.nextInt(-1, 2) * Double.MIN_VALUE);
    }

    @Test
    void a_day_unlike_the_day_before_has_the_same_ranks() {
        DoubleSupplier[] kinds = {
            random::nextGaussian,
            () -> random.nextInt(4),
            () -> 1e9 + random.nextDouble(),
            () -> random.nextInt(20) + random.nextInt(3) * 1e-14,
            () -> Math.exp(40 * random.nextGaussian()),
            () -> 7
        };
        for (int width : new int[] {64, 300, 1500}) {
            var ranks = new DayRanks(width);
            for (int day = 0; day < 200; day++) {
                DoubleSupplier kind = kinds[random.nextInt(kinds.length)];
                ranksAgree(ranks, draw(kind, random.nextInt(width / 2, width + 1)));
            }
        }
    }

    private void agrees(DoubleSupplier value) {
        for (int width : new int[] {1, 2, 3, 25, 64, 65, 300, 900, 1500}) {
            var ranks = new DayRanks(width);
            for (int day = 0; day < 20; day++) {
                ranksAgree(ranks, draw(value, width));
            }
        }
    }

    private static double[] draw(DoubleSupplier value, int count) {
        return DoubleStream.generate(value).limit(count).toArray();
    }

    private static void ranksAgree(DayRanks ranks, double[] values) {
        assertThat(Arrays.copyOf(ranks.of(values, values.length), values.length))
                .isEqualTo(plainRanks(values));
    }

    private static int[] plainRanks(double[] values) {
        double[] sorted =
                Arrays.stream(values).map(value -> value + 0.0).sorted().toArray();
        return IntStream.range(0, values.length)
                .map(k -> below(sorted, values[k], false) + below(sorted, values[k], true) + 1)
                .toArray();
    }

    /** How many are smaller, or not larger. */
    private static int below(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sorted[middle] < value || orEqual && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
