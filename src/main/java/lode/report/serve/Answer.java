package lode.report.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A whole answer.
 *
 * @param status of HTTP
 * @param type   of the content
 * @param body   the content
 * @param policy what a browser may do with it, where that is not what it may do with this site
 */
record Answer(int status, String type, byte[] body, Optional<String> policy) {

    /** A report runs its own scripts, apart from this site, and nothing else. */
    private static final String REPORT = "sandbox allow-scripts allow-modals; default-src 'none';"
            + " script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    static final Answer NOT_FOUND = refusal(404, "There is nothing here.");

    /** An answer under the policy of this site. */
    Answer(int status, String type, byte[] body) {
        this(status, type, body, Optional.empty());
    }

    /** A status with one sentence. */
    static Answer refusal(int status, String sentence) {
        return new Answer(status, "text/plain; charset=utf-8", (sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A page of a run, which brings its own scripts and is kept apart from this site. */
    static Answer report(String type, byte[] body) {
        return new Answer(200, type, body, Optional.of(REPORT));
    }

    /** What programs read. */
    static Answer json(JsonNode tree) {
        return new Answer(200, "application/json", tree.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends it, and ends the exchange. */
    void send(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            policy.ifPresent(other -> exchange.getResponseHeaders().set(Guard.POLICY_HEADER, other));
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
