package lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {

    private static final long NOBODY = Long.MAX_VALUE;

    @TempDir
    private Path results;

    @Test
    void a_folder_appears_whole_when_it_is_published() throws IOException {
        Draft draft = Draft.of(results.resolve("run"));
        Files.writeString(draft.folder().resolve("a.csv"), "a");
        assertThat(results.resolve("run")).doesNotExist();

        draft.publish();
        assertThat(results.resolve("run").resolve("a.csv")).hasContent("a");
        assertThat(results).isDirectoryNotContaining("glob:**/.draft-*");
    }

    @Test
    void drafts_of_processes_that_are_gone_are_removed_and_others_left_alone() throws IOException {
        Path abandoned = Files.createDirectory(results.resolve(".draft-" + NOBODY + "-run"));
        Files.writeString(abandoned.resolve("half.csv"), "1,");
        Path alive = Files.createDirectory(
                results.resolve(".draft-" + ProcessHandle.current().pid() + "-other"));

        Draft.of(results.resolve("run"));
        assertThat(abandoned).doesNotExist();
        assertThat(alive).exists();
    }
}
