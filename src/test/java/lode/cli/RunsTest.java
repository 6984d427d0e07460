package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunsTest {

    @Test
    void a_run_is_called_by_its_folder_and_one_of_several_by_that_of_all_of_them_too() {
        assertThat(Runs.name(Path.of("results/hs300-cn"))).isEqualTo("hs300-cn");
        assertThat(Runs.name(Path.of("results/target/./round-2"))).isEqualTo("target/round-2");
        assertThat(Runs.name(Runs.round(Path.of("target"), 12))).isEqualTo("target/round-12");
    }

    @Test
    void a_new_folder_is_called_by_what_it_holds_and_the_second_in_which_it_is_made() {
        assertThat(Runs.folderNow("validate-cn").toString().replace('\\', '/'))
                .matches("results/validate-cn-\\d{8}-\\d{6}");
    }
}
