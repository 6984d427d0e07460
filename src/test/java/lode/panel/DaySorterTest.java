package lode.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many days at once against one day after the other. */
class DaySorterTest {

    private static final double NAN = Double.NaN;

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void each_day_of_a_batch_is_in_order_and_its_equal_values_are_marked() {
        var sorter = new DaySorter(4);
        sorter.load(new double[] {9, 9, 9, 9, 2, NAN, -1, 2, NAN, 0.0, NAN, -0.0}, 4, 2);
        assertThat(sorter.day(1)).isEqualTo(2);
        assertThat(sorter.order()).startsWith(1, 3);
        assertThat(sorter.tied()).startsWith(false, true);
        assertThat(sorter.anyTie()).isTrue();
        assertThat(sorter.day(0)).isEqualTo(3);
        assertThat(sorter.order()).startsWith(2, 0, 3);
        assertThat(sorter.tied()).startsWith(false, false, true);
    }

    @Test
    void plain_values_are_in_the_order_of_one_day_alone() {
        agrees(random::nextDouble);
        agrees(random::nextGaussian);
        agrees(() -> Math.exp(20 * random.nextGaussian()));
    }

    @Test
    void values_that_differ_in_their_last_bits_are_told_apart() {
        agrees(() -> 1 + random.nextInt(40) * Math.ulp(1.0));
        agrees(() -> -1 - random.nextInt(4000) * Math.ulp(1.0));
        agrees(() -> random.nextInt(-40, 40) * Double.MIN_VALUE);
    }

    @Test
    void values_hidden_by_one_that_is_far_away_are_told_apart() {
        agrees(() -> random.nextInt(200) == 0 ? 1e300 : 1 + random.nextInt(1_000_000) * Math.ulp(1.0));
        agrees(() -> random.nextInt(200) == 0 ? -1e300 : random.nextGaussian());
    }

    @Test
    void ties_and_gaps_are_kept_apart() {
        agrees(() -> random.nextInt(3) == 0 ? NAN : random.nextInt(-2, 2));
        agrees(() -> random.nextInt(50) > 0 ? NAN : random.nextInt(2));
        agrees(() -> 5);
        agrees(() -> NAN);
    }

    @Test
    void extremes_are_in_order() {
        double[] extremes = {
            1e300,
            -1e300,
            0.0,
            -0.0,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_VALUE,
            NAN,
            -NAN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.longBitsToDouble(-1L)
        };
        agrees(() -> extremes[random.nextInt(extremes.length)]);
    }

    @Test
    void days_without_instruments_have_no_order() {
        var sorter = new DaySorter(0);
        sorter.load(new double[0], 0, 3);
        assertThat(sorter.day(2)).isZero();
    }

    private void agrees(DoubleSupplier value) {
        for (int width : new int[] {1, 2, 3, 16, 17, 64, 65, 300, 1025}) {
            var many = new DaySorter(width);
            var single = new RowSorter(width);
            for (int days : new int[] {3, DaySorter.DAYS, 7}) {
                double[] values =
                        DoubleStream.generate(value).limit((days + 1L) * width).toArray();
                many.load(values, width, days);
                for (int day : IntStream.of(0, days - 1, days / 2).toArray()) {
                    int known = single.sort(values, (day + 1) * width, width);
                    assertThat(many.day(day)).isEqualTo(known);
                    assertThat(Arrays.copyOf(many.order(), known))
                            .containsExactly(Arrays.copyOf(single.order(), known));
                    assertThat(Arrays.copyOf(many.tied(), known)).containsExactly(Arrays.copyOf(single.tied(), known));
                    assertThat(many.anyTie()).isEqualTo(single.ties() > 0);
                }
            }
        }
    }
}
