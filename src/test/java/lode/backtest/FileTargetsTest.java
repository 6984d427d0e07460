package lode.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lode.panel.UserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTargetsTest {

    private static final String HEADER = "date,instrument,weight";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("weights.csv");
    }

    private FileTargets read(String... lines) throws IOException {
        Files.write(file, List.of(lines));
        return FileTargets.read(file, Toy.usual().axes());
    }

    private void assertRefused(String message, String... lines) {
        assertThatThrownBy(() -> read(lines)).isInstanceOf(UserException.class).hasMessage(file + message);
    }

    @Test
    void weights_of_a_date_are_traded_on_the_next_day() throws IOException {
        FileTargets targets = read(
                "# holdings", "weight,date,instrument", "0.5,2024-01-02,600000.SH", "", "0.25,2024-01-02,000001.SZ");
        BacktestResult result = Toy.usual().run("cn-a", Terms.USUAL, targets);
        assertThat(result.invested()[1]).isZero();
        assertThat(result.positions().getFirst().day()).isEqualTo("2024-01-03");
        assertThat(result.trades()).extracting(Trade::filled).containsExactly(250_000.0, 248_700.0);
    }

    @Test
    void weights_that_sum_to_more_than_one_are_refused() {
        assertRefused(
                ": the weights of 2024-01-02 sum to 1.3, but 1 is all there is: lower them, or divide them by their sum",
                HEADER,
                "2024-01-02,600000.SH,0.7",
                "2024-01-02,000001.SZ,0.6");
    }

    @Test
    void unsorted_dates_are_refused() {
        assertRefused(
                ", line 3: the date 2024-01-02 follows 2024-01-03: sort the rows by date",
                HEADER,
                "2024-01-03,600000.SH,0.7",
                "2024-01-02,000001.SZ,0.6");
    }

    @Test
    void a_second_row_for_an_instrument_on_a_date_is_refused() {
        assertRefused(
                ", line 4: 600000.SH has a row on 2024-01-02 already",
                HEADER,
                "2024-01-02,600000.SH,0.1",
                "2024-01-02,000001.SZ,0.1",
                "2024-01-02,600000.SH,0.1");
    }

    @Test
    void unknown_instruments_and_days_without_trading_are_refused() {
        assertRefused(
                ", line 2: the data have no instrument '600000.SS'. Did you mean 600000.SH?",
                HEADER,
                "2024-01-02,600000.SS,0.1");
        assertRefused(
                ", line 2: 2024-02-30 is no date"
                        .replace("2024-02-30 is no date", "'2024-02-30' is not a date such as" + " 2016-01-04"),
                HEADER,
                "2024-02-30,600000.SH,0.1");
        assertRefused(
                ", line 2: 2025-01-02 is no trading day of the data, which have 2024-01-01 to 2024-01-06",
                HEADER,
                "2025-01-02,600000.SH,0.1");
    }

    @Test
    void a_weight_is_a_number_of_0_or_more() {
        assertRefused(", line 2: a weight is a number of 0 or more, got -0.1", HEADER, "2024-01-02,600000.SH,-0.1");
        assertRefused(", line 2: a weight is a number of 0 or more, got none", HEADER, "2024-01-02,600000.SH,");
        assertRefused(", line 2: 'much' is not a number", HEADER, "2024-01-02,600000.SH,much");
    }

    @Test
    void a_file_needs_its_columns_and_a_row() {
        assertRefused(
                ", line 1: there is no column 'weight'; it needs date, instrument, weight, and has date, instrument, share",
                "date,instrument,share",
                "2024-01-02,600000.SH,0.1");
        assertRefused(" has no rows: it needs the columns date, instrument, weight and at least one row", HEADER);
        assertRefused(", line 2: it has 2 cells, too few", HEADER, "2024-01-02,600000.SH");
    }

    @Test
    void dates_that_are_not_traded_are_told() throws IOException {
        FileTargets targets = read(HEADER, "2024-01-02,600000.SH,0.5", "2024-01-06,600000.SH,0.5");
        BacktestResult result = Toy.usual().run("cn-a", Terms.USUAL, targets);
        assertThat(result.header().notes())
                .contains(
                        "1 of the 2 dates with weights are not traded: they lie before the first day, or have no next one");
    }

    @Test
    void a_file_that_is_not_there_and_one_without_a_date_in_the_run_are_refused() throws IOException {
        assertThatThrownBy(() ->
                        FileTargets.read(folder.resolve("no.csv"), Toy.usual().axes()))
                .isInstanceOf(UserException.class)
                .hasMessage("There is no file " + folder.resolve("no.csv"));
        FileTargets late = read(HEADER, "2024-01-06,600000.SH,0.5");
        assertThatThrownBy(() -> Toy.usual().run("cn-a", Terms.USUAL, late))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "There is not a single decision to trade in 2024-01-01..2024-01-06: 1 of the 1 dates with weights are"
                                + " not traded: they lie before the first day, or have no next one");
    }
}
