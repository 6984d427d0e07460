package lode.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawsTest {

    @Test
    void a_seed_gives_one_sequence_and_no_other_seed_gives_it() {
        assertThat(Draws.of(7).uniform()).isEqualTo(Draws.of(7).uniform());
        assertThat(Draws.of(7).uniform()).isNotEqualTo(Draws.of(8).uniform());
    }

    @Test
    void what_one_stream_draws_changes_no_other() {
        Draws[] idle = Draws.of(7).split(2);
        Draws[] busy = Draws.of(7).split(2);
        busy[0].normal();

        assertThat(busy[1].uniform()).isEqualTo(idle[1].uniform());
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.9, 1.533206", "0.975, 2.776445", "0.005, -4.604095"})
    void quantiles_of_the_fat_tailed_distribution_are_those_in_the_tables(double probability, double quantile) {
        assertThat(Draws.student4(probability)).isCloseTo(quantile, within(1e-6));
    }

    @Test
    void normal_and_fat_tailed_numbers_have_mean_zero_and_variance_one() {
        DescriptiveStatistics normal = sample(Draws::normal);
        DescriptiveStatistics fatTailed = sample(Draws::fatTailed);

        assertThat(normal.getMean()).isCloseTo(0, within(0.01));
        assertThat(normal.getVariance()).isCloseTo(1, within(0.02));
        assertThat(normal.getKurtosis()).isCloseTo(0, within(0.1));
        assertThat(fatTailed.getMean()).isCloseTo(0, within(0.01));
        assertThat(fatTailed.getVariance()).isCloseTo(1, within(0.05));
        assertThat(fatTailed.getKurtosis()).isGreaterThan(4);
    }

    private static DescriptiveStatistics sample(ToDoubleFunction<Draws> draw) {
        var draws = Draws.of(1);
        return new DescriptiveStatistics(DoubleStream.generate(() -> draw.applyAsDouble(draws))
                .limit(100_000)
                .toArray());
    }
}
