package lode.measure;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Benchmark;
import lode.panel.Dataset;
import lode.panel.Field;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Tables;
import org.junit.jupiter.api.Test;

/** Examples of Alphalens: four instruments, four groups. */
class PublishedGroupsTest {

    private static final double[] QUANTILES = {1, 2, 3, 4, 4, 3, 2, 1, 1, 2, 3, 4, 1, 2, 3, 4};

    private static TestGround ground(int every) {
        Axes axes = Tables.axes(4, 4);
        double[] prices = new double[16];
        Arrays.fill(prices, 1);
        Dataset data = Dataset.on(axes, Tables.ORIGIN)
                .field(Field.standard("close").orElseThrow(), prices)
                .pool(Tables.everyone(axes))
                .benchmark(new Benchmark("index", new DoubleArrayList(new double[] {1, 1, 1, 1})))
                .build();
        TestSettings settings = new TestSettings(
                Pricing.CLOSE_TO_CLOSE,
                new Rebalance(every, Rebalance.Unit.DAY),
                every > 1,
                4,
                IcKind.RANK,
                TestSettings.Demean.NONE,
                false,
                Optional.empty(),
                true,
                0,
                4,
                252,
                0.1);
        return TestGround.of(data, "all", new Period(0, 4), settings, Optional.empty());
    }

    private static double[] turnover(int lag) {
        TestGround ground = ground(lag);
        return new GroupTester(ground, Panel.wrap(ground.axes(), QUANTILES), 1)
                .test()
                .groups()
                .getFirst()
                .turnover();
    }

    @Test
    void turnover_counts_who_was_not_there_one_period_before() {
        assertThat(turnover(1)).containsExactly(NaN, 1, 1, 0);
        assertThat(turnover(2)).containsExactly(NaN, NaN, 0, 1);
        assertThat(turnover(3)).containsExactly(NaN, NaN, NaN, 0);
    }

    @Test
    void weights_are_values_less_their_mean_and_one_in_size() {
        TestGround ground = ground(1);
        double[] values = {3, 4, 2, 1, 3, 4, 2, 1, 3, 4, 2, 1, 3, 4, 2, 1};
        var tester = new WeightedTester(ground, Panel.wrap(ground.axes(), values), 1);
        assertThat(tester.weights(Optional.empty(), new Section(ground.pool()), 0))
                .containsExactly(0.125, 0.375, -0.125, -0.375);
        double sum = IntStream.range(0, 4)
                .mapToDouble(i -> Math.abs(tester.weights(Optional.empty(), new Section(ground.pool()), 0)[i]))
                .sum();
        assertThat(sum).isEqualTo(1);
    }
}
