package lode.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import lode.panel.Days;
import org.junit.jupiter.api.Test;

class VwapEstimateTest {

    private static final int DAYS = 400;

    private final double[] low = new double[DAYS];
    private final double[] high = new double[DAYS];
    private final double[] raw = new double[DAYS];
    private final double[] truth = new double[DAYS];

    VwapEstimateTest() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        double price = 20;
        for (int t = 0; t < DAYS; t++) {
            double factor = t < 250 ? 0.5 : 0.8;
            price *= Math.exp(0.02 * random.nextGaussian());
            double spread = 0.01 + 0.02 * random.nextDouble();
            raw[t] = price * (1 + spread * (random.nextDouble() - 0.5));
            low[t] = price * (1 - spread) * factor;
            high[t] = price * (1 + spread) * factor;
            truth[t] = raw[t] * factor;
        }
    }

    @Test
    void it_lies_within_the_range_of_the_day() {
        double[] vwap = estimate(DAYS);
        for (int t = 0; t < DAYS; t++) {
            assertThat(vwap[t]).isBetween(low[t], high[t]);
        }
    }

    @Test
    void later_days_change_nothing() {
        assertThat(estimate(300)).containsExactly(Arrays.copyOf(estimate(DAYS), 300));
    }

    @Test
    void it_comes_close_to_the_truth_and_again_after_a_corporate_action() {
        double[] vwap = estimate(DAYS);
        assertThat(vwap[249] / truth[249]).isBetween(0.998, 1.002);
        assertThat(vwap[DAYS - 1] / truth[DAYS - 1]).isBetween(0.998, 1.002);
    }

    @Test
    void a_day_without_a_trade_is_missing_and_forgets_nothing() {
        double[] before = estimate(DAYS);
        low[100] = Double.NaN;
        high[100] = Double.NaN;
        raw[100] = Double.NaN;
        double[] after = estimate(DAYS);
        assertThat(after[100]).isNaN();
        assertThat(after[249]).isBetween(before[249] * 0.999, before[249] * 1.001);
    }

    private double[] estimate(int days) {
        return VwapEstimate.of(
                new Days(0, days, 1), Arrays.copyOf(low, days), Arrays.copyOf(high, days), Arrays.copyOf(raw, days));
    }
}
