package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lode.panel.UserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("run/factors.csv");
    }

    @Test
    void the_folders_above_are_created_and_nothing_else_is_left_in_them() {
        AtomicFile.write(file, new byte[] {1, 2});
        assertThat(file).hasBinaryContent(new byte[] {1, 2});
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void what_was_there_is_replaced() {
        AtomicFile.write(file, new byte[] {1, 2, 3});
        AtomicFile.write(file, new byte[] {4});
        assertThat(file).hasBinaryContent(new byte[] {4});
    }

    @Test
    void until_all_is_written_the_old_file_stands() {
        AtomicFile.write(file, new byte[] {1});
        AtomicFile.write(file, out -> {
            out.write(2);
            assertThat(file).hasBinaryContent(new byte[] {1});
        });
        assertThat(file).hasBinaryContent(new byte[] {2});
    }

    @Test
    void a_failure_leaves_the_old_file_and_no_draft() {
        AtomicFile.write(file, new byte[] {1});
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(2);
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UserException.class)
                .hasMessage("Cannot write " + file + ": java.io.IOException: disk full");
        assertThat(file).hasBinaryContent(new byte[] {1});
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void a_mistake_while_writing_leaves_no_draft_either() {
        assertThatThrownBy(() -> AtomicFile.write(file, _ -> {
                    throw new IllegalStateException("a mistake");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file.getParent()).isEmptyDirectory();
    }

    @Test
    void a_file_that_stands_where_a_folder_must_be_is_named() throws IOException {
        Files.writeString(folder.resolve("run"), "a file");
        assertThatThrownBy(() -> AtomicFile.write(file, new byte[0]))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot write " + file);
    }
}
