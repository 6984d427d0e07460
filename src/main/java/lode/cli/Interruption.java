package lode.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Lets a command end by itself when the user presses Ctrl-C.
 *
 * <p>The first signal only asks: the process stays until the command has closed this.
 */
final class Interruption implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean requested;

    /** Starts to listen; {@code asked} is told when the user asks. */
    Interruption(Runnable asked) {
        this.hook = Thread.ofPlatform().unstarted(() -> {
            requested = true;
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

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
