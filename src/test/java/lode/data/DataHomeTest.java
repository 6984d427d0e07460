package lode.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataHomeTest {

    @TempDir
    private Path temp;

    @Test
    void it_is_where_the_environment_says_or_in_the_users_home() {
        assertThat(DataHome.fromEnvironment(Map.of("LODE_HOME", "there"), temp).root())
                .isEqualTo(Path.of("there"));
        assertThat(DataHome.fromEnvironment(Map.of(), temp).root()).isEqualTo(temp.resolve(".lode"));
    }

    @Test
    void an_unknown_dataset_is_answered_with_the_nearest_and_how_to_import() {
        Folder folder = new Folder(temp);
        folder.tidy("date,instrument,close\n2020-01-02,A,1\n");
        assertThatThrownBy(() -> folder.home().load("mien"))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no dataset 'mien'; stored are mine."
                        + " Import one with: lode data import mien --source tidy FILES");
        assertThatThrownBy(() -> folder.home().load("min"))
                .hasMessage("There is no dataset 'min'; stored are mine. Did you mean mine?"
                        + " Import one with: lode data import min --source tidy FILES");
    }

    @Test
    void an_empty_home_says_so() {
        assertThatThrownBy(() -> DataHome.at(temp).load("cn"))
                .hasMessage("There is no dataset 'cn'; none is stored yet."
                        + " Import one with: lode data import cn --source tidy FILES");
    }

    @Test
    void a_name_that_would_leave_the_folder_is_refused() {
        assertThatThrownBy(() -> DataHome.requireName("../cn"))
                .hasMessage("'../cn' cannot name a dataset: use letters, digits, '.', '_' and '-', such as cn");
    }

    @Test
    void a_dataset_of_another_layout_says_how_to_go_on() throws IOException {
        Path dir = Files.createDirectories(temp.resolve("data/old"));
        Files.writeString(dir.resolve("manifest.json"), "{\"format\": 0}");
        assertThatThrownBy(() -> DataHome.at(temp).load("old"))
                .isInstanceOf(UserException.class)
                .hasMessage("The dataset in " + dir
                        + " has layout 0, this version of Lode reads 1: import it again with --replace");
    }
}
