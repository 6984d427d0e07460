package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.measure.Split;
import lode.panel.Dataset;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Period;
import lode.panel.Pool;
import org.junit.jupiter.api.Test;

class NullLabelsTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(40, 200));
    private static final Pool POOL = MARKET.pool("hs300");
    private static final Label LABEL = MARKET.label(LabelSpec.parse("close:1:5"));
    private static final Split SPLIT = new Split(new Period(10, 104), new Period(110, 144), new Period(150, 190));
    private static final int WIDTH = MARKET.axes().width();

    @Test
    void days_are_exchanged_in_blocks_within_each_period() {
        double[] twin = new NullLabels(1, 7).of(LABEL, POOL, SPLIT).values();
        for (Period period : new Period[] {SPLIT.training(), SPLIT.validation(), SPLIT.test()}) {
            assertThat(days(twin, period)).containsExactlyInAnyOrder(days(LABEL.values(), period));
            assertThat(days(twin, period)).isNotEqualTo(days(LABEL.values(), period));
        }
        long neighbours = IntStream.range(11, 104)
                .filter(t -> indexOf(day(twin, t)) == indexOf(day(twin, t - 1)) + 1)
                .count();
        assertThat(neighbours).isGreaterThanOrEqualTo(93 - 4);
    }

    @Test
    void instruments_of_the_pool_are_exchanged_within_each_day() {
        double[] twin = new NullLabels(2, 7).of(LABEL, POOL, SPLIT).values();
        int changed = 0;
        for (int t = 10; t < 104; t++) {
            double[] before = day(LABEL.values(), t);
            double[] after = day(twin, t);
            for (int i = 0; i < WIDTH; i++) {
                assertThat(Double.isNaN(after[i])).isEqualTo(Double.isNaN(before[i]));
                if (!POOL.contains(t, i)) {
                    assertThat(Double.compare(after[i], before[i])).isZero();
                }
                changed += after[i] == before[i] || Double.isNaN(after[i]) ? 0 : 1;
            }
            Arrays.sort(before);
            Arrays.sort(after);
            assertThat(after).isEqualTo(before);
        }
        assertThat(changed).isGreaterThan(1_000);
    }

    @Test
    void what_belongs_to_no_period_stays() {
        for (int number = 1; number <= 2; number++) {
            double[] twin = new NullLabels(number, 7).of(LABEL, POOL, SPLIT).values();
            assertThat(day(twin, 106)).isEqualTo(day(LABEL.values(), 106));
            assertThat(day(twin, 195)).isEqualTo(day(LABEL.values(), 195));
        }
    }

    @Test
    void each_twin_and_each_seed_has_labels_of_its_own_and_always_the_same() {
        assertThat(twin(1, 7)).isEqualTo(twin(1, 7)).isNotEqualTo(twin(3, 7)).isNotEqualTo(twin(1, 8));
        assertThat(twin(2, 7)).isEqualTo(twin(2, 7)).isNotEqualTo(twin(4, 7)).isNotEqualTo(twin(2, 8));
    }

    private static double[] twin(int number, long seed) {
        return new NullLabels(number, seed).of(LABEL, POOL, SPLIT).values();
    }

    private static String[] days(double[] values, Period period) {
        return IntStream.range(period.first(), period.end())
                .mapToObj(t -> Arrays.toString(day(values, t)))
                .toArray(String[]::new);
    }

    private static int indexOf(double[] day) {
        return IntStream.range(0, MARKET.axes().length())
                .filter(t -> Arrays.equals(day(LABEL.values(), t), day))
                .findFirst()
                .orElse(-2);
    }

    private static double[] day(double[] values, int t) {
        return Arrays.copyOfRange(values, t * WIDTH, (t + 1) * WIDTH);
    }
}
