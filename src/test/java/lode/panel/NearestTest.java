package lode.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("close", "open", "volume", "vwap");

    @Test
    void a_slip_is_understood() {
        assertThat(Nearest.to("closs", KNOWN)).contains("close");
        assertThat(Nearest.to("CLOSE", KNOWN)).contains("close");
        assertThat(Nearest.to("volum", KNOWN)).contains("volume");
    }

    @Test
    void what_is_far_from_all_names_is_near_none() {
        assertThat(Nearest.to("industry", KNOWN)).isEmpty();
        assertThat(Nearest.to("clsoe", KNOWN)).isEmpty();
        assertThat(Nearest.to("", KNOWN)).isEmpty();
        assertThat(Nearest.to("close", List.of())).isEmpty();
    }

    @Test
    void the_first_of_equally_near_names_is_taken() {
        assertThat(Nearest.to("cat", List.of("bat", "hat"))).contains("bat");
        assertThat(Nearest.to("cat", List.of("hat", "bat"))).contains("hat");
    }

    @Test
    void a_nearer_name_wins_over_an_earlier_one() {
        assertThat(Nearest.to("ts_mean", List.of("ts_median", "ts_mean2"))).contains("ts_mean2");
    }

    @Test
    void a_hint_is_a_question_or_nothing() {
        assertThat(Nearest.hint("closs", KNOWN)).isEqualTo(" Did you mean close?");
        assertThat(Nearest.hint("industry", KNOWN)).isEmpty();
    }
}
