package lode.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes at one registry of either kind. */
abstract class CrowdTest {

    private static final int MANY = 1000;

    @TempDir
    Path folder;

    /** The same registry during one test. */
    abstract String address();

    @Test
    void two_processes_that_add_a_thousand_factors_each_at_the_same_time_lose_none() throws IOException {
        try (var one = AddingProcess.start(address(), "one", 1, MANY);
                var two = AddingProcess.start(address(), "two", 1, MANY)) {
            one.awaitBatches(MANY);
            two.awaitBatches(MANY);
        }
        assertThat(formulas())
                .isEqualTo(Stream.of("one", "two")
                        .flatMap(prefix -> IntStream.range(0, MANY).mapToObj(k -> prefix + k))
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_process_that_is_killed_loses_at_most_the_factor_that_it_writes() throws IOException {
        int awaited = 30;
        int said;
        try (var adding = AddingProcess.start(address(), "x", 1, Integer.MAX_VALUE)) {
            adding.awaitBatches(awaited);
            said = awaited + adding.kill();
        }
        Set<String> there = formulas();
        assertThat(there).hasSizeBetween(said, said + 1);
        assertThat(there)
                .isEqualTo(
                        IntStream.range(0, there.size()).mapToObj(k -> "x" + k).collect(Collectors.toSet()));
    }

    private Set<String> formulas() {
        try (Registry registry = Registry.at(address())) {
            return registry.list().stream()
                    .map(entry -> entry.factor().formula())
                    .collect(Collectors.toSet());
        }
    }
}
