package lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading tables back. */
class CsvTableTest {

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read_back() throws IOException {
        Path file = folder.resolve("table.csv");
        Csv.noted("pool all, \"and\" more", "name", "formula", "value")
                .row("f1", "ts_mean(close, 5)", 0.5)
                .row("say \"yes\",\nor no", "", Double.NaN)
                .write(file);
        assertThat(CsvTable.read(file))
                .isEqualTo(new CsvTable(
                        "pool all, \"and\" more",
                        List.of("name", "formula", "value"),
                        List.of(List.of("f1", "ts_mean(close, 5)", "0.5"), List.of("say \"yes\",\nor no", "", ""))));
    }

    @Test
    void both_kinds_of_line_ends_are_read_and_empty_lines_are_not() throws IOException {
        Path file = Files.writeString(folder.resolve("edited.csv"), "a,b\r\n1,2\r\n\r\n3,");
        assertThat(CsvTable.read(file).byName()).containsExactly(Map.of("a", "1", "b", "2"), Map.of("a", "3", "b", ""));
    }

    @Test
    void half_a_file_has_its_whole_rows() throws IOException {
        Path file = Files.writeString(folder.resolve("half.csv"), "# note\na,b\n1,2\n3\n4,5");
        assertThat(CsvTable.readWhole(file))
                .isEqualTo(new CsvTable("note", List.of("a", "b"), List.of(List.of("1", "2"))));
        assertThat(CsvTable.readWhole(Files.writeString(file, "# note")))
                .isEqualTo(new CsvTable("note", List.of(), List.of()));
        assertThat(CsvTable.readWhole(Files.writeString(file, ""))).isEqualTo(new CsvTable("", List.of(), List.of()));
    }
}
