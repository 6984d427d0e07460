package lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationWorkbookTest {

    private static final List<Table> TABLES = List.of(
            Table.named("first", "First sheet", "date", "value", "text")
                    .row(LocalDate.of(2024, 1, 2), 0.5, "a")
                    .row(LocalDate.of(2024, 1, 3), Double.NaN, Optional.empty())
                    .row(LocalDate.of(2024, 1, 4), Double.POSITIVE_INFINITY, true)
                    .build(),
            Table.named("settings", "Settings", "setting", "value")
                    .row("groups", "5")
                    .build());

    @TempDir
    private Path folder;

    private static String part(Path file, String name) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            return new String(archive.getInputStream(archive.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_table_is_a_sheet() throws IOException {
        Path file = folder.resolve("one.xlsx");
        ValidationWorkbook.write(TABLES, "made of nothing", file);
        assertThat(part(file, "xl/workbook.xml")).contains("First sheet").contains("Settings");
        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains("<v>0.5</v>")
                .doesNotContain("NaN");
        assertThat(part(file, "xl/sharedStrings.xml"))
                .contains("made of nothing")
                .contains("Infinity");
    }

    @Test
    void no_time_is_written() throws Exception {
        Path one = folder.resolve("one.xlsx");
        Path other = folder.resolve("other.xlsx");
        ValidationWorkbook.write(TABLES, "made of nothing", one);
        Thread.sleep(2100); // archives count in steps of two seconds
        ValidationWorkbook.write(TABLES, "made of nothing", other);
        assertThat(Files.readAllBytes(other)).isEqualTo(Files.readAllBytes(one));
        assertThat(part(one, "docProps/core.xml")).contains("1980-01-01T00:00:00Z");
    }
}
