package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class IcPathTest {

    private static final double NAN = Double.NaN;

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void paths_correlate_as_every_fifth_day_does() {
        double[] x = ics();
        double[] y = IntStream.range(0, 500)
                .mapToDouble(t -> x[t] + random.nextGaussian())
                .toArray();
        double[] everyFifthX =
                IntStream.range(0, 100).mapToDouble(k -> x[5 * k]).toArray();
        double[] everyFifthY =
                IntStream.range(0, 100).mapToDouble(k -> y[5 * k]).toArray();
        assertThat(path(x, mean(everyFifthX)).correlation(path(y, mean(everyFifthY))))
                .isCloseTo(new PearsonsCorrelation().correlation(everyFifthX, everyFifthY), within(1e-6));
    }

    @Test
    void a_path_is_one_with_itself_and_minus_one_with_its_mirror() {
        double[] x = ics();
        double[] mirrored = Arrays.stream(x).map(ic -> 0.04 - ic).toArray();
        assertThat(path(x, 0.02).correlation(path(x, 0.02))).isCloseTo(1, within(1e-6));
        assertThat(path(x, 0.02).correlation(path(mirrored, 0.02))).isCloseTo(-1, within(1e-6));
    }

    @Test
    void a_day_without_a_correlation_counts_as_the_mean() {
        double[] gaps = {0.5, 9, 9, 9, 9, NAN, 9, 9, 9, 9, -0.25, 9};
        double[] mean = {0.5, 9, 9, 9, 9, 0.125, 9, 9, 9, 9, -0.25, 9};
        double[] other = {0.25, 9, 9, 9, 9, -1, 9, 9, 9, 9, 0.5, 9};
        assertThat(path(gaps, 0.125).correlation(path(other, 0)))
                .isEqualTo(path(mean, 0.125).correlation(path(other, 0)))
                .isNotZero();
    }

    @Test
    void a_path_that_does_not_move_correlates_with_none() {
        assertThat(path(new double[] {NAN, NAN}, NAN).correlation(path(new double[] {1, 2}, 0)))
                .isZero();
        assertThat(path(new double[0], NAN).correlation(path(new double[0], NAN)))
                .isZero();
    }

    private double[] ics() {
        return random.doubles(500, -0.1, 0.1).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static IcPath path(double[] ics, double mean) {
        return IcPath.of(ics, mean);
    }
}
