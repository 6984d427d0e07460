package lode.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSorterTest {

    private static final double NAN = Double.NaN;

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void known_values_come_in_order_and_equal_ones_are_marked() {
        var sorter = new RowSorter(6);
        assertThat(sorter.sort(new double[] {2, NAN, -1, 2, 0.0, -0.0}, 0, 6)).isEqualTo(5);
        assertThat(sorter.order()).startsWith(2, 4, 5, 0, 3);
        assertThat(Arrays.copyOfRange(sorter.tied(), 1, 5)).containsExactly(false, true, false, true);
        assertThat(sorter.ties()).isEqualTo(2);
    }

    @Test
    void a_row_without_values_has_no_order() {
        assertThat(new RowSorter(3).sort(new double[] {NAN, NAN, NAN}, 0, 3)).isZero();
        assertThat(new RowSorter(0).sort(new double[0], 0, 0)).isZero();
    }

    @Test
    void one_instrument_is_its_own_order() {
        var sorter = new RowSorter(1);
        assertThat(sorter.sort(new double[] {NAN, 7}, 1, 1)).isEqualTo(1);
        assertThat(sorter.order()).containsExactly(0);
    }

    @Test
    void the_order_is_that_of_a_plain_sort() {
        agreesWithPlainSort(random::nextDouble);
    }

    @Test
    void values_that_differ_in_their_last_bits_are_told_apart() {
        agreesWithPlainSort(() -> 1 + random.nextInt(40) * Math.ulp(1.0));
        agreesWithPlainSort(() -> -1 - random.nextInt(40) * Math.ulp(1.0));
        agreesWithPlainSort(() -> random.nextInt(-40, 40) * Double.MIN_VALUE);
    }

    @Test
    void many_ties_and_gaps_are_kept_apart() {
        agreesWithPlainSort(() -> random.nextInt(3) == 0 ? NAN : random.nextInt(-2, 2));
        agreesWithPlainSort(() -> 5);
    }

    @Test
    void values_far_apart_and_close_together_are_in_order() {
        agreesWithPlainSort(() -> Math.exp(40 * random.nextGaussian()));
        agreesWithPlainSort(() -> random.nextInt(100) == 0 ? 1e12 : random.nextGaussian());
        agreesWithPlainSort(() -> random.nextInt(100) == 0 ? -1e300 : random.nextInt(5) / 4.0);
    }

    @Test
    void extremes_are_in_order() {
        double[] extremes = {1e300, -1e300, 0.0, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, NAN};
        agreesWithPlainSort(() -> extremes[random.nextInt(extremes.length)]);
    }

    private void agreesWithPlainSort(DoubleSupplier value) {
        for (int width : new int[] {2, 3, 64, 65, 300, 1000}) {
            var sorter = new RowSorter(1000);
            for (int day = 0; day < 20; day++) {
                double[] row = IntStream.range(0, width)
                        .mapToDouble(_ -> value.getAsDouble())
                        .toArray();
                int known = sorter.sort(row, 0, width);
                int[] expected = plainOrder(row);
                assertThat(Arrays.copyOf(sorter.order(), known)).containsExactly(expected);
                for (int k = 1; k < known; k++) {
                    assertThat(sorter.tied()[k]).isEqualTo(row[expected[k]] == row[expected[k - 1]]);
                }
            }
        }
    }

    private static int[] plainOrder(double[] row) {
        return IntStream.range(0, row.length)
                .filter(i -> !Double.isNaN(row[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> row[i] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
