package lode.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;

class WeightedTest {

    private final SplittableRandom random = new SplittableRandom(6);

    @Test
    void each_thing_is_drawn_as_often_as_its_weight_says() {
        Weighted<Integer> weighted = Weighted.of(List.of(0, 1, 2, 3), k -> new double[] {0.5, 2, 0, 1.5}[k]);
        int[] drawn = new int[4];
        IntStream.range(0, 40_000).forEach(_ -> drawn[weighted.draw(random)]++);
        assertThat(drawn[0]).isCloseTo(5_000, within(300));
        assertThat(drawn[1]).isCloseTo(20_000, within(400));
        assertThat(drawn[2]).isZero();
        assertThat(drawn[3]).isCloseTo(15_000, within(400));
    }

    @Test
    void weights_keep_their_order() {
        Map<String, Double> weights = new LinkedHashMap<>();
        List.of("b", "a", "c").forEach(name -> weights.put(name, 1.0));
        assertThat(Weighted.checked("fields", weights).keySet()).containsExactly("b", "a", "c");
    }

    @Test
    void nothing_to_draw_is_refused() {
        refused(Map.of(), "A function set needs fields, got none");
    }

    @Test
    void a_weight_is_positive_and_finite() {
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused(Map.of("close", weight), "The weight of 'close' in fields must be positive, got " + weight);
        }
    }

    private static void refused(Map<String, Double> weights, String message) {
        assertThatThrownBy(() -> Weighted.checked("fields", weights))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }
}
