package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import lode.report.TwinAxis.Range;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TwinAxisTest {

    @Test
    void both_scales_have_round_steps_and_the_same_lines() {
        assertThat(TwinAxis.of(new Range(-0.05, 0.1), new Range(0, 38))).isEqualTo(new TwinAxis(2, 4, 0.025, 10));
    }

    @Test
    void zero_is_at_the_same_height_on_both() {
        TwinAxis axis = TwinAxis.of(new Range(-0.08, 0.03), new Range(-70, 0));
        assertThat(axis.left(0)).isEqualTo(axis.right(0));
    }

    @RepeatedTest(200)
    void every_value_is_on_the_axis(RepetitionInfo repetition) {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(repetition.getCurrentRepetition());
        Range left = Range.of(random.doubles(2, -0.1, 0.2));
        Range right = Range.of(DoubleStream.of(random.nextDouble(-50, 100) * random.nextInt(2)));
        TwinAxis axis = TwinAxis.of(left, right);
        assertThat(DoubleStream.of(
                        axis.left(left.low()),
                        axis.left(left.high()),
                        axis.right(right.low()),
                        axis.right(right.high())))
                .allSatisfy(place -> assertThat(place).isCloseTo(0.5, within(0.5 + 1e-9)));
        assertThat(axis.below() + axis.above()).isBetween(4, 7);
    }

    @Test
    void a_sum_that_dips_below_zero_on_its_first_days_takes_no_room_there() {
        assertThat(Range.of(DoubleStream.of(-0.3, 40))).isEqualTo(new Range(0, 40));
        assertThat(Range.of(DoubleStream.of(-40, 0.3))).isEqualTo(new Range(-40, 0));
        assertThat(Range.of(DoubleStream.of(-3, 40))).isEqualTo(new Range(-3, 40));
    }

    @Test
    void values_that_are_all_zero_still_have_an_axis() {
        TwinAxis axis = TwinAxis.of(new Range(0, 0), new Range(0, 0));
        assertThat(axis.left(0)).isEqualTo(axis.right(0)).isBetween(0.0, 1.0);
    }

    @Test
    void labels_have_the_decimals_of_their_step() {
        assertThat(TwinAxis.label(-2, 0.025)).isEqualTo("−0.050");
        assertThat(TwinAxis.label(0, 0.1)).isEqualTo("0.0");
        assertThat(TwinAxis.label(3, 2.5)).isEqualTo("7.5");
        assertThat(TwinAxis.label(3, 25)).isEqualTo("75");
        assertThat(TwinAxis.label(3, 10)).isEqualTo("30");
    }
}
