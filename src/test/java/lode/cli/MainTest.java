package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine lode =
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void without_a_command_it_shows_what_there_is() {
        assertThat(lode.execute()).isZero();
        assertThat(out.toString()).startsWith("Usage: lode").contains("completion", "Examples:");
    }

    @Test
    void the_version_is_the_one_of_the_build() {
        assertThat(lode.execute("--version")).isZero();
        assertThat(out.toString()).matches("lode \\d+\\.\\d+\\.\\d+ \\(Java .+\\)\\R");
    }

    @Test
    void every_command_explains_itself_with_examples() {
        for (Map.Entry<String, CommandLine> command : lode.getSubcommands().entrySet()) {
            assertThat(lode.execute(command.getKey(), "--help")).isZero();
            assertThat(command.getValue().getUsageMessage()).contains("Examples:");
        }
    }

    @Test
    void the_completion_script_knows_every_command() {
        assertThat(lode.execute("completion")).isZero();
        assertThat(out.toString()).contains(lode.getSubcommands().keySet());
    }

    @Test
    void an_unknown_option_is_the_users_mistake() {
        assertThat(lode.execute("--verison")).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                Unknown option: '--verison'
                Possible solutions: --version
                Try lode --help
                """);
    }

    @Test
    void a_mistake_of_the_user_is_one_sentence() {
        add(() -> {
            throw new UserException("There is no field 'clsoe': did you mean close?");
        });
        assertThat(lode.execute("try")).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("There is no field 'clsoe': did you mean close?\n");
    }

    @Test
    void a_fault_of_ours_is_one_sentence_too() {
        add(() -> {
            throw new IllegalStateException("no plan");
        });
        assertThat(lode.execute("try")).isEqualTo(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                Lode failed, and should not have: java.lang.IllegalStateException: no plan (--debug shows where)
                """);
    }

    @Test
    void debug_shows_where_it_failed() {
        add(() -> {
            throw new IllegalStateException("no plan");
        });
        assertThat(lode.execute("try", "--debug")).isEqualTo(1);
        assertThat(err.toString()).contains("no plan", "at lode.cli.MainTest");
    }

    @Test
    void too_little_memory_says_how_to_get_more() {
        add(() -> {
            throw new OutOfMemoryError();
        });
        assertThat(lode.execute("try")).isEqualTo(1);
        assertThat(err.toString()).contains("LODE_JAVA_OPTS=-Xmx");
    }

    private void add(Runnable what) {
        lode.addSubcommand(new Try(what)).setErr(new PrintWriter(err));
    }

    @Command(name = "try")
    private record Try(Runnable what) implements Runnable {

        @Override
        public void run() {
            what.run();
        }
    }
}
