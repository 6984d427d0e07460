package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"import", "list", "check"})
    void every_command_has_help_with_a_worked_example(String command) {
        assertThat(run("data", command, "--help")).isZero();
        assertThat(out.toString()).contains("  lode data " + command);
    }

    @Test
    void a_source_without_files_is_the_users_mistake() {
        assertThat(run("data", "import", "mine", "--source", "tidy")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--source tidy needs the files to read");
    }

    @Test
    void a_source_without_a_mapping_is_the_users_mistake() {
        assertThat(run("data", "import", "mine", "--source")).isEqualTo(2);
        assertThat(err.toString()).contains("--source");
    }

    @Test
    void a_share_that_is_none_is_the_users_mistake() {
        assertThat(run("data", "import", "mine", "--source", "tidy", "x.csv", "--max-bad", "few"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("'few' is no share of rows: write 0.1% or 0.001");
    }

    private int run(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
