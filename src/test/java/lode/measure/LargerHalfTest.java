package lode.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import lode.panel.Axes;
import lode.panel.Pool;
import org.junit.jupiter.api.Test;

class LargerHalfTest {

    private static final Axes AXES = Axes.of(
            List.of(LocalDate.parse("2020-01-02"), LocalDate.parse("2020-01-03")), List.of("A", "B", "C", "D", "E"));

    @Test
    void the_members_that_trade_most_are_in_it_rounded_up() {
        BitSet members = new BitSet();
        members.set(0, 10);
        members.clear(4); // the largest of the first day is no member
        double[] traded = {3, 1, 3, 2, 9, Double.NaN, 1, 0, Double.NaN, 5};
        Pool half = LargerHalf.of(Pool.copyOf("some", AXES, members, true), traded, 2);
        BitSet expected = new BitSet();
        expected.set(0); // 3 and 3 of 3, 1, 3, 2
        expected.set(2);
        expected.set(9); // 5 and 1; of those that trade nothing or are not known, the first
        expected.set(6);
        expected.set(5);
        assertThat(half.toBitSet()).isEqualTo(expected);
        assertThat(half.pointInTime()).isTrue();
    }

    @Test
    void days_after_the_end_have_no_member() {
        BitSet members = new BitSet();
        members.set(0, 10);
        Pool half = LargerHalf.of(Pool.copyOf("some", AXES, members, false), new double[10], 1);
        assertThat(half.size(0)).isEqualTo(3);
        assertThat(half.size(1)).isZero();
    }
}
