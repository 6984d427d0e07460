package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {

    private static final long NOBODY = Long.MAX_VALUE;

    @TempDir
    private Path results;

    @Test
    void a_folder_appears_whole_when_it_is_published() throws IOException {
        Path run = results.resolve("run");
        try (ResultFolder folder = ResultFolder.begin(run)) {
            Files.writeString(folder.draft().resolve("a.csv"), "a");
            assertThat(run).doesNotExist();
            assertThat(folder.publish()).isEqualTo(run);
        }
        assertThat(run.resolve("a.csv")).hasContent("a");
        assertThat(results).isDirectoryNotContaining("glob:**/.draft-*");
    }

    @Test
    void a_folder_that_is_not_published_leaves_nothing() throws IOException {
        try (ResultFolder folder = ResultFolder.begin(results.resolve("run"))) {
            Files.writeString(folder.draft().resolve("a.csv"), "a");
        }
        assertThat(results).isEmptyDirectory();
    }

    @Test
    void a_place_that_was_taken_in_the_meantime_gets_a_number() throws IOException {
        try (ResultFolder folder = ResultFolder.begin(results.resolve("run"))) {
            Files.createDirectory(results.resolve("run"));
            Files.createDirectory(results.resolve("run-2"));
            assertThat(folder.publish()).isEqualTo(results.resolve("run-3"));
        }
    }

    @Test
    void drafts_of_processes_that_are_gone_are_removed_and_others_left_alone() throws IOException {
        Path abandoned = Files.createDirectory(results.resolve(".draft-" + NOBODY + "-run"));
        Files.writeString(abandoned.resolve("half.csv"), "1,");
        Path alive = Files.createDirectory(
                results.resolve(".draft-" + ProcessHandle.current().pid() + "-other"));

        ResultFolder.begin(results.resolve("run")).close();
        assertThat(abandoned).doesNotExist();
        assertThat(alive).exists();
    }

    @Test
    void what_is_there_already_is_not_touched() {
        assertThatThrownBy(() -> ResultFolder.begin(results))
                .isInstanceOf(UserException.class)
                .hasMessage("The folder " + results + " exists already: name a new one with --out");
    }

    @Test
    void a_place_below_a_file_is_refused_before_the_search() throws IOException {
        Path file = Files.writeString(results.resolve("file"), "");
        assertThatThrownBy(() -> ResultFolder.begin(file.resolve("run")))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot write to " + file.resolve("run") + ": ");
    }
}
