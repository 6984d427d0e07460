package lode.registry;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lode.factor.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

    private final Path file;

    ConcurrencyTest(@TempDir Path home) {
        this.file = home.resolve("registry.sqlite");
    }

    @Test
    void threads_that_open_and_add_at_once_lose_nothing() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<List<Factor>>> adding =
                    IntStream.range(0, 12).mapToObj(this::adding).toList();
            for (Future<List<Factor>> added : threads.invokeAll(adding)) {
                assertThat(added.get()).hasSize(2);
            }
        }
        assertThat(formulas()).hasSize(13);
    }

    @Test
    void killed_processes_leave_whole_batches_and_a_registry_that_opens() throws IOException {
        try (var one = AddingProcess.start(file, "one");
                var two = AddingProcess.start(file, "two")) {
            one.awaitBatches(5);
            two.awaitBatches(5);
        }
        Map<String, Long> added = formulas().stream().collect(groupingBy(text -> text.substring(0, 3), counting()));
        assertThat(added)
                .containsOnlyKeys("one", "two")
                .allSatisfy((_, factors) -> assertThat(factors)
                        .isGreaterThanOrEqualTo(5 * AddingProcess.BATCH)
                        .satisfies(
                                count -> assertThat(count % AddingProcess.BATCH).isZero()));
    }

    private Callable<List<Factor>> adding(int task) {
        return () -> {
            try (Registry registry = Registry.open(file)) {
                return registry.add(List.of(Samples.tested("x" + task), Samples.tested("everybody")));
            }
        };
    }

    private List<String> formulas() {
        try (Registry registry = Registry.open(file)) {
            return registry.list().stream()
                    .map(entry -> entry.factor().formula())
                    .toList();
        }
    }
}
