package lode.report.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * A whole answer.
 *
 * @param status of HTTP
 * @param type   of the content
 * @param body   the content
 */
record Answer(int status, String type, byte[] body) {

    static final Answer NOT_FOUND = refusal(404, "There is nothing here.");

    /** A status with one sentence. */
    static Answer refusal(int status, String sentence) {
        return new Answer(status, "text/plain; charset=utf-8", (sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What programs read. */
    static Answer json(JsonNode tree) {
        return new Answer(200, "application/json", tree.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends it, and ends the exchange. */
    void send(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
