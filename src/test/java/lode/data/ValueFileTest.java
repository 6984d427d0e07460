package lode.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import lode.panel.Axes;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueFileTest {

    private static final Axes AXES = Axes.of(
            List.of(LocalDate.parse("2020-01-02"), LocalDate.parse("2020-01-03"), LocalDate.parse("2020-01-06")),
            List.of("B.SZ", "A.SH"));
    private static final Panel VALUES = Panel.wrap(AXES, new double[] {1, 2, Double.NaN, 0.1, -1.5e-9, 1e16});
    private static final Pool ALL_BUT_LAST = pool(0, 5);
    private static final Period WHOLE = new Period(0, 3);

    private final Path folder;

    ValueFileTest(@TempDir Path home) {
        this.folder = home.resolve("it's new");
    }

    @Test
    void csv_has_a_row_per_known_value_of_the_pool_under_a_note() throws IOException {
        Path file = folder.resolve("values.csv");
        assertThat(write(file, WHOLE)).isEqualTo(4);
        assertThat(file).hasContent("""
                # it's a note
                date,instrument,value
                2020-01-02,B.SZ,1.0
                2020-01-02,A.SH,2.0
                2020-01-03,A.SH,0.1
                2020-01-06,B.SZ,-1.5e-09
                """);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp-*");
    }

    @Test
    void only_the_days_of_the_period_are_written() {
        Path file = folder.resolve("values.csv");
        assertThat(write(file, new Period(1, 2))).isEqualTo(1);
        assertThat(file).content().endsWith("value\n2020-01-03,A.SH,0.1\n");
    }

    @Test
    void parquet_has_the_same_rows_and_the_note() {
        Path file = folder.resolve("VALUES.PARQUET");
        assertThat(write(file, WHOLE)).isEqualTo(4);
        try (DuckDb db = DuckDb.inMemory()) {
            String path = DuckDb.text(file);
            assertThat(db.list(
                            "FROM " + path, row -> row.getString(1) + " " + row.getString(2) + " " + row.getDouble(3)))
                    .containsExactly(
                            "2020-01-02 B.SZ 1.0",
                            "2020-01-02 A.SH 2.0",
                            "2020-01-03 A.SH 0.1",
                            "2020-01-06 B.SZ -1.5E-9");
            assertThat(db.list(
                            "SELECT decode(value) FROM parquet_kv_metadata(" + path + ") WHERE decode(key) = 'note'",
                            row -> row.getString(1)))
                    .containsExactly("it's a note");
        }
    }

    @Test
    void what_was_there_is_replaced() throws IOException {
        Path file = folder.resolve("values.csv");
        Files.createDirectories(folder);
        Files.writeString(file, "old");
        write(file, WHOLE);
        assertThat(file).content().startsWith("# it's a note\n");
    }

    @Test
    void a_name_without_a_known_ending_is_refused() {
        assertThatThrownBy(() -> ValueFile.at(Path.of("values.xlsx")))
                .isInstanceOf(UserException.class)
                .hasMessage("Cannot write values to values.xlsx: its name must end with .csv or .parquet");
    }

    @Test
    void a_place_that_cannot_be_written_is_the_users_mistake() throws IOException {
        Files.writeString(folder, "a file");
        assertThatThrownBy(() -> write(folder.resolve("values.csv"), WHOLE))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot write " + folder.resolve("values.csv") + ": ");
    }

    private static long write(Path file, Period period) {
        int width = VALUES.axes().width();
        double[] values = Arrays.copyOfRange(VALUES.values(), period.first() * width, period.end() * width);
        var table = new ValueTable(ALL_BUT_LAST, period, List.of("value"), List.of(values));
        return ValueFile.at(file).write("it's a note", table);
    }

    private static Pool pool(int from, int to) {
        BitSet members = new BitSet();
        members.set(from, to);
        return Pool.copyOf("some", AXES, members, true);
    }
}
