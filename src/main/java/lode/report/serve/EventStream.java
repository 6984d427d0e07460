package lode.report.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Server-sent events: the whole state at first, and again whenever it has changed.
 *
 * <p>The browser comes back by itself when the connection breaks. A comment now and then shows both sides that the other
 * is still there.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, server-sent events</a>
 */
final class EventStream {

    /** Milliseconds between two looks at the files. */
    private static final int PAUSE = 500;

    /** Looks without a change after which the stream shows that it lives. */
    private static final int LOOKS_PER_HEARTBEAT = 20;

    private EventStream() {}

    /**
     * What there is to see.
     *
     * @param stamp tells this state from others
     * @param made  makes what is sent
     */
    record State(String stamp, Supplier<JsonNode> made) {

        /** What is sent; made now. */
        JsonNode content() {
            return made.get();
        }
    }

    /** Sends states until the browser leaves or the server ends. */
    static void send(HttpExchange exchange, Supplier<State> states) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            write(out, "retry: 2000\n\n");
            String sent = "";
            for (int look = 1; !Thread.currentThread().isInterrupted(); look++) {
                State state = states.get();
                if (!state.stamp().equals(sent)) {
                    write(out, "data: " + state.content() + "\n\n");
                    sent = state.stamp();
                    look = 0;
                } else if (look % LOOKS_PER_HEARTBEAT == 0) {
                    write(out, ": still here\n\n");
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
