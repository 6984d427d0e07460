package lode.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static Lineage.Step step(int trial, double gain) {
        return new Lineage.Step(trial, 1, "point", "close", 0.01, true, gain);
    }

    @Test
    void the_step_of_the_gain_is_the_first_of_the_largest() {
        var line = new Lineage.Line(
                "run", List.of(step(1, Double.NaN), step(2, 0.01), step(5, 0.03), step(7, 0.03), step(9, -0.01)));
        assertThat(line.gain()).contains(step(5, 0.03));
    }

    @Test
    void where_nothing_was_gained_there_is_no_such_step() {
        assertThat(new Lineage.Line("run", List.of(step(1, Double.NaN))).gain()).isEmpty();
        assertThat(new Lineage.Line("run", List.of(step(1, Double.NaN), step(2, -0.01))).gain())
                .isEmpty();
    }
}
