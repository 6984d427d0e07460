package lode.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final Axes AXES = Tables.axes(3, 3);

    @Test
    void members_are_counted_day_by_day() {
        Pool pool = pool(0, 2, 8);
        assertThat(pool.size(0)).isEqualTo(2);
        assertThat(pool.size(1)).isZero();
        assertThat(pool.size(2)).isEqualTo(1);
        assertThat(pool.contains(2, 2)).isTrue();
        assertThat(pool.contains(8)).isTrue();
        assertThat(pool.contains(2, 1)).isFalse();
    }

    @Test
    void days_without_members_do_not_lower_the_mean_size() {
        assertThat(pool(0, 2, 8).meanSize()).isEqualTo(1.5);
        assertThat(pool(3, 4, 5).meanSize()).isEqualTo(3);
        assertThat(pool().meanSize()).isZero();
    }

    @Test
    void a_pool_keeps_its_members_when_others_change_theirs() {
        var members = new BitSet();
        members.set(0);
        Pool pool = Pool.copyOf("some", AXES, members, false);
        members.set(1);
        pool.toBitSet().set(2);
        assertThat(pool.size(0)).isEqualTo(1);
        assertThat(pool.pointInTime()).isFalse();
    }

    @Test
    void members_beyond_the_axes_are_refused() {
        assertThatThrownBy(() -> pool(9))
                .isInstanceOf(AxesMismatchException.class)
                .hasMessage("the members of pool 'some' lie beyond 3 days x 3 instruments");
    }

    private static Pool pool(int... cells) {
        var members = new BitSet();
        for (int cell : cells) {
            members.set(cell);
        }
        return Pool.copyOf("some", AXES, members, true);
    }
}
