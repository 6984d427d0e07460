package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lode.report.RunState;
import org.junit.jupiter.api.Test;

/** A table that is drawn anew in its place. */
class WatchedTableTest {

    private static final Frame FRAME = new Frame(80, Shades.BLOCKS, false);

    private final StringWriter screen = new StringWriter();
    private final AtomicReference<RunState> state = new AtomicReference<>(Watched.state(1));

    @Test
    void every_frame_is_drawn_over_the_last_and_the_last_one_stays() {
        try (var table = table()) {
            table.show();
            state.set(Watched.state(2));
            table.show();
            state.set(Watched.state(3));
        }
        assertThat(screen.toString())
                .isEqualTo(drawn("", FRAME.lines(Watched.state(1)))
                        + drawn("\u001b[10F", FRAME.lines(Watched.state(2)))
                        + drawn("\u001b[10F", FRAME.lines(Watched.state(3))));
    }

    @Test
    void what_is_said_stands_below_the_table() {
        try (var table = table()) {
            table.show();
            table.say("Stopping after this generation ...");
        }
        assertThat(screen.toString())
                .endsWith(
                        "memory      512 of 4,096 MB\u001b[K\nStopping after this generation ...\u001b[K\n\u001b[J\u001b[?7h");
    }

    @Test
    void after_the_end_nothing_is_drawn_any_more() {
        var table = table();
        table.show();
        table.close();
        int length = screen.toString().length();
        table.close();
        table.say("Results: run");
        assertThat(screen.toString().substring(length)).isEqualTo("Results: run" + System.lineSeparator());
    }

    @Test
    void it_is_drawn_anew_where_no_generation_ends() throws InterruptedException {
        var again = new CountDownLatch(3);
        Supplier<RunState> counted = () -> {
            again.countDown();
            return state.get();
        };
        try (var table = new WatchedTable(counted, FRAME, new PrintWriter(screen), Duration.ofMillis(1))) {
            table.show();
            assertThat(again.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(screen.toString()).contains("\u001b[10F");
    }

    private WatchedTable table() {
        return new WatchedTable(state::get, FRAME, new PrintWriter(screen), Duration.ofDays(1));
    }

    private static String drawn(String move, List<String> lines) {
        return "\u001b[?7l" + move
                + String.join(
                        "", lines.stream().map(line -> line + "\u001b[K\n").toList()) + "\u001b[J\u001b[?7h";
    }
}
