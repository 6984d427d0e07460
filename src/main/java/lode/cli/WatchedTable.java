package lode.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lode.report.RunState;

/**
 * A small table that is drawn anew in its place, after every generation and now and then; its last state stays.
 *
 * <p>A frame is written at once and over the last one, so that nothing flickers.
 */
final class WatchedTable implements MiningView {

    /** Lines that are too long for a terminal that has become narrower are cut, and take one row all the same. */
    private static final String NO_WRAPPING = "\u001b[?7l";

    private static final String WRAPPING = "\u001b[?7h";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";
    private final Supplier<RunState> course;
    private final Frame frame;
    private final PrintWriter out;
    private final Duration every;
    private final List<String> said = new ArrayList<>();
    private final Thread clock = Thread.ofVirtual().unstarted(this::tick);
    private int drawn;
    private boolean closed;

    /**
     * A table that is drawn from the first generation that is shown.
     *
     * @param every after which time it is drawn anew where no generation ends
     */
    WatchedTable(Supplier<RunState> course, Frame frame, PrintWriter out, Duration every) {
        this.course = course;
        this.frame = frame;
        this.out = out;
        this.every = every;
    }

    @Override
    public synchronized void show() {
        if (drawn == 0 && !closed) {
            clock.start();
        }
        List<String> lines = new ArrayList<>(frame.lines(course.get()));
        lines.addAll(said);
        var text = new StringBuilder(NO_WRAPPING).append(drawn == 0 ? "" : "\u001b[" + drawn + "F");
        lines.forEach(line -> text.append(line).append(CLEAR_LINE).append('\n'));
        out.print(text.append(CLEAR_BELOW).append(WRAPPING));
        out.flush();
        drawn = lines.size();
    }

    @Override
    public synchronized void say(String sentence) {
        said.add(sentence);
        if (closed) {
            out.println(sentence);
            out.flush();
        } else {
            show();
        }
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(every);
                showUnlessClosed();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void showUnlessClosed() {
        if (!closed) {
            show();
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            clock.interrupt();
            if (drawn > 0) {
                show();
            }
        }
    }
}
