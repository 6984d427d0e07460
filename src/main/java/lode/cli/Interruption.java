package lode.cli;

import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Lets a command end by itself when the user presses Ctrl-C.
 *
 * <p>The first signal only asks: the process stays until the command has closed this. A second Ctrl-C ends it at once.
 */
final class Interruption implements AutoCloseable {

    /** The exit code of a process that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean requested;

    /** Starts to listen; {@code asked} is told when the user asks. */
    Interruption(Runnable asked) {
        this.hook = Thread.ofPlatform().unstarted(() -> {
            requested = true;
            endAtOnceNextTime();
            asked.run();
            awaitClosed();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the user asked the command to end. */
    boolean requested() {
        return requested;
    }

    @Override
    public void close() {
        closed.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException _) {
                // the signal came just now: the hook has nothing left to wait for
            }
        }
    }

    /**
     * The JVM ignores Ctrl-C while it is shutting down. The way to hear of it has no other name than this one, which not every
     * JVM need have: without it the second Ctrl-C does nothing.
     */
    private static void endAtOnceNextTime() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object end = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (_, _, _) -> {
                Runtime.getRuntime().halt(INTERRUPTED);
                return Optional.empty();
            });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), end);
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            // it ends after this generation
        }
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
