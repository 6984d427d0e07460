package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import lode.panel.Axes;
import org.junit.jupiter.api.Test;

class ProvingTest {

    /** Values of one formula take 8 000 bytes, and twice as much is kept. */
    private static final Axes AXES = Axes.of(
            List.of(LocalDate.of(2020, 1, 2)),
            IntStream.range(0, 1000).mapToObj(k -> "S%03d".formatted(k)).toList());

    @Test
    void as_many_formulas_are_proved_together_as_a_quarter_of_the_heap_holds_and_eight_at_most() {
        assertThat(Proving.together(AXES, 4 * 3 * 16_000)).isEqualTo(3);
        assertThat(Proving.together(AXES, 4 * 3 * 16_000 - 1)).isEqualTo(2);
        assertThat(Proving.together(AXES, 1L << 40)).isEqualTo(8);
        assertThat(Proving.together(AXES, 1)).isEqualTo(1);
    }
}
