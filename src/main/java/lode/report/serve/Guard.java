package lode.report.serve;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets in only who asked this machine by its own name, and only to read.
 *
 * <p>A page from elsewhere may give its name the address of this machine and then read what is served here (DNS
 * rebinding); the Host header still has the foreign name. What is let in is told not to load or run anything from
 * elsewhere, nor to be shown inside another page.
 */
final class Guard extends Filter {

    /** The header that says what a browser may do. */
    static final String POLICY_HEADER = "Content-Security-Policy";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final int HTTP = 80;

    private final Set<String> hosts;

    /** A guard of what is served on that port. */
    Guard(int port) {
        this.hosts = Stream.of("localhost", "127.0.0.1", "[::1]")
                .flatMap(name -> port == HTTP ? Stream.of(name, name + ":" + port) : Stream.of(name + ":" + port))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        protect(exchange.getResponseHeaders());
        List<String> asked = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        if (asked.size() != 1 || !hosts.contains(asked.getFirst().toLowerCase(Locale.ROOT))) {
            Answer.refusal(403, "This page is for the machine it runs on: ask for localhost or 127.0.0.1.")
                    .send(exchange);
        } else if (!exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET");
            Answer.refusal(405, "Here is only something to read: ask with GET.").send(exchange);
        } else {
            chain.doFilter(exchange);
        }
    }

    private static void protect(Headers headers) {
        headers.set(POLICY_HEADER, POLICY);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
    }

    @Override
    public String description() {
        return "lets in who asked this machine by its own name";
    }
}
