package lode.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetLinesTest {

    @TempDir
    private Path folder;

    private Path parquet(String select) {
        Path file = folder.resolve("scores.parquet");
        try (DuckDb db = DuckDb.inMemory()) {
            db.writeParquet(select, file);
        }
        return file;
    }

    @Test
    void rows_are_lines_in_the_order_of_the_file_and_missing_numbers_are_empty() {
        Path file = parquet("""
                SELECT * FROM (VALUES
                  (TIMESTAMP '2020-01-02 00:00:00', 'B', 0.1, 7),
                  (TIMESTAMP '2020-01-02 00:00:00', 'A', 'nan'::DOUBLE, 7),
                  (TIMESTAMP '2020-01-03 00:00:00', 'A', NULL, 7)) AS t(date, instrument, value, other)""");
        assertThat(ParquetLines.of(file, "value"))
                .containsExactly("date,instrument,value", "2020-01-02,B,0.1", "2020-01-02,A,", "2020-01-03,A,");
    }

    @Test
    void a_column_that_is_not_there_is_named() {
        Path file = parquet("SELECT DATE '2020-01-02' AS date, 'A' AS instrument, 1.0 AS score");
        assertThatThrownBy(() -> ParquetLines.of(file, "value"))
                .isInstanceOf(UserException.class)
                .hasMessage(file + ": there is no column 'value'; it needs date, instrument, value, and has date,"
                        + " instrument, score");
    }

    @Test
    void what_is_no_parquet_file_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.parquet"), "date,instrument,value");
        assertThatThrownBy(() -> ParquetLines.of(text, "value"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Cannot read " + text);
        Path none = folder.resolve("none.parquet");
        assertThatThrownBy(() -> ParquetLines.of(none, "value")).hasMessage("There is no file " + none);
    }
}
