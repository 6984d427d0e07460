package lode.data;

import static java.lang.Double.NaN;
import static lode.data.Folder.cells;
import static lode.data.Folder.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lode.panel.Dataset;
import lode.panel.FieldKind;
import lode.panel.UserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

    private static final String TWO_DAYS = """
            date,instrument,open,high,low,close,volume,amount
            2020-01-02,A,10,11,9,10,100,1000
            2020-01-02,B,20,21,19,20,100,2000
            2020-01-03,A,10,12,10,11,100,1100
            2020-01-03,B,20,21,19,19,100,1950
            """;

    @TempDir
    private Path temp;

    private Folder folder;

    @BeforeEach
    void make() {
        folder = new Folder(temp);
    }

    @Test
    void a_tidy_file_becomes_a_dataset() {
        Dataset data = folder.tidy(TWO_DAYS);
        assertThat(data.axes().days()).containsExactly(LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 3));
        assertThat(data.axes().instruments()).containsExactly("A", "B");
        assertThat(cells(data, "close")).containsExactly(10.0, 20.0, 11.0, 19.0);
        assertThat(cells(data, "amount")).containsExactly(1000.0, 2000.0, 1100.0, 1950.0);
        assertThat(cells(data, "vwap_raw")).containsExactly(10.0, 20.0, 11.0, 19.5);
        assertThat(data.pools()).containsExactly("all");
    }

    @Test
    void files_may_be_compressed_have_their_columns_in_any_order_and_be_named_by_a_pattern() {
        folder.file("bars-1.csv", "date,instrument,close\n2020-01-02,A,1\n");
        folder.gzip("bars-2.csv.gz", "instrument,date,close,extra\nA,2020-01-03,2,7\n");
        folder.read(source("tidy", folder.root().resolve("bars-*").toString()));
        assertThat(cells(folder.home().load("mine"), "close")).containsExactly(1.0, 2.0);
        assertThat(cells(folder.home().load("mine"), "extra")).containsExactly(NaN, 7.0);
    }

    @Test
    void parquet_gives_the_same_contents_as_csv() {
        folder.read(source("tidy", folder.file("bars.csv", TWO_DAYS)));
        String hash = folder.home().manifest("mine").origin().hash();
        Path parquet = temp.resolve("bars.parquet");
        try (DuckDb db = DuckDb.inMemory()) {
            db.writeParquet("FROM read_csv(" + DuckDb.text(temp.resolve("bars.csv")) + ")", parquet);
        }
        folder.read(source("tidy", parquet.toString()));
        assertThat(folder.home().manifest("mine").origin().hash()).isEqualTo(hash);
    }

    @Test
    void dates_come_in_several_formats() {
        Dataset data = folder.tidy("""
                date,instrument,close
                20200102,A,1
                2020/1/3,A,2
                06.01.2020,A,3
                2020-01-07 00:00:00,A,4
                """);
        assertThat(data.axes().days())
                .containsExactly(
                        LocalDate.of(2020, 1, 2),
                        LocalDate.of(2020, 1, 3),
                        LocalDate.of(2020, 1, 6),
                        LocalDate.of(2020, 1, 7));
    }

    @Test
    void further_columns_of_numbers_become_fields_under_their_plain_names() {
        Dataset data = folder.tidy("date,instrument,close,P/E Ratio,Name,T\n2020-01-02,A,1,15.5,Acme,3\n");
        assertThat(cells(data, "p_e_ratio")).containsExactly(15.5);
        assertThat(data.findField("p_e_ratio").orElseThrow().kind()).isEqualTo(FieldKind.NUMBER);
        assertThat(cells(data, "t_")).containsExactly(3.0);
        assertThat(data.findField("name")).isEmpty();
        assertThat(folder.home().manifest("mine").provenance().notes())
                .contains("column 'name' was left out: it holds no numbers");
    }

    @Test
    void bad_rows_are_left_out_with_their_file_line_and_reason() {
        String bars = folder.file("bars.csv", """
                date,instrument,close,volume
                2020-01-02,A,1,100
                2020-01-03,A,abc,100
                2020-01-06,A,1
                2020-01-07,A,1,-5
                2020-13-08,A,1,100
                ,A,1,100
                2020-01-09,,1,100
                2020-01-02,A,1,100
                2020-01-10,A,inf,100
                """);
        assertThat(folder.read(source("tidy", bars)).badRows())
                .map(BadRow::toString)
                .containsExactly(
                        bars + " line 4: Expected Number of Columns: 4 Found: 3",
                        bars + " line 3: close 'abc' is no number",
                        bars + " line 5: volume -5 is negative",
                        bars + " line 6: date '2020-13-08' is no date",
                        bars + " line 7: date is missing",
                        bars + " line 8: instrument is missing",
                        bars + " line 9: a second row for 2020-01-02, A",
                        bars + " line 10: close 'inf' is no number");
    }

    @Test
    void a_bad_number_inside_an_expression_of_the_mapping_is_found() {
        String bars = folder.file("bars.csv", """
                date,instrument,open,high,low,close,preclose,volume,amount,turn,tradestatus,is_st
                2020-01-02,A,1,1,1,1,1,100,100,oops,1,0
                2020-01-03,A,1,1,1,1,1,100,100,2.5,1,0
                """);
        assertThat(folder.read(source("baostock", bars)).badRows())
                .map(BadRow::toString)
                .containsExactly(bars + " line 2: turnover_rate 'inf' is no number");
        assertThat(cells(folder.home().load("mine"), "turnover_rate")).containsExactly(0.025);
    }

    @Test
    void too_many_bad_rows_stop_the_import_and_nothing_is_left() {
        String bars = folder.file("bars.csv", "date,instrument,close\n2020-01-02,A,1\n2020-01-03,A,x\n");
        var order = new ImportOrder("mine", List.of(source("tidy", bars)), BadShare.DEFAULT, false);
        assertThatThrownBy(() -> Importer.run(folder.home(), order, _ -> {}))
                .isInstanceOf(UserException.class)
                .hasMessage("1 of 2 rows of the bars are bad (50 %), more than --max-bad 0.1 % allows;"
                        + " the first is " + bars + " line 3: close 'x' is no number");
        assertThat(stored()).isEmpty();
    }

    @Test
    void an_import_that_fails_midway_leaves_the_old_dataset_and_nothing_else() {
        folder.tidy(TWO_DAYS);
        String before = folder.home().manifest("mine").origin().hash();
        String members = folder.file("members.csv", "date,instrument\nnever,A\n");
        var sources = List.of(source("tidy", temp.resolve("bars.csv").toString()), source("index-weights", members));
        var order = new ImportOrder("mine", sources, BadShare.DEFAULT, true);
        assertThatThrownBy(() -> Importer.run(folder.home(), order, _ -> {}))
                .hasMessage(
                        "No usable row in the members; the first is " + members + " line 2: date 'never' is no date");
        assertThat(stored()).containsExactly("mine");
        assertThat(folder.home().manifest("mine").origin().hash()).isEqualTo(before);
    }

    @Test
    void what_a_killed_import_left_behind_is_invisible_and_removed_by_the_next() throws IOException {
        Path leftover = Files.createDirectories(temp.resolve("home/data/.import-999999999-5-mine"));
        Files.writeString(leftover.resolve("manifest.json"), "half");
        assertThat(folder.home().list()).isEmpty();
        folder.tidy(TWO_DAYS);
        assertThat(stored()).containsExactly("mine");
    }

    @Test
    void a_dataset_taken_away_by_a_killed_replacement_comes_back() throws IOException {
        folder.tidy(TWO_DAYS);
        Path data = temp.resolve("home/data");
        Files.move(data.resolve("mine"), data.resolve(".replaced-999999999-5-mine"));
        var other = new ImportOrder(
                "other", List.of(source("tidy", temp.resolve("bars.csv").toString())), BadShare.DEFAULT, false);
        Importer.run(folder.home(), other, _ -> {});
        assertThat(stored()).containsExactly("mine", "other");
    }

    @Test
    void a_name_that_is_taken_is_not_overwritten() {
        folder.tidy(TWO_DAYS);
        var sources = List.of(source("tidy", temp.resolve("bars.csv").toString()));
        var order = new ImportOrder("mine", sources, BadShare.DEFAULT, false);
        assertThatThrownBy(() -> Importer.run(folder.home(), order, _ -> {}))
                .hasMessage("There is a dataset 'mine' already; --replace puts a new one in its place");
    }

    @Test
    void an_unknown_mapping_is_answered_with_the_nearest_one() {
        assertThatThrownBy(() -> folder.read(source("tidi", "x.csv")))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no mapping 'tidi': give an SQL file, or one of tidy, baostock, index-weights,"
                        + " index-bars, industry, shared. Did you mean tidy?");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> folder.read(source("tidy", "nowhere.csv")))
                .isInstanceOf(UserException.class)
                .hasMessage("'nowhere.csv' names no file; Lode reads .csv, .csv.gz, .parquet");
    }

    @Test
    void a_missing_column_is_named_with_those_that_are_there() {
        String bars = folder.file("bars.csv", "day,instrument,close\n2020-01-02,A,1\n");
        assertThatThrownBy(() -> folder.read(source("tidy", bars)))
                .isInstanceOf(UserException.class)
                .hasMessage("Mapping 'tidy', part @bars, lacks the column date; it has place, day, instrument, close");
    }

    @Test
    void a_mapping_that_does_not_fit_says_what_the_database_says() {
        String bars = folder.file("bars.csv", "date,instrument,close\n2020-01-02,A,1\n");
        assertThatThrownBy(() -> folder.read(source("baostock", bars)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Mapping 'baostock', part @bars, does not fit these files: ")
                .hasMessageContaining("\"open\"");
    }

    @Test
    void sources_without_bars_are_no_dataset() {
        String members = folder.file("members.csv", "date,instrument\n2020-01-02,A\n");
        assertThatThrownBy(() -> folder.read(source("index-weights", members)))
                .hasMessage("No --source delivers bars: add one such as --source tidy FILES");
    }

    @Test
    void a_mapping_of_the_users_own_is_an_sql_file() {
        String mapping = folder.file("vendor.sql", """
                -- @bars
                SELECT place, handelstag AS date, kuerzel AS instrument, number(schluss) / 100 AS close FROM files;
                """);
        String bars = folder.file("bars.csv", "handelstag;kuerzel;schluss\n02.01.2020;A;1050\n");
        folder.read(source(mapping, bars));
        assertThat(cells(folder.home().load("mine"), "close")).containsExactly(10.5);
    }

    @Test
    void the_stored_bytes_depend_on_nothing_but_the_files() throws IOException {
        folder.tidy(TWO_DAYS);
        List<byte[]> first = bytes();
        folder.tidy(TWO_DAYS);
        assertThat(bytes()).usingRecursiveComparison().isEqualTo(first);
    }

    private List<byte[]> bytes() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("home/data/mine"))) {
            return files.sorted().map(ImporterTest::bytesOf).toList();
        }
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private List<String> stored() {
        try (Stream<Path> entries = Files.list(temp.resolve("home/data"))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
