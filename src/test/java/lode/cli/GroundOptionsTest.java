package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class GroundOptionsTest {

    @Test
    void what_is_given_replaces_a_key_of_the_experiment_and_nothing_else_does() {
        GroundOptions options = CommandLine.populateCommand(
                new GroundOptions(), "--pool", "all", "--validation-from", "0.5", "--test-from", "2018-01-02");
        assertThat(options.keys())
                .isEqualTo(Map.of("pool", "all", "validation-from", "0.5", "test-from", "2018-01-02"));
    }
}
