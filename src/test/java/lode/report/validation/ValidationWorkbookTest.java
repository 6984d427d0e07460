package lode.report.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationWorkbookTest {

    private static final List<Table> TABLES = List.of(
            new Table(
                    "first",
                    "First sheet",
                    List.of("date", "value", "text"),
                    List.of(
                            List.of(LocalDate.of(2024, 1, 2), 0.5, "a"),
                            List.of(LocalDate.of(2024, 1, 3), Double.NaN, Optional.empty()),
                            List.of(LocalDate.of(2024, 1, 4), Double.POSITIVE_INFINITY, true))),
            new Table("settings", "Settings", List.of("setting", "value"), List.of(List.of("groups", "5"))));

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
    void every_time_in_it_is_the_same_whenever_and_wherever_it_is_written() throws IOException {
        Path file = folder.resolve("one.xlsx");
        ValidationWorkbook.write(TABLES, "made of nothing", file);
        try (var archive = new ZipFile(file.toFile())) {
            assertThat(archive.stream().map(ZipEntry::getTimeLocal))
                    .hasSizeGreaterThan(5)
                    .containsOnly(LocalDateTime.of(1980, 2, 1, 0, 0));
            assertThat(archive.stream().map(entry -> Optional.ofNullable(entry.getExtra())))
                    .as("where an archive keeps times in UTC")
                    .containsOnly(Optional.empty());
        }
        assertThat(Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[^<]*")
                        .matcher(part(file, "docProps/core.xml"))
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .containsOnly("1980-02-01T00:00:00Z");
    }
}
