package lode.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrontsTest {

    @Test
    void what_nothing_exceeds_in_all_goals_comes_before_what_something_does() {
        double[] appeal = Fronts.appeal(List.of(
                new double[] {1, 5}, new double[] {2, 4}, new double[] {5, 1}, new double[] {1, 4}, new double[] {0, 0
                }));
        assertThat(appeal[0]).isBetween(0.0, 0.5);
        assertThat(appeal[1]).isBetween(0.0, 0.5);
        assertThat(appeal[2]).isBetween(0.0, 0.5);
        assertThat(appeal[3]).isBetween(-1.0, -0.5);
        assertThat(appeal[4]).isBetween(-2.0, -1.5);
    }

    @Test
    void on_a_front_the_ends_come_first_and_the_crowded_last() {
        double[] appeal = Fronts.appeal(List.of(
                new double[] {0, 10}, new double[] {1, 9}, new double[] {2, 8}, new double[] {6, 4}, new double[] {10, 0
                }));
        assertThat(appeal[0]).isEqualTo(0.5);
        assertThat(appeal[4]).isEqualTo(0.5);
        // crowding distances of Deb's definition: 2/10 + 2/10, 5/10 + 5/10, 8/10 + 8/10
        assertThat(appeal[1]).isEqualTo(0.5 * 0.4 / 1.4);
        assertThat(appeal[2]).isEqualTo(0.5 * 1.0 / 2.0);
        assertThat(appeal[3]).isEqualTo(0.5 * 1.6 / 2.6);
    }

    @Test
    void nothing_has_no_appeal() {
        assertThat(Fronts.appeal(List.of())).isEmpty();
    }
}
