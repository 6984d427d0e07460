package lode.report.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lode.expr.Expr;
import lode.ops.Operators;
import lode.panel.UserException;
import lode.report.LiveFile;
import lode.report.Pace;
import lode.report.RunState;
import lode.search.Generation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The local page, asked over the network as a browser or somebody hostile would. */
class ServerTest {

    private static final Pace PACE = new Pace(10, 20, 30, 0.4, 1, 2);

    private final Path results;
    private final Path home;
    private Server server;
    private int port;

    ServerTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.results = Files.createDirectory(home.resolve("results"));
        this.server = Server.start(results, 0, Operators.CATALOG);
        this.port = server.address().getPort();
    }

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(home.resolve("secret.csv"), "secret");
        Path finished = Files.createDirectory(results.resolve("finished"));
        Files.writeString(finished.resolve("plan.yaml"), "# note\ngenerations: 2\n");
        Files.writeString(finished.resolve("generations.csv"), """
                # pool all
                generation,best_rank_ic,best_validation_rank_ic,median_rank_ic,mean_size,diversity,distinct,best
                1,-0.02,,0.01,4.5,1,90,close
                2,-0.03,-0.01,0.02,4,0.9,150,"ts_mean(close, 5)"
                """);
        Files.writeString(finished.resolve("factor_0.001_ALL.csv"), """
                # pool all
                name,formula,size,training_rank_ic
                f1,"ts_mean(close, 5)",2,-0.03
                """);
        Files.write(finished.resolve("ic_1.png"), new byte[] {1, 2, 3});
        Files.writeString(finished.resolve("report.html"), "<!DOCTYPE html><title>Mined factors</title>");
        Files.writeString(finished.resolve("checkpoint.bin"), "secret");
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void it_listens_on_loopback_addresses_only() {
        assertThat(server.addresses())
                .isNotEmpty()
                .allMatch(address -> address.getAddress().isLoopbackAddress());
        assertThat(server.address().toString()).isEqualTo("http://127.0.0.1:" + port + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LocalHost"})
    void who_asks_this_machine_by_its_own_name_is_let_in(String host) throws IOException {
        assertThat(ask("GET / HTTP/1.1\r\nHost: " + host + ":" + port)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example:PORT",
                "Host: localhost",
                "Host: localhost:1",
                "Host: localhost.evil.example:PORT",
                "Host: 127.0.0.1.nip.io:PORT",
                "Host: 0.0.0.0:PORT",
                "Host: localhost:PORT\r\nHost: evil.example:PORT",
                "Host:",
                "Origin: http://localhost:PORT"
            })
    void whoever_asks_for_another_host_is_refused(String headers) throws IOException {
        for (String path : List.of("/", "/data/runs", "/events/runs", "/file/finished/plan.yaml")) {
            assertThat(ask("GET " + path + " HTTP/1.1\r\n" + headers.replace("PORT", Integer.toString(port))))
                    .matches("(?s)HTTP/1.1 40[03] .*")
                    .doesNotContain("finished", "generations");
        }
    }

    @Test
    void a_report_runs_its_own_scripts_apart_from_the_site() throws IOException {
        String host = "HTTP/1.1\r\nHost: localhost:" + port;
        assertThat(ask("GET /file/finished/report.html " + host))
                .contains("Content-type: text/html", "Mined factors")
                .contains("Content-security-policy: sandbox allow-scripts allow-modals; default-src 'none'");
        assertThat(ask("GET / " + host)).contains("script-src 'self'").doesNotContain("sandbox", "unsafe-inline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE"})
    void there_is_only_something_to_get(String method) throws IOException {
        assertThat(ask(method + " /data/runs HTTP/1.1\r\nHost: localhost:" + port))
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: GET")
                .doesNotContain("finished");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/file/../secret.csv",
                "/file/finished/../../secret.csv",
                "/file/%2e%2e/secret.csv",
                "/file/finished/%2e%2e%2f%2e%2e%2fsecret.csv",
                "/file/finished/..%2f..%2fsecret.csv",
                "/file/..%5c/secret.csv",
                "/file/.%00/secret.csv",
                "/file//secret.csv",
                "/file/finished%2fsecret.csv",
                "/file/away/secret.csv",
                "/file/finished/away.csv",
                "/file/finished/checkpoint.bin",
                "/file/finished/.hidden.csv",
                "/file/./secret.csv",
                "/page/../Server.class",
                "/page/Server.class",
                "/page/%2e%2e/LiveFile.class",
                "/run/finished/plan.yaml",
                "/data/run/..",
                "/data/run/nobody",
                "/events/run/nobody",
                "/../../secret.csv",
                "//secret.csv",
                "/favicon.ico"
            })
    void nothing_but_the_files_of_runs_can_be_reached(String path) throws IOException {
        Files.writeString(results.resolve("secret.csv"), "secret");
        Files.writeString(results.resolve("finished").resolve(".hidden.csv"), "secret");
        Path away = Files.createDirectory(home.resolve("away"));
        Files.writeString(away.resolve("plan.yaml"), "secret");
        Files.writeString(away.resolve("secret.csv"), "secret");
        Files.createSymbolicLink(results.resolve("away"), away);
        Files.createSymbolicLink(results.resolve("finished").resolve("away.csv"), home.resolve("secret.csv"));
        assertThat(get(path)).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("secret");
    }

    @Test
    void a_page_may_load_nothing_from_elsewhere_and_nobody_may_show_or_read_it_from_there() throws IOException {
        for (String path : List.of("/", "/run/finished", "/data/runs", "/file/finished/ic_1.png", "/nothing")) {
            assertThat(get(path))
                    .contains("Content-security-policy: default-src 'none'; script-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .contains("Cross-origin-resource-policy: same-origin")
                    .contains("X-content-type-options: nosniff")
                    .doesNotContainIgnoringCase("Access-Control-Allow");
        }
    }

    @Test
    void every_file_that_the_page_and_its_scripts_name_is_there() throws IOException {
        assertThat(body("/run/finished")).isEqualTo(body("/"));
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(names("\"/page/([a-z.]+)\"", body("/")));
        while (!open.isEmpty()) {
            String file = open.remove();
            if (seen.add(file)) {
                open.addAll(names("'\\./([a-z.]+)'", body("/page/" + file)));
            }
        }
        assertThat(seen)
                .containsExactly(
                        "chart.js", "icon.svg", "main.js", "parts.js", "run.js", "runs.js", "style.css", "tree.js");
    }

    private static List<String> names(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** What is at a path, which must be there. */
    private String body(String path) throws IOException {
        String answer = get(path);
        assertThat(answer).startsWith("HTTP/1.1 200 ");
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void a_finished_run_has_curves_survivors_with_trees_and_files() throws IOException {
        JsonNode run = json("/data/run/finished");
        assertThat(run.path("stage").asString()).isEqualTo("finished");
        assertThat(run.path("note").asString()).isEqualTo("pool all");
        assertThat(run.path("curves").path("best_rank_ic").toString()).isEqualTo("[-0.02,-0.03]");
        assertThat(run.path("curves").path("best_validation_rank_ic").toString())
                .isEqualTo("[null,-0.01]");
        JsonNode factor = run.path("factors").get(0);
        assertThat(factor.path("training_rank_ic").asDouble()).isEqualTo(-0.03);
        assertThat(factor.path("tree").path("name").asString()).isEqualTo("ts_mean");
        assertThat(run.path("files").toString())
                .isEqualTo("[\"factor_0.001_ALL.csv\",\"generations.csv\",\"ic_1.png\",\"plan.yaml\",\"report.html\"]");
        assertThat(get("/file/finished/plan.yaml"))
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-type: text/plain")
                .endsWith("generations: 2\n");
    }

    @Test
    void running_searches_come_first_then_unfinished_ones_then_the_latest_finished() throws IOException {
        Path older = Files.createDirectory(results.resolve("older"));
        Files.writeString(older.resolve("plan.yaml"), "generations: 2\n");
        Files.setLastModifiedTime(older.resolve("plan.yaml"), FileTime.fromMillis(1));
        Files.writeString(older.resolve("factor_0.001_ALL.csv"), "name\n");
        Path stopped = Files.createDirectory(results.resolve("stopped"));
        Files.writeString(stopped.resolve("plan.yaml"), "generations: 9\n");
        Files.writeString(stopped.resolve("factor_0.001_ALL.csv"), "name\n");
        Files.createDirectory(stopped.resolve("checkpoint"));
        Files.createDirectory(results.resolve("nothing"));
        try (var live = live("draft")) {
            live.write(state(1));
            JsonNode runs = json("/data/runs").path("runs");
            assertThat(runs.valueStream()
                            .map(run -> run.path("name").asString() + " "
                                    + run.path("stage").asString()))
                    .containsExactly("draft running", "stopped unfinished", "finished finished", "older finished");
            assertThat(runs.get(1).path("planned").asInt()).isEqualTo(9);
            assertThat(runs.get(0).path("last").path("distinct").asInt()).isEqualTo(10);
        }
    }

    @Test
    void a_search_whose_process_is_gone_does_not_run() throws Exception {
        Path killed = Files.createDirectory(results.resolve("killed"));
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        Files.writeString(
                killed.resolve("live.json"),
                "{\"run\":\"killed\",\"process\":{\"id\":" + process.pid() + ",\"began\":\"\"},\"planned\":3}");
        assertThat(json("/data/run/killed").path("stage").asString()).isEqualTo("unfinished");
        // another process that has its number now
        Files.writeString(
                killed.resolve("live.json"),
                "{\"run\":\"killed\",\"process\":{\"id\":"
                        + ProcessHandle.current().pid() + ",\"began\":\"1970-01-01T00:00:00Z\"},\"planned\":3}");
        assertThat(json("/data/run/killed").path("stage").asString()).isEqualTo("unfinished");
        Files.writeString(killed.resolve("live.json"), "{\"run\":");
        Files.writeString(killed.resolve("plan.yaml"), "generations: 3\n");
        assertThat(json("/data/run/killed").path("stage").asString()).isEqualTo("unfinished");
    }

    @Test
    void events_bring_each_new_generation_and_the_end_of_a_run() throws IOException {
        LiveFile live = live("draft");
        try (var browser = new Socket(InetAddress.getLoopbackAddress(), port)) {
            live.write(state(1));
            browser.setSoTimeout(20_000);
            browser.getOutputStream()
                    .write(("GET /events/run/draft HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(browser.getInputStream(), StandardCharsets.UTF_8));
            assertThat(in.readLine()).startsWith("HTTP/1.1 200 ");
            assertThat(event(in).path("curves").path("generation").toString()).isEqualTo("[1.0]");
            live.write(state(2));
            JsonNode second = event(in);
            assertThat(second.path("curves").path("generation").toString()).isEqualTo("[1.0,2.0]");
            assertThat(second.path("stage").asString()).isEqualTo("running");
            assertThat(second.path("islands").get(0).path("tree").path("name").asString())
                    .isEqualTo("close");
            Files.writeString(results.resolve("draft").resolve("plan.yaml"), "generations: 2\n");
            Files.writeString(results.resolve("draft").resolve("factor_0.001_ALL.csv"), "name\n");
            live.close();
            JsonNode last = event(in);
            while (last.path("stage").asString().equals("running")) {
                last = event(in);
            }
            assertThat(last.path("stage").asString()).isEqualTo("finished");
        }
    }

    @Test
    void events_tell_of_a_run_that_begins() throws IOException {
        try (var browser = new Socket(InetAddress.getLoopbackAddress(), port)) {
            browser.setSoTimeout(20_000);
            browser.getOutputStream()
                    .write(("GET /events/runs HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(browser.getInputStream(), StandardCharsets.UTF_8));
            assertThat(event(in).path("runs").size()).isEqualTo(1);
            try (var live = live("draft")) {
                live.write(state(1));
                assertThat(event(in).path("runs").size()).isEqualTo(2);
            }
        }
    }

    @Test
    void a_port_that_is_taken_is_told() {
        assertThatThrownBy(() -> Server.start(results, port, Operators.CATALOG))
                .isInstanceOf(UserException.class)
                .hasMessage("Cannot listen on port " + port
                        + " (Address already in use): choose another with --port, or 0 for any that is free");
        assertThatThrownBy(() -> Server.start(results, 65536, Operators.CATALOG))
                .isInstanceOf(UserException.class)
                .hasMessage("A port is a number from 0 to 65535, got 65536");
    }

    @Test
    void a_folder_without_runs_is_an_empty_list() throws IOException {
        server.close();
        server = Server.start(home.resolve("later"), 0, Operators.CATALOG);
        port = server.address().getPort();
        assertThat(json("/data/runs").path("runs").isEmpty()).isTrue();
    }

    private LiveFile live(String name) throws IOException {
        return LiveFile.in(Files.createDirectories(results.resolve(name)), name, "pool all");
    }

    private static RunState state(int generations) {
        return new RunState(
                3,
                IntStream.rangeClosed(1, generations)
                        .mapToObj(number -> new Generation(
                                number,
                                List.of(new Generation.Best(new Expr.Field("close"), 0.02, 0.021, 0.01)),
                                0.01,
                                1,
                                0,
                                1,
                                10 * number))
                        .toList(),
                PACE);
    }

    /** The next event of a stream, past chunk sizes and comments. */
    private static JsonNode event(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (!line.startsWith("data: ")) {
            line = in.readLine();
        }
        return JsonMapper.shared().readTree(line.substring("data: ".length()));
    }

    private JsonNode json(String path) throws IOException {
        return JsonMapper.shared().readTree(body(path));
    }

    private String get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port);
    }

    /** Sends a request as it is, and reads the whole answer. */
    private String ask(String request) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
