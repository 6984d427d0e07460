package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {

    @Test
    void the_completion_script_is_one_that_bash_can_read(@TempDir Path folder) throws Exception {
        var script = new StringWriter();
        assertThat(Main.commandLine().setOut(new PrintWriter(script)).execute("completion"))
                .isZero();
        Path file = Files.writeString(folder.resolve("completion.sh"), script.toString());
        Process bash = new ProcessBuilder("bash", "-n", file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(bash.waitFor()).isZero();
    }
}
