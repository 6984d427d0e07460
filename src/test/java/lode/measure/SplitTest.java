package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Tables;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Split CONTIGUOUS = split(0, 20, 20, 30, 30, 40);

    @Test
    void days_whose_label_reaches_into_the_next_period_are_left_out() {
        assertThat(CONTIGUOUS.purged(6)).isEqualTo(split(0, 14, 20, 24, 30, 40));
        assertThat(CONTIGUOUS.purged(0)).isEqualTo(CONTIGUOUS);
    }

    @Test
    void the_last_label_of_training_ends_the_day_before_validation() {
        LabelSpec spec = LabelSpec.parse("close:1:5");
        Period training = CONTIGUOUS.purged(spec.reach()).training();
        assertThat(changed(spec, 20, training.end() - 1)).isFalse();
        assertThat(changed(spec, 20, training.end())).isTrue();
    }

    @Test
    void a_gap_between_periods_is_used_first() {
        assertThat(split(0, 20, 24, 30, 40, 50).purged(6)).isEqualTo(split(0, 18, 24, 30, 40, 50));
        assertThat(split(0, 20, 26, 30, 30, 50).purged(6)).isEqualTo(split(0, 20, 26, 26, 30, 50));
    }

    @Test
    void a_period_shorter_than_the_label_is_left_empty() {
        assertThat(split(0, 3, 3, 6, 6, 9).purged(6)).isEqualTo(split(0, 0, 3, 3, 6, 9));
    }

    @Test
    void the_whole_runs_from_the_first_training_day_to_the_last_test_day() {
        assertThat(split(2, 20, 24, 30, 40, 50).whole()).isEqualTo(new Period(2, 50));
    }

    @Test
    void periods_that_overlap_are_refused() {
        assertThatThrownBy(() -> split(0, 21, 20, 30, 30, 40))
                .hasMessage("periods overlap: Period[first=0, end=21], Period[first=20, end=30],"
                        + " Period[first=30, end=40]");
        assertThatThrownBy(() -> split(0, 20, 20, 31, 30, 40)).hasMessageStartingWith("periods overlap");
    }

    /** Whether the label of a day changes with the prices from another day on. */
    private static boolean changed(LabelSpec spec, int from, int day) {
        Axes axes = Tables.axes(40, 1);
        double[] prices = IntStream.range(0, 40).mapToDouble(t -> 10 + t % 7).toArray();
        double[] others = prices.clone();
        Arrays.fill(others, from, 40, 99);
        return Label.of(spec, Panel.wrap(axes, prices)).values()[day]
                != Label.of(spec, Panel.wrap(axes, others)).values()[day];
    }

    private static Split split(int... days) {
        return new Split(new Period(days[0], days[1]), new Period(days[2], days[3]), new Period(days[4], days[5]));
    }
}
