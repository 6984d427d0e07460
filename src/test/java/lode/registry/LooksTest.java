package lode.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooksTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Span TEST = new Span(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 12, 31));

    @TempDir
    private Path folder;

    @Test
    void looks_are_kept_by_data_and_label_in_their_order() {
        try (Registry registry = Registry.open(folder.resolve("registry.sqlite"))) {
            registry.add(look("d1", "close:1:5", "a", 10));
            registry.add(look("d1", "close:1:5", "b", 20));
            registry.add(look("d1", "close:1:1", "a", 30));
            registry.add(look("d2", "close:1:5", "a", 40));
        }
        try (Registry registry = Registry.open(folder.resolve("registry.sqlite"))) {
            assertThat(registry.looks("d1", "close:1:5"))
                    .containsExactly(look("d1", "close:1:5", "a", 10), look("d1", "close:1:5", "b", 20));
            assertThat(registry.looks("d3", "close:1:5")).isEmpty();
        }
    }

    @Test
    void the_same_search_again_is_no_other_look_but_may_have_tried_more() {
        try (Registry registry = Registry.open(folder.resolve("registry.sqlite"))) {
            registry.add(look("d1", "close:1:5", "a", 10));
            registry.add(look("d1", "close:1:5", "b", 10));
            registry.add(look("d1", "close:1:5", "a", 25));
            registry.add(look("d1", "close:1:5", "b", 5));
            assertThat(registry.looks("d1", "close:1:5"))
                    .extracting(Look::trials)
                    .containsExactly(25, 10);
        }
    }

    @Test
    void looks_of_any_label_and_command_are_told_together() {
        var other = new Look("d1", "traded", "backtest", "c".repeat(64), "neg(close)", TEST, 1, NOON);
        try (Registry registry = Registry.open(folder.resolve("registry.sqlite"))) {
            registry.add(look("d1", "close:1:5", "a", 10));
            registry.add(other);
            assertThat(registry.looks("d1")).containsExactly(look("d1", "close:1:5", "a", 10), other);
            assertThat(registry.looks("d1")).extracting(Look::isSearch).containsExactly(true, false);
        }
    }

    private static Look look(String data, String label, String search, int trials) {
        return new Look(data, label, Look.SEARCH, search.repeat(64), "run " + search, TEST, trials, NOON);
    }
}
