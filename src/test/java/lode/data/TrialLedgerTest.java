package lode.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialLedgerTest {

    private static final String HEAD =
            "trial,generation,island,way,parents,formula,size,standing,rank_ic,estimate,coverage,figures,fingerprint,blocks\n";

    private final Path run;

    TrialLedgerTest(@TempDir Path run) throws IOException {
        this.run = run;
        Files.createDirectories(run.resolve("trials"));
        part(1, """
                1,1,1,grown,,"ts_mean(close, 5)",2,exact,0.0125,,0.9,,00ff00ff00ff00ff,
                2,1,2,grown,,abs(volume),2,exact,,,0.1,,0000000000000001,
                """);
        part(2, """
                3,2,1,crossover+point,1 2,"ts_mean(volume, 5)",2,stopped,,-0.001,,,0000000000000002,
                """);
    }

    @Test
    void the_parts_are_one_table_of_numbers_and_texts() {
        try (var ledger = TrialLedger.of(run)) {
            TrialLedger.Table table = ledger.ask("SELECT trial, parents, formula, rank_ic, estimate, fingerprint"
                    + " FROM trials ORDER BY trial DESC");
            assertThat(table.columns())
                    .containsExactly("trial", "parents", "formula", "rank_ic", "estimate", "fingerprint");
            assertThat(table.rows())
                    .containsExactly(
                            List.of("3", "1 2", "ts_mean(volume, 5)", "", "-0.001", "0000000000000002"),
                            List.of("2", "", "abs(volume)", "", "", "0000000000000001"),
                            List.of("1", "", "ts_mean(close, 5)", "0.0125", "", "00ff00ff00ff00ff"));
        }
    }

    @Test
    void duckdb_reads_the_files_without_us() {
        try (DuckDb db = DuckDb.inMemory()) {
            assertThat(db.count("SELECT count(*) FROM " + DuckDb.text(run.resolve("trials/*.csv.gz"))))
                    .isEqualTo(3);
            assertThat(db.list(
                            "SELECT formula FROM " + DuckDb.text(run.resolve("trials/*.csv.gz"))
                                    + " WHERE standing = 'exact' ORDER BY abs(rank_ic) DESC NULLS LAST LIMIT 1",
                            row -> row.getString(1)))
                    .containsExactly("ts_mean(close, 5)");
        }
    }

    @Test
    void a_faulty_query_is_told_in_duckdbs_words() {
        try (var ledger = TrialLedger.of(run)) {
            assertThatThrownBy(() -> ledger.ask("SELECT rankic FROM trials"))
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("The query cannot be answered: Referenced column \"rankic\" not found");
        }
    }

    @Test
    void a_run_without_trials_says_so(@TempDir Path other) {
        assertThatThrownBy(() -> TrialLedger.of(other))
                .isInstanceOf(UserException.class)
                .hasMessage("No trial is kept in " + other
                        + ": its first generation has not ended, or a Lode without ledgers made it");
    }

    private void part(int generation, String rows) throws IOException {
        Path file = run.resolve("trials").resolve("%05d.csv.gz".formatted(generation));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEAD + rows).getBytes(StandardCharsets.UTF_8));
        }
    }
}
