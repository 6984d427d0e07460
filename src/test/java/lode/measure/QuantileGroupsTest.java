package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lode.panel.DayRanks;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.junit.jupiter.api.Test;

class QuantileGroupsTest {

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void edges_that_collide_are_told_apart_by_the_order_of_the_instruments() {
        assertThat(groups(new double[] {1, 1, 1, 1, 2, 3, 4, 5, 6, 7}, 5, 1))
                .containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4);
    }

    @Test
    void sizes_are_those_of_pandas() {
        assertThat(sizes(20)).containsExactly(4, 4, 4, 4, 4);
        assertThat(sizes(22)).containsExactly(5, 4, 4, 4, 5);
        assertThat(sizes(23)).containsExactly(5, 4, 5, 4, 5);
        assertThat(sizes(24)).containsExactly(5, 5, 4, 5, 5);
        assertThat(sizes(268)).containsExactly(54, 53, 54, 53, 54);
    }

    @Test
    void groups_are_those_of_quantiles_of_the_values() {
        int collided = 0;
        for (int trial = 0; trial < 3000; trial++) {
            double[] values = new double[random.nextInt(10, 60)];
            int different = random.nextInt(3, 60);
            Arrays.setAll(values, _ -> random.nextInt(different) / 8.0);
            int groups = random.nextInt(2, 11);
            double[] edges = edges(values, groups);
            boolean collide = Arrays.stream(edges).distinct().count() <= groups;
            collided += collide ? 1 : 0;
            double[] cut = collide ? firstRanks(values) : values;
            double[] between = collide ? edges(cut, groups) : edges;
            int[] expected = Arrays.stream(cut)
                    .mapToInt(value -> (int) Arrays.stream(between)
                            .skip(1)
                            .filter(edge -> edge < value)
                            .count())
                    .toArray();
            assertThat(groups(values, groups, 1)).containsExactly(expected);
        }
        assertThat(collided).isBetween(300, 2700);
    }

    private static double[] firstRanks(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(k -> IntStream.range(0, values.length)
                        .filter(j -> values[j] < values[k] || values[j] == values[k] && j < k)
                        .count())
                .toArray();
    }

    @Test
    void the_other_direction_cuts_the_negative() {
        for (int trial = 0; trial < 300; trial++) {
            double[] values = new double[random.nextInt(10, 60)];
            Arrays.setAll(values, _ -> random.nextInt(80));
            double[] negative = Arrays.stream(values).map(x -> -x).toArray();
            assertThat(groups(values, 5, -1)).containsExactly(groups(negative, 5, 1));
        }
    }

    /** Multiples of 1/8 and quantiles in units of 1/groups: exact enough after rounding to tell ties from neighbours. */
    private static double[] edges(double[] values, int groups) {
        var quantile = new Percentile().withEstimationType(EstimationType.R_7);
        quantile.setData(values);
        double[] edges = new double[groups + 1];
        for (int g = 0; g <= groups; g++) {
            double edge = g == 0 ? Arrays.stream(values).min().orElseThrow() : quantile.evaluate(100.0 * g / groups);
            edges[g] = Math.round(edge * 1e9) / 1e9;
        }
        return edges;
    }

    private static int[] groups(double[] values, int groups, int direction) {
        var cut = new QuantileGroups(values.length, groups);
        cut.cut(new DayRanks(values.length).of(values, values.length), values.length, direction);
        int[] numbers = new int[values.length];
        for (int g = 0; g < groups; g++) {
            for (int k = cut.bound(g); k < cut.bound(g + 1); k++) {
                numbers[cut.order()[k]] = g;
            }
        }
        return numbers;
    }

    private static int[] sizes(int count) {
        double[] values = new double[count];
        Arrays.setAll(values, k -> k * 7 % count + k / 1000.0);
        int[] sizes = new int[5];
        for (int group : groups(values, 5, 1)) {
            sizes[group]++;
        }
        return sizes;
    }
}
