package lode.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does tasks that know nothing of each other on several threads. */
public final class Workers {

    private Workers() {}

    /**
     * Does all tasks.
     *
     * @param threads 1 or more
     * @return what they give, in the order of the tasks, however many threads there are
     * @throws RuntimeException what the first task that failed threw; the others are broken off
     */
    public static <T> List<T> all(List<? extends Callable<T>> tasks, int threads) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(workers.submit(task)));
            try {
                List<T> results = new ArrayList<>();
                for (Future<T> one : running) {
                    results.add(one.get());
                }
                return results;
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw Objects.requireNonNull(e.getCause()) instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                workers.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while tasks ran", e);
            }
        }
    }
}
