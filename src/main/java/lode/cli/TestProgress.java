package lode.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** How far a test has come: a bar where somebody is looking at a screen, else a line now and then. */
final class TestProgress {

    private static final int WIDTH = 30;

    private final int all;
    private final boolean screen;
    private final PrintWriter out;
    private final LongSupplier nanos;
    private final long start;
    private int done;

    TestProgress(int all, boolean screen, PrintWriter out, LongSupplier nanos) {
        this.all = all;
        this.screen = screen;
        this.out = out;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** One more is done; any thread may say so. */
    synchronized void step() {
        done++;
        int filled = WIDTH * done / all;
        double left = (nanos.getAsLong() - start) / 1e9 / done * (all - done);
        if (screen) {
            out.printf(
                    "\r[%s%s] %d/%d  left %d s ",
                    "=".repeat(filled), " ".repeat(WIDTH - filled), done, all, Math.round(left));
            if (done == all) {
                out.print("\r" + " ".repeat(WIDTH + 40) + "\r");
            }
        } else if (done == all || WIDTH * (done - 1) / all / 3 != filled / 3) {
            out.printf("tested %d of %d factors%n", done, all);
        }
        out.flush();
    }
}
