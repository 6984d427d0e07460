package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command serve as a user runs it. */
class ServeCommandTest {

    private final Path folder;
    private final LodeProcess lode;

    ServeCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.lode = LodeProcess.in(folder);
    }

    @Test
    void it_says_where_the_page_is_and_ctrl_c_ends_it() throws Exception {
        Path run = Files.createDirectories(folder.resolve("mine").resolve("first"));
        Files.writeString(run.resolve("plan.yaml"), "generations: 3\n");
        Process process = lode.start("serve", "--port", "0", "--results", "mine");
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).matches("The runs in mine are shown at http://127\\.0\\.0\\.1:\\d+/ until you press Ctrl-C");
        assertThat(page(line.replaceAll(".*(http://[^ ]*).*", "$1") + "data/runs"))
                .contains("\"name\":\"first\"", "\"stage\":\"unfinished\"");
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(out.lines()).isEmpty();
    }

    @Test
    void a_mistake_gets_one_sentence() throws Exception {
        assertThat(lode.run("serve", "--results", "nowhere"))
                .isEqualTo(new LodeProcess.Ended(
                        2, "There is no folder nowhere: name one that runs are in with --results\n"));
        assertThat(lode.run("serve", "--port", "65536"))
                .isEqualTo(new LodeProcess.Ended(2, "A port is a number from 0 to 65535, got 65536\n"));
    }

    private static String page(String address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
